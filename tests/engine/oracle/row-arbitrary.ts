import fc from "fast-check";
import { REQUESTS, CHARGE_STATUSES } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import { fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";
import { ROW_LOCATIONS } from "./sample-places.ts";
import type { RowLocation } from "./sample-places.ts";

/** Charge texts of the small world; null where the source gives none. */
const CHARGE_TEXTS = ["Assault", "ASSAULT of a público servant", "Café brawl", "DUI", null];
/** Ids of the notes that may touch a row, in the order of the ledger. */
export const NOTES = ["n10", "n2", "a1"];
/** Outcomes by basis: the report has only declines, records of issued detainers have all. */
export const OUTCOMES = {
  recorded: [
    { key: "declined", title: "Declined", group: "declined" },
    { key: "declined-in-part", title: "Declined in part", group: "declined" },
  ],
  issued: [
    { key: "declined", title: "Declined", group: "declined" },
    { key: "no-notice", title: "Insufficient notice", group: "insufficient notice" },
    { key: "custody", title: "Taken into custody", group: "taken into custody" },
    { key: "open", title: "Open", group: "open or not recorded" },
  ],
} as const;

/** A row before it has a week: its place in the edition, and the notes that touch it. */
export interface DraftRow {
  readonly row: Row;
  readonly notes: readonly string[];
}

const locationArbitrary: fc.Arbitrary<RowLocation> = fc.oneof(
  ...ROW_LOCATIONS.map(([weight, spots]) => ({ weight, arbitrary: fc.constantFrom(...spots) })),
);

function createDateArbitrary(week: string): fc.Arbitrary<string | null> {
  const day = fc
    .integer({ min: -3, max: 9 })
    .map((days) => fromDayNumber(toDayNumber(week) + days));
  return fc.oneof(
    { weight: 6, arbitrary: day },
    { weight: 4, arbitrary: fc.constantFrom(null, "2014", "2016-11", "2016-11-30", "2017") },
  );
}

const chargeArbitrary: fc.Arbitrary<Row["charge"]> = fc
  .record({
    text: fc.constantFrom(...CHARGE_TEXTS),
    wording: fc.constantFrom("report" as const, "press" as const, "summary" as const),
    category: fc.constantFrom("assault", "liquor", "unknown"),
    basis: fc.constant(null),
    status: fc.constantFrom(...CHARGE_STATUSES),
  })
  .map((made) => ({ ...made, wording: made.text === null ? null : made.wording }));

const createSubsetArbitrary = <T>(values: readonly T[]) => fc.subarray([...values]);
const createRareArbitrary = <T>(value: T) =>
  fc.option(fc.constantFrom(value, undefined), { nil: undefined, freq: 2 });

/** A row of a week of a basis, under an ordinal. */
export function createRowArbitrary(
  week: string,
  basis: keyof typeof OUTCOMES,
  ordinal: number,
): fc.Arbitrary<DraftRow> {
  return fc
    .record({
      spot: locationArbitrary,
      count: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9 })),
      minimum: createRareArbitrary(true),
      request: fc.constantFrom(...REQUESTS),
      form: fc.constantFrom("i-247", "i-247d", "unknown"),
      outcome: fc.constantFrom(...OUTCOMES[basis].map(({ key }) => key)),
      citizenship: fc.constantFrom("MEX", "GTM", "unknown"),
      issued: createDateArbitrary(week),
      declined: createDateArbitrary(week),
      printed: createRareArbitrary("2/17/16"),
      charge: chargeArbitrary,
      remarks: fc.oneof(fc.constant([]), createSubsetArbitrary(["Count is a minimum", "age 17"])),
      sources: createSubsetArbitrary(["s1", "s2", "not listed"]),
      notes: createSubsetArbitrary(NOTES),
    })
    .map(({ spot: at, printed, minimum, remarks, notes, ...rest }) => ({
      row: {
        id: `${week}/II/${ordinal}`,
        ...at,
        ...rest,
        ...(minimum === undefined ? {} : { minimum }),
        ...(printed === undefined ? {} : { issuedAsPrinted: printed }),
        notes: remarks,
      },
      notes,
    }));
}
