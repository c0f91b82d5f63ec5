import type { Outcome } from "#domain/detainer/outcome.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { toDayNumber } from "#domain/calendar/week.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import type { TextColumn } from "./column-store.ts";
import type { TableColumns } from "./table-rows.ts";
import {
  DATE_ISSUE,
  REASON_ISSUE,
  NO_DATE_ISSUE,
  type IssueList,
} from "#data/tabular/issue-list.ts";
import { addNoteIssue, isNoteText } from "./note-rows.ts";
import { OPEN_OUTCOME, normalizeOutcome } from "#data/normalize/normalize-outcome.ts";

/** The day of a row of which none is known. */
export const NO_DAY = -2_147_483_648;

/** ICE was founded on this day. */
export const ICE_FOUNDED = "2003-03-01";

/** Days of rows as numbers, and their dates as a column. */
export interface RowDays {
  /** `NO_DAY` where there is none. */
  readonly days: Int32Array;
  readonly dates: TextColumn;
  /** Rows that are notes under a table or its totals, and stand for no detainer. */
  readonly noteRows: ReadonlySet<number>;
}

/**
 * The day of each row by a column of dates. A row whose date is none, or lies before ICE or after `importDay`, is reported; one
 * that has no other text of `others` and is worded as a note is told and is no row. `parse` makes `YYYY-MM-DD` of a cell, or null.
 */
export function parseRowDays(
  { rows, where }: Pick<TableColumns<never>, "rows" | "where">,
  { codes, texts }: TextColumn,
  importDay: IsoDate,
  issues: IssueList,
  parse: (text: string) => IsoDate | null,
  others: readonly TextColumn[],
): RowDays {
  const found = texts.map((text) => {
    const date = parse(text);
    if (date === null) {
      const isBlank = isMissing(text) || isRedacted(text);
      return isBlank
        ? { date, kind: NO_DATE_ISSUE, fault: "no date" }
        : { date, kind: DATE_ISSUE, fault: `date '${text.slice(0, 40)}' is not a date` };
    }
    if (date >= ICE_FOUNDED && date <= importDay) return { date, kind: DATE_ISSUE, fault: "" };
    const words =
      date < ICE_FOUNDED ? "before ICE was founded" : "after the day on which the file was opened";
    return { date: null, kind: DATE_ISSUE, fault: `date '${text}' lies ${words}` };
  });
  const dayOfCode = found.map(({ date }) => (date === null ? NO_DAY : toDayNumber(date)));
  const isNote = texts.map((text, code) => dayOfCode[code] === NO_DAY && isNoteText(text));
  const days = new Int32Array(rows.length);
  const noteRows = new Set<number>();
  codes.forEach((code, row) => {
    const day = dayOfCode[code] as number;
    days[row] = day;
    if (day !== NO_DAY) return;
    if (
      isNote[code] === true &&
      others.every((one) => isMissing(one.texts[one.codes[row] ?? 0] ?? ""))
    ) {
      noteRows.add(row);
      addNoteIssue(where(row), issues);
      return;
    }
    const { kind = DATE_ISSUE, fault = "" } = found[code] ?? {};
    issues.add(kind, "error", `${where(row)}: ${fault}`);
  });
  return { days, dates: { codes, texts: found.map(({ date }) => date ?? UNKNOWN) }, noteRows };
}

/** The outcomes that occur, and the key of each row's. */
export function normalizeRowOutcomes(
  { rows, where, column }: TableColumns<"reason" | "code">,
  issues: IssueList,
): { readonly outcomes: readonly Outcome[]; readonly keys: TextColumn } {
  const { indexes, values: found } = readCombinations(
    rows.length,
    [column("reason"), column("code")],
    ([reason = "", letter = ""]) => normalizeOutcome(reason, letter),
  );
  if (found.some(({ fault }) => fault !== null)) {
    indexes.forEach((at, row) => {
      const fault = found[at]?.fault ?? null;
      if (fault === null) return;
      issues.add(REASON_ISSUE, "error", `${where(row)}: ${fault}`);
    });
  }
  const outcomeList = found.map(({ outcome }) => outcome);
  const outcomes = new Map([...outcomeList, OPEN_OUTCOME].map((outcome) => [outcome.key, outcome]));
  return {
    outcomes: [...outcomes.values()],
    keys: { codes: indexes, texts: outcomeList.map(({ key }) => key) },
  };
}
