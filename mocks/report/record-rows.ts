import { fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import { NOT_ITEMIZED, UNKNOWN } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import type { FormKey } from "#domain/vocabulary/forms.ts";
import type { SyntheticAgency } from "./agencies.ts";
import { createRandom, createWeightedChooser } from "./random.ts";

/** What the rows of one week are made from; `ordinal` is its place in the series, from 0. */
export interface RecordWeekPlan {
  readonly seed: number;
  readonly ordinal: number;
  readonly week: WeekStart;
  /** Days of the week, from 0 for Saturday, on which detainers were issued. */
  readonly days: { readonly first: number; readonly last: number };
  /** From 1 for the oldest week down to near 0 for the newest, in which fewer outcomes are recorded. */
  readonly age: number;
  readonly rows: number;
}

const FORMS: readonly FormKey[] = ["i-247", "i-247d", "i-247n"];
const FORM_WEIGHTS = [80, 14, 6];

const OUTCOMES = [
  "declined",
  "insufficient-notice",
  "booked-into-detention",
  "lifted",
  "case-closed",
] as const;
const OUTCOME_WEIGHTS = [22, 3, 55, 14, 6];

/** One row in nine names no facility. */
const NOT_ITEMIZED_SHARE = 1 / 9;

/** The rows of one synthetic week of records, by agency, in order of their ids. */
export function makeRecordRows(
  { seed, ordinal, week, days, age, rows }: RecordWeekPlan,
  facilities: readonly SyntheticAgency[],
): readonly Row[] {
  const chance = createRandom(seed, 1000 + ordinal);
  const choose = createWeightedChooser(facilities.map(({ weight }) => weight));
  const share = (days.last - days.first + 1) / 7;
  const made = Array.from({ length: Math.ceil(rows * share) }, (): Omit<Row, "id"> => {
    const facility = chance.chance(NOT_ITEMIZED_SHARE) ? null : facilities[choose(chance)];
    const form = FORMS[chance.weightedIndex(FORM_WEIGHTS)] ?? "i-247";
    const day = toDayNumber(week) + chance.integer(days.first, days.last);
    return {
      count: 1,
      agency: facility?.agency.key ?? NOT_ITEMIZED,
      jurisdiction: facility?.jurisdiction.key ?? null,
      state: facility?.agency.state ?? UNKNOWN,
      county: facility?.agency.county ?? UNKNOWN,
      aor: facility?.aor ?? UNKNOWN,
      request: form === "i-247n" ? "notification" : "detainer",
      form,
      outcome: chance.chance(0.15 + 0.5 * age)
        ? (OUTCOMES[chance.weightedIndex(OUTCOME_WEIGHTS)] ?? "lifted")
        : "open-or-not-recorded",
      citizenship: UNKNOWN,
      issued: fromDayNumber(day),
      declined: null,
      charge: { text: null, wording: null, category: UNKNOWN, basis: null, status: "unknown" },
      notes: [],
      sources: ["generator"],
    };
  });
  return made
    .sort((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0))
    .map((row, i) => ({ ...row, id: `${week}/II/${i + 1}` }));
}
