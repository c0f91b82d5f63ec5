import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { getWeekStart } from "#domain/calendar/week.ts";

/** Declines of each week, weeks without any left out. */
export type WeekCounts = Readonly<Record<string, number>>;

/** How many rows a table has, and their declines. */
export interface TableCounts {
  readonly rows: number;
  readonly weeks: WeekCounts;
}

/** What is said of a file with confidence; null where rows may be lost, or an error is told. */
export function certainCounts({ found, parts }: ImportedCollection): TableCounts | null {
  const hasError = found.issues.some(({ severity }) => severity === "error");
  if (!found.isSure || hasError) return null;
  const weeks = parts.map(({ info }) => [info.week, info.transcribedDeclines] as const);
  return { rows: found.rows, weeks: summed(weeks) };
}

/** What rows hold, by the date and the number of declines of each; a date that is none belongs to no week. */
export function countsOf(rows: readonly (readonly [date: string, declines: number])[]): WeekCounts {
  return summed(rows.map(([date, declines]) => [getWeekStart(dayIn(date)), declines]));
}

/** The day of a date that begins with the year, or has month, day and year: damage makes one of the other. */
function dayIn(date: string): string {
  const [, month = "", day = "", year = ""] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?!\d)/u.exec(date) ?? [];
  if (year === "") return date.slice(0, 10);
  return [year.padStart(4, "20"), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

function summed(counts: readonly (readonly [string | null, number])[]): WeekCounts {
  const sums: Record<string, number> = {};
  for (const [week, count] of counts) {
    if (week !== null && count !== 0) sums[week] = (sums[week] ?? 0) + count;
  }
  return sums;
}
