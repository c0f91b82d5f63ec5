import type { Outcome } from "#domain/outcome.ts";
import { UNKNOWN } from "#domain/row.ts";
import { dayOf } from "#domain/week.ts";
import type { IsoDate } from "#domain/week.ts";
import { isMissing, isRedacted, readDate } from "#data/detainer/cell-words.ts";
import { combined } from "#data/rows/combined.ts";
import type { GatheredColumn } from "./column-store.ts";
import type { GatheredColumns } from "./row-store.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { OPEN, outcomeOf } from "#data/detainer/outcomes.ts";

/** The day of a row of which none is known. */
export const NO_DAY = -2_147_483_648;

/** ICE was founded on this day. */
const FIRST_DAY = "2003-03-01";

/** Days of rows as numbers, and their dates as a column. */
export interface DaysRead {
  /** `NO_DAY` where there is none. */
  readonly days: Int32Array;
  readonly dates: GatheredColumn;
}

/**
 * The day of each row by a column of dates. A row whose date is none, or lies before ICE or after `opened`, is told. `read`
 * makes `YYYY-MM-DD` of a cell, or null.
 */
export function readDays(
  { rows, where }: Pick<GatheredColumns<never>, "rows" | "where">,
  { codes, texts }: GatheredColumn,
  opened: IsoDate,
  issues: IssueList,
  read: (text: string) => IsoDate | null = readDate,
): DaysRead {
  const found = texts.map((text) => {
    const date = read(text);
    if (date === null) {
      const isBlank = isMissing(text) || isRedacted(text);
      return { date, fault: isBlank ? "no date" : `date '${text.slice(0, 40)}' is not a date` };
    }
    if (date >= FIRST_DAY && date <= opened) return { date, fault: "" };
    const words =
      date < FIRST_DAY ? "before ICE was founded" : "after the day on which the file was opened";
    return { date: null, fault: `date '${text}' lies ${words}` };
  });
  const dayOfCode = found.map(({ date }) => (date === null ? NO_DAY : dayOf(date)));
  const days = new Int32Array(rows.length);
  codes.forEach((code, row) => {
    const day = dayOfCode[code] as number;
    days[row] = day;
    if (day === NO_DAY) {
      issues.add("date", "error", `${where(row)}: ${found[code]?.fault ?? ""}`);
    }
  });
  return { days, dates: { codes, texts: found.map(({ date }) => date ?? UNKNOWN) } };
}

/** The outcomes that occur, and the key of each row's. */
export function readOutcomes(
  { rows, where, column }: GatheredColumns<"reason" | "code">,
  issues: IssueList,
): { readonly outcomes: readonly Outcome[]; readonly keys: GatheredColumn } {
  const { ofRow, read: found } = combined(
    rows.length,
    [column("reason"), column("code")],
    ([reason = "", letter = ""]) => outcomeOf(reason, letter),
  );
  if (found.some(({ fault }) => fault !== null)) {
    ofRow.forEach((at, row) => {
      const fault = found[at]?.fault ?? null;
      if (fault === null) return;
      issues.add("lift reason", "error", `${where(row)}: ${fault}`);
    });
  }
  const read = found.map(({ outcome }) => outcome);
  const outcomes = new Map([...read, OPEN].map((outcome) => [outcome.key, outcome]));
  return {
    outcomes: [...outcomes.values()],
    keys: { codes: ofRow, texts: read.map(({ key }) => key) },
  };
}
