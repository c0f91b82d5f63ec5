import type { ImportIssue } from "#domain/import/import-summary.ts";
import { formatCount } from "#domain/text/format-count.ts";

const MAX_EXAMPLES = 5;

/** Kinds of defects on which it depends whether the counts of a table are certain. */
export const DATE_ISSUE = "date";
export const NO_DATE_ISSUE = "no date";
export const REASON_ISSUE = "lift reason";
export const OUTCOME_ISSUE = "outcome";
export const STATE_ISSUE = "state";
export const COUNTY_ISSUE = "county";
export const COUNT_ISSUE = "count";
export const ZERO_COUNT_ISSUE = "count of 0";

/** Gathers defects by kind. */
export interface IssueList {
  readonly add: (kind: string, severity: ImportIssue["severity"], message: string) => void;
  /** Forgets all defects, where a file is read once more. */
  readonly clear: () => void;
  readonly all: () => readonly ImportIssue[];
}

/** An empty list. */
export function createIssueList(): IssueList {
  const found = new Map<string, ImportIssue>();
  return {
    add: (kind, severity, message) => {
      const { count, examples } = found.get(kind) ?? { count: 0, examples: [] };
      const more = examples.length < MAX_EXAMPLES ? [...examples, message] : examples;
      found.set(kind, { kind, severity, count: count + 1, examples: more });
    },
    clear: () => found.clear(),
    all: () => [...found.values()],
  };
}

/** Tells that the last row of a table does not end as rows do, so that the file may be cut off there. */
export function addCutOffIssue(issues: IssueList, severity: ImportIssue["severity"]): void {
  const message = "The last row does not end with a line break: the file may be cut off there.";
  issues.add("end of the file", severity, message);
}

/** Rows that a sheet can have: of Excel before 2007 and since. */
const MAX_SHEET_ROWS: ReadonlySet<number> = new Set([65_536, 1_048_576]);

/** Tells a table that ends at the last row that a sheet of Excel can have, so that the program that wrote it may have cut it off. */
export function addSheetLimitIssue(
  issues: Pick<IssueList, "add">,
  rows: number,
  sheet: string | null = null,
): void {
  if (!MAX_SHEET_ROWS.has(rows)) return;
  const what = sheet === null ? "the table" : `sheet '${sheet}'`;
  const message = `${what} has exactly ${formatCount(rows)} rows, as many as a sheet can have: it may be cut off by the program that wrote it`;
  issues.add("end of the table", "warning", message);
}

/** "row 1,204", as a spreadsheet counts rows; "sheet 'FY24', row 1,204" for a sheet of several. */
export function formatRowPlace(row: number, sheet: string | null = null): string {
  const words = `row ${formatCount(row)}`;
  return sheet === null ? words : `sheet '${sheet}', ${words}`;
}
