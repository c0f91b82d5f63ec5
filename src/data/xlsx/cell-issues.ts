import type { ImportIssue } from "#domain/import/import-summary.ts";

const MAX_EXAMPLES = 5;

/** Where a cell stands: the sheet named where there are several, the row as a spreadsheet counts, the column from 0. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** Gathers what is said of cells, by kind. Words are only made for the first few: a sheet may hold millions of formulas. */
export interface CellIssues {
  readonly add: (kind: string, place: CellPlace, words?: string) => void;
  /** Says something of the workbook as a whole, or of a part of it. */
  readonly addWorkbookIssue: (
    kind: string,
    words: string,
    severity?: ImportIssue["severity"],
  ) => void;
  /** Remembers what was said, so that a row that is not whole can be taken back. */
  readonly save: () => void;
  readonly restore: () => void;
  readonly all: () => readonly ImportIssue[];
}

interface IssueCount {
  readonly severity: ImportIssue["severity"];
  count: number;
  readonly examples: string[];
}

/** An empty list. */
export function createCellIssues(): CellIssues {
  const found = new Map<string, IssueCount>();
  const marked: number[] = [];
  function getCount(kind: string, severity: ImportIssue["severity"] = "warning"): IssueCount {
    const known = found.get(kind);
    if (known !== undefined) return known;
    const count = { severity, count: 0, examples: [] };
    found.set(kind, count);
    return count;
  }
  return {
    add: (kind, { sheet, row, column }, words = "") => {
      const one = getCount(kind);
      one.count += 1;
      if (one.examples.length >= MAX_EXAMPLES) return;
      const cell = `cell ${formatColumn(column)}${row}`;
      const place = sheet === null ? cell : `sheet '${sheet}', ${cell}`;
      one.examples.push(words === "" ? place : `${place}: ${words}`);
    },
    addWorkbookIssue: (kind, words, severity) => {
      const one = getCount(kind, severity);
      one.count += 1;
      if (one.examples.length < MAX_EXAMPLES) one.examples.push(words);
    },
    save: () => {
      marked.length = 0;
      for (const { count, examples } of found.values()) marked.push(count, examples.length);
    },
    restore: () => {
      let at = 0;
      for (const one of found.values()) {
        one.count = marked[at] ?? 0;
        one.examples.length = marked[at + 1] ?? 0;
        at += 2;
      }
    },
    all: () => [...found].flatMap(([kind, one]) => (one.count === 0 ? [] : [{ kind, ...one }])),
  };
}

/** "AB" for 27. */
export function formatColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : formatColumn(Math.floor(column / 26) - 1) + letter;
}
