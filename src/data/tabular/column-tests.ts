import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { parseCount } from "#data/tabular/mapped-counts.ts";
import { parseStateText } from "#data/tabular/mapped-places.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { countDateOrders } from "#domain/import/parse-date.ts";

/** How the values of a column are told from those of the columns beside it. */
export interface ColumnTest {
  /** One such value, in words: "a date". */
  readonly what: string;
  /** True for a text that is such a value. */
  readonly isValue: (text: string) => boolean;
}

/** What nearly all dates look like, times after them included: a column may have a million of these. */
const USUAL_DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})(?:[ T,]|$)/u;
const DATE_TEST: ColumnTest = {
  what: "a date",
  isValue: (text) => USUAL_DATE.test(text) || countDateOrders([text]).dates === 1,
};
const COLUMN_TESTS: ReadonlyMap<string, ColumnTest> = new Map([
  ["date", DATE_TEST],
  ["issued", DATE_TEST],
  ["declined", DATE_TEST],
  ["state", { what: "a state", isValue: (text) => parseStateText(text) !== UNKNOWN }],
  ["count", { what: "a count", isValue: (text) => parseCount(text) !== null }],
]);

/** The test of a column by what it is called in a release or a mapping; null where any text may stand in it. */
export function getColumnTest(name: string): ColumnTest | null {
  return COLUMN_TESTS.get(name) ?? null;
}

/** True for a cell of which nothing can be said: it is missing or blacked out. */
export function isUntestable(text: string): boolean {
  return isMissing(text) || isRedacted(text);
}
