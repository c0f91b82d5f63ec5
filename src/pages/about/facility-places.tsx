import { GAZETTEER, GAZETTEER_SOURCES } from "#domain/vocabulary/facility-gazetteer.ts";
import { TermList } from "./term-list.tsx";

const SOURCE_KEYS = Object.keys(GAZETTEER_SOURCES) as readonly (keyof typeof GAZETTEER_SOURCES)[];

const SOURCE_TERMS = SOURCE_KEYS.map((key) => {
  const { title, address } = GAZETTEER_SOURCES[key];
  const facilities = GAZETTEER.filter(({ source }) => source === key);
  const places = facilities.map(({ facility, countyName }) => `${facility}: ${countyName}`);
  return [
    title,
    <>
      {places.join("; ")}. <a href={address}>Source</a>
    </>,
  ] as const;
});

/** The facilities that a list places in a county, with its sources. */
export function FacilityPlaces() {
  return (
    <>
      <p>
        The list of facilities of Pennsylvania whose names hold no county, each with its county. It
        holds only those whose place is a public fact:
      </p>
      <TermList terms={SOURCE_TERMS} />
    </>
  );
}
