/** How the row of headings is known: null for any other row; and the sentence where there is none. */
export interface HeadingFinder<Found> {
  readonly findHeading: (cells: readonly string[]) => Found | null;
  readonly missingMessage: string;
  /** What the rows are part of: "the release". */
  readonly tableName: string;
  /** True where later headings are those of the same table. */
  readonly isSameTable: (first: Found, later: Found) => boolean;
  /** The place of the column of dates: where headings stand again, its cell is one of them. */
  readonly getDatePlace: (heading: Found) => number;
  /** True for a text that may be a heading of the table, whatever their order. */
  readonly isHeadingText: (text: string, heading: Found) => boolean;
  /** Whether the first rows of a sheet without headings continue a table: how many stand before it, or null. */
  readonly countRowsBeforeContinuation: (
    rows: readonly (readonly string[])[],
    heading: Found,
  ) => number | null;
  /** True where a row has a day in the column of dates. */
  readonly hasDay: (cells: readonly string[], heading: Found) => boolean;
}
