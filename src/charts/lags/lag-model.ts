import { formatCount } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import { readAnswerRows, getRowNumber } from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { isMostlyKnown, formatKnownShare } from "#charts/values/value-model.ts";

/** Days from issue to the date ICE recorded; `days` null is "not both dates known to the day". */
export interface LagRow {
  readonly days: number | null;
  readonly label: string;
  readonly count: number;
}

/** How many have both dates, and how many days each took: unknown first, then by days. */
export interface LagModel {
  readonly known: number;
  readonly total: number;
  readonly drawn: boolean;
  readonly sentence: string;
  readonly rows: readonly LagRow[];
}

/** A `lags` answer; drawn only where both dates are known for at least half. */
export function createLagModel(lags: Answer, facts: ChartContext): LagModel {
  const counts = new Map<number | null, number>();
  for (const row of readAnswerRows(lags)) {
    const days = getRowNumber(row, "days");
    const count = getRowNumber(row, "count") ?? 0;
    if (count > 0) counts.set(days, (counts.get(days) ?? 0) + count);
  }
  const lines = [...counts]
    .sort(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))
    .map(([days, count]) => ({ days, label: formatDays(days), count }));
  const total = lines.reduce((sum, line) => sum + line.count, 0);
  const known = total - (counts.get(null) ?? 0);
  const days = [...counts.keys()].filter((each) => each !== null);
  const span =
    days.length === 0
      ? ""
      : days.length === 1
        ? ` ${formatDays(days[0] ?? 0)} each.`
        : ` From ${formatCount(Math.min(...days))} to ${formatDays(Math.max(...days))}.`;
  return {
    known,
    total,
    drawn: isMostlyKnown(known, total),
    sentence: `${formatKnownShare(known, total, facts, null)}${span}`,
    rows: lines,
  };
}

function formatDays(days: number | null): string {
  if (days === null) return "Unknown: not both dates are known to the day";
  return `${formatCount(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
}
