import type { Agency } from "#domain/place/place.ts";
import type { Dataset } from "#domain/report/dataset.ts";

type AgencyNames = Pick<Dataset, "agencies" | "jurisdictions">;

// Names are looked up for every value at every gesture; the agencies of a dataset stay as they are.
const CACHE = new WeakMap<AgencyNames["agencies"], ReadonlyMap<string, string>>();

/**
 * An agency with its state: "Travis County Jail, TX". Of several with one name in one state, each with its county, or with
 * the place that its key names where they stand in one county: "US MARSHALS SERVICE, OH (Franklin County)".
 */
export function formatAgency(names: AgencyNames, agency: Agency): string {
  const cached = CACHE.get(names.agencies);
  const places = cached ?? listPlacesOfNamesakes(names);
  if (cached === undefined) CACHE.set(names.agencies, places);
  const place = places.get(agency.key);
  const title = joinNameAndState(agency);
  return place === undefined ? title : `${title} (${place})`;
}

function joinNameAndState({ name, state }: Agency): string {
  return `${name}, ${state.toUpperCase()}`;
}

/** What tells agencies of one name and state apart, by their keys. */
function listPlacesOfNamesakes({
  agencies,
  jurisdictions,
}: AgencyNames): ReadonlyMap<string, string> {
  const groups = new Map<string, Agency[]>();
  for (const agency of agencies.values()) {
    const title = joinNameAndState(agency).toLowerCase().replace(/\s+/gu, " ");
    const group = groups.get(title) ?? [];
    group.push(agency);
    groups.set(title, group);
  }
  const counties = new Map(
    [...jurisdictions.values()].flatMap(({ level, county, name }) =>
      level === "county" && county !== null ? [[county, name] as const] : [],
    ),
  );
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        const places = group.map(({ county }) => counties.get(county ?? ""));
        const isApart = !places.includes(undefined) && new Set(places).size === group.length;
        const keys = group.map(({ key }) => key);
        return group.map(
          ({ key }, at) =>
            [key, (isApart ? places[at] : undefined) ?? formatKeyEnd(key, keys)] as const,
        );
      }),
  );
}

/** The words of a key after those that the keys have in common: "Wellsboro"; the whole key where it has none. */
function formatKeyEnd(key: string, keys: readonly string[]): string {
  const parts = keys.map((each) => each.split("-"));
  const words = key.split("-");
  const common = words.findIndex((word, at) => parts.some((other) => other[at] !== word));
  const end = common < 0 ? [] : words.slice(common);
  if (end.length === 0) return key;
  return end.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(" ");
}
