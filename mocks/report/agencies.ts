import type { Agency, Jurisdiction, AgencyKind } from "#domain/place/place.ts";
import { createRandom } from "./random.ts";

/** A state of the synthetic report: real two letters and field office, so that maps and filters work. */
interface SyntheticState {
  readonly code: string;
  readonly name: string;
  readonly fips: string;
  readonly aor: string;
}

const STATES: readonly SyntheticState[] = [
  { code: "TX", name: "Texas", fips: "48", aor: "SNA" },
  { code: "CA", name: "California", fips: "06", aor: "LOS" },
  { code: "NY", name: "New York", fips: "36", aor: "NYC" },
  { code: "CO", name: "Colorado", fips: "08", aor: "DEN" },
  { code: "IL", name: "Illinois", fips: "17", aor: "CHI" },
  { code: "WA", name: "Washington", fips: "53", aor: "SEA" },
  { code: "MN", name: "Minnesota", fips: "27", aor: "SPM" },
  { code: "PA", name: "Pennsylvania", fips: "42", aor: "PHI" },
];

const NAME_STARTS = [
  "Amber",
  "Bramble",
  "Candle",
  "Dapple",
  "Ember",
  "Fennel",
  "Gorse",
  "Hollow",
  "Indigo",
  "Juniper",
  "Kestrel",
  "Lantern",
  "Marrow",
  "Nettle",
  "Osprey",
  "Pewter",
  "Quill",
  "Russet",
  "Sorrel",
  "Thistle",
] as const;
const NAME_ENDS = [
  "vale",
  "moor",
  "wick",
  "mere",
  "combe",
  "hithe",
  "thorpe",
  "garth",
  "shaw",
  "bourne",
] as const;

const AGENCY_TYPES: readonly { readonly words: string; readonly kind: AgencyKind }[] = [
  { words: "County Jail", kind: "county jail" },
  { words: "County Sheriff's Office", kind: "county jail" },
  { words: "City Jail", kind: "city jail" },
  { words: "State Prison", kind: "state prison" },
  { words: "County Juvenile Hall", kind: "other" },
];
/** How common each holder is, in the order above. */
const AGENCY_TYPE_WEIGHTS = [60, 20, 12, 5, 3];
/** How the agencies are spread over the states, in the order above: a few states hold most. */
const STATE_WEIGHTS = [34, 24, 14, 8, 7, 5, 4, 4];

/** Counties that are invented. */
const MAX_COUNTIES = 600;
const MAX_AGENCIES = MAX_COUNTIES * AGENCY_TYPES.length;

/** An agency and its place; `weight` is how much of a week falls to it. */
export interface SyntheticAgency {
  readonly agency: Agency;
  readonly jurisdiction: Jurisdiction;
  readonly aor: string;
  readonly weight: number;
}

/**
 * Invented agencies, each in an invented county; from the 601st on another agency in a county that has one. County FIPS run
 * from 901 up within a state, where no county exists. A few agencies get most of the detainers, as in any such report. At
 * most 99 counties a state; throws a RangeError beyond 3,000 agencies.
 */
export function makeAgencies(seed: number, agencies: number): readonly SyntheticAgency[] {
  if (agencies < 1 || agencies > MAX_AGENCIES) throw new RangeError("agencies: from 1 to 3,000");
  const chance = createRandom(seed, -7);
  const perState = new Map<string, number>();
  const homes = Array.from({ length: Math.min(agencies, MAX_COUNTIES) }, (_, i) => {
    const state = findStateWithRoom(chance.weightedIndex(STATE_WEIGHTS), perState);
    const ordinal = (perState.get(state.code) ?? 0) + 1;
    perState.set(state.code, ordinal);
    const name = inventName(seed, i);
    const county = `${state.fips}${900 + ordinal}`;
    const key = `${state.code.toLowerCase()}-${county}`;
    const kind = i === 0 ? 0 : chance.weightedIndex(AGENCY_TYPE_WEIGHTS);
    const jurisdiction: Jurisdiction = {
      key,
      level: "county",
      state: state.code,
      county,
      name: `${name} County`,
      covers: [county],
      reason: "Synthetic: an invented county, with a code that no county has.",
    };
    return { name, kind, jurisdiction, aor: state.aor };
  });
  return Array.from({ length: agencies }, (_, i) => {
    const home = homes[i % homes.length];
    if (home === undefined) throw new RangeError("no county for an agency");
    const { name, jurisdiction, aor } = home;
    const round = Math.floor(i / MAX_COUNTIES);
    const holder = AGENCY_TYPES[(home.kind + round) % AGENCY_TYPES.length] ?? {
      words: "",
      kind: "unknown",
    };
    const printed = `${name} ${holder.words}`;
    return {
      agency: {
        key: `${jurisdiction.key}-${makeSlug(printed)}`,
        name: printed,
        kind: holder.kind,
        jurisdiction: jurisdiction.key,
        state: jurisdiction.state,
        county: jurisdiction.county,
        aliases: [],
        reason: "Synthetic: an invented agency.",
      },
      jurisdiction,
      aor,
      weight: 1 / (i + 1) ** 1.15,
    };
  });
}

function findStateWithRoom(wanted: number, perState: ReadonlyMap<string, number>): SyntheticState {
  for (let step = 0; step < STATES.length; step += 1) {
    const state = STATES[(wanted + step) % STATES.length];
    if (state !== undefined && (perState.get(state.code) ?? 0) < 99) return state;
  }
  throw new RangeError("no state has room for another county");
}

/** 200 names, then the same with North, South, New: no name occurs twice. */
function inventName(seed: number, i: number): string {
  const spread = (i * 37 + Math.abs(seed % 200)) % 200;
  const base = `${NAME_STARTS[Math.floor(spread / NAME_ENDS.length)] ?? ""}${NAME_ENDS[spread % NAME_ENDS.length] ?? ""}`;
  return ["", "North ", "South "][Math.floor(i / 200)] + base;
}

function makeSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/'/gu, "")
    .replace(/[^a-z]+/gu, "-");
}
