import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { UNKNOWN, type Charge, type Row } from "#domain/detainer/row.ts";
import { fromDayNumber, toDayNumber, type WeekStart } from "#domain/calendar/week.ts";
import type { SyntheticAgency } from "./agencies.ts";
import { createWeightedChooser } from "./random.ts";
import type { Random } from "./random.ts";

/** Category keys from the most common down, with weights: dangerous drugs, DUI and assault hold most. */
const CHARGES: readonly (readonly [title: string, weight: number])[] = [
  ["Traffic Offenses - DUI", 22],
  ["Assault", 18],
  ["Dangerous Drugs", 16],
  ["Traffic Offenses", 9],
  ["Larceny", 8],
  ["Burglary", 6],
  ["Public Peace", 5],
  ["Weapon Offenses", 4],
  ["Robbery", 3],
  ["Family Offenses", 3],
  ["Forgery", 2],
  ["Sexual Assault", 2],
  ["Homicide", 1],
  ["Arson", 1],
];
const CHARGE_WEIGHTS = CHARGES.map(([, weight]) => weight);

const CITIZENSHIPS: readonly (readonly [code: string, weight: number])[] = [
  ["MEX", 58],
  ["GTM", 11],
  ["HND", 9],
  ["SLV", 8],
  ["COL", 3],
  ["DOM", 3],
  ["CHN", 2],
  ["VNM", 2],
  ["JAM", 2],
  ["PHL", 2],
];
const CITIZENSHIP_WEIGHTS = CITIZENSHIPS.map(([, weight]) => weight);

const NO_NOTES: readonly string[] = [];
const SOURCES: readonly string[] = ["generator"];
const NO_CHARGE: Charge = {
  text: null,
  wording: null,
  category: UNKNOWN,
  basis: null,
  status: "unknown",
};
/** Shared by rows, so that a million of them stay small: one charge for each category and status. */
const KNOWN_CHARGES: readonly (readonly Charge[])[] = CHARGES.map(([title]) => {
  const category = CHARGE_CATEGORIES.find((each) => each.title === title)?.key ?? UNKNOWN;
  return (["charged", "convicted", "unknown"] as const).map((status) => ({
    text: title,
    wording: "report" as const,
    category,
    basis: "Synthetic: the label is the category.",
    status,
  }));
});

/** How well an edition is known: every field of every row, or with gaps. */
export interface KnowledgeLevel {
  readonly complete: boolean;
}

/** The rows of one synthetic week, one detainer each (now and then a line for several), in order of their ids. */
export function makeRows(
  chance: Random,
  week: WeekStart,
  holders: readonly SyntheticAgency[],
  wanted: number,
  knowledge: KnowledgeLevel,
): Row[] {
  const choose = createWeightedChooser(holders.map((holder) => holder.weight));
  const gap = knowledge.complete ? 0 : 0.3;
  const firstDay = toDayNumber(week);
  return Array.from({ length: wanted }, (_, i) => {
    const holder = holders[choose(chance)] ?? holders[0];
    if (holder === undefined) throw new RangeError("a report needs an agency");
    const declined = firstDay + chance.integer(0, 6);
    const issued = declined - Math.floor(90 * chance.next() ** 3);
    return {
      id: `${week}/II/${i + 1}`,
      count: knowledge.complete || chance.chance(0.95) ? 1 : chance.integer(2, 9),
      agency: holder.agency.key,
      jurisdiction: holder.jurisdiction.key,
      state: holder.agency.state,
      county: holder.agency.county ?? UNKNOWN,
      aor: holder.aor,
      request: chance.chance(0.9) ? "detainer" : "notification",
      outcome: "declined",
      citizenship: chance.chance(gap)
        ? UNKNOWN
        : (CITIZENSHIPS[chance.weightedIndex(CITIZENSHIP_WEIGHTS)]?.[0] ?? UNKNOWN),
      issued: chance.chance(gap) ? null : fromDayNumber(issued),
      declined: chance.chance(gap) ? null : fromDayNumber(declined),
      charge: chance.chance(gap) ? NO_CHARGE : pickCharge(chance),
      notes: NO_NOTES,
      sources: SOURCES,
    };
  });
}

function pickCharge(chance: Random): Charge {
  const charges = KNOWN_CHARGES[chance.weightedIndex(CHARGE_WEIGHTS)] ?? [];
  return charges[chance.weightedIndex([55, 40, 5])] ?? NO_CHARGE;
}
