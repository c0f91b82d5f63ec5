import type { PeriodGrain } from "#domain/calendar/week.ts";
import type { By } from "#engine/query/question.ts";

/** What a row of the table can be. */
export const ROW_DIMENSIONS = {
  year: { title: "Year", by: { weeks: "year" } },
  "fiscal-year": { title: "Fiscal year", by: { weeks: "fiscal-year" } },
  state: { title: "State", by: "state" },
  county: { title: "County", by: "county" },
  agency: { title: "Agency", by: "agency" },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly by: By }>>;

/** One of what rows can be. */
export type RowDimension = keyof typeof ROW_DIMENSIONS;

/** What rows can be, in the order of the list. */
export const ROW_DIMENSION_KEYS = Object.keys(ROW_DIMENSIONS).filter(
  (kind): kind is RowDimension => kind in ROW_DIMENSIONS,
);

/** What rows can be; years of one kind cannot be gathered into those of the other. */
export function listRowDimensions(grain: PeriodGrain | undefined): readonly RowDimension[] {
  return ROW_DIMENSION_KEYS.filter(
    (each) =>
      !(each === "year" && grain === "fiscal-year") &&
      !(each === "fiscal-year" && grain === "year"),
  );
}
