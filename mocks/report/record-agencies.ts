import type { AgencyKind, Jurisdiction } from "#domain/place/place.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { makeAgencies } from "./agencies.ts";
import type { SyntheticAgency } from "./agencies.ts";

/** What the records call the kinds of the reports. */
const RECORD_KIND_BY_REPORT_KIND: Readonly<Partial<Record<AgencyKind, AgencyKind>>> = {
  "county jail": "county or regional",
  "city jail": "city or town",
  "state prison": "state or other prison",
  other: "juvenile",
};

/** Kinds of every fifth agency in turn, whatever its name says. */
const OTHER_KINDS: readonly AgencyKind[] = ["federal", "immigration", "hospital", "unclear"];

/**
 * Invented agencies as records have them: with the kinds of records; every seventh without a county, and every eleventh of the others
 * with one that is doubtful.
 */
export function makeRecordAgencies(seed: number, agencies: number): readonly SyntheticAgency[] {
  return makeAgencies(seed, agencies).map((facility, i): SyntheticAgency => {
    const { agency, jurisdiction } = facility;
    const kind =
      i % 5 === 4
        ? (OTHER_KINDS[Math.floor(i / 5) % OTHER_KINDS.length] ?? "unclear")
        : (RECORD_KIND_BY_REPORT_KIND[agency.kind] ?? "unclear");
    if (i % 7 === 6) {
      const place = buildState(agency.state);
      const key = agency.key.replace(jurisdiction.key, place.key);
      return {
        ...facility,
        agency: { ...agency, key, kind, jurisdiction: place.key, county: null },
        jurisdiction: place,
      };
    }
    const isCountyDoubtful = i % 11 === 10;
    return {
      ...facility,
      agency: {
        ...agency,
        kind,
        countyBasis: i % 2 === 0 ? "county in name" : "city",
        ...(isCountyDoubtful ? { isCountyDoubtful } : {}),
      },
    };
  });
}

function buildState(state: string): Jurisdiction {
  const name = getStateName(state);
  return { key: state.toLowerCase(), level: "state", state, county: null, name, covers: [] };
}
