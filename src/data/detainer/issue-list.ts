import type { FoundIssue } from "#domain/opening/found.ts";
import { formatCount } from "#domain/words/count.ts";

const MOST_EXAMPLES = 5;

/** Gathers defects by kind. */
export interface IssueList {
  readonly add: (kind: string, severity: FoundIssue["severity"], message: string) => void;
  readonly all: () => readonly FoundIssue[];
}

/** An empty list. */
export function createIssueList(): IssueList {
  const found = new Map<string, FoundIssue>();
  return {
    add: (kind, severity, message) => {
      const { count, examples } = found.get(kind) ?? { count: 0, examples: [] };
      const more = examples.length < MOST_EXAMPLES ? [...examples, message] : examples;
      found.set(kind, { kind, severity, count: count + 1, examples: more });
    },
    all: () => [...found.values()],
  };
}

/** Tells that the last row of a table does not end as rows do, so that the file may be cut off there. */
export function tellCutEnd(issues: IssueList, severity: FoundIssue["severity"]): void {
  const words = "The last row does not end with a line break: the file may be cut off there.";
  issues.add("end of the file", severity, words);
}

/** "row 1,204", as a spreadsheet counts rows; "sheet 'FY24', row 1,204" for a sheet of several. */
export function rowWords(row: number, sheet: string | null = null): string {
  const words = `row ${formatCount(row)}`;
  return sheet === null ? words : `sheet '${sheet}', ${words}`;
}
