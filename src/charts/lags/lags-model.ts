import { formatCount } from "#domain/words/count.ts";
import type { Answer } from "#engine/question.ts";
import { answerRows, numberIn } from "#charts/figure/answer-rows.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { isKnownEnough, knownSentence } from "#charts/known/known-model.ts";

/** Days from issue to the date ICE recorded; `days` null is "not both dates known to the day". */
export interface LagLine {
  readonly days: number | null;
  readonly label: string;
  readonly count: number;
}

/** How many have both dates, and how many days each took: unknown first, then by days. */
export interface LagsModel {
  readonly known: number;
  readonly of: number;
  readonly drawn: boolean;
  readonly sentence: string;
  readonly lines: readonly LagLine[];
}

/** A `lags` answer; drawn only where both dates are known for at least half. */
export function lagsModel(lags: Answer, facts: ChartFacts): LagsModel {
  const counts = new Map<number | null, number>();
  for (const row of answerRows(lags)) {
    const days = numberIn(row, "days");
    const count = numberIn(row, "count") ?? 0;
    if (count > 0) counts.set(days, (counts.get(days) ?? 0) + count);
  }
  const lines = [...counts]
    .sort(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))
    .map(([days, count]) => ({ days, label: daysInWords(days), count }));
  const of = lines.reduce((sum, line) => sum + line.count, 0);
  const known = of - (counts.get(null) ?? 0);
  const days = [...counts.keys()].filter((found) => found !== null);
  const span =
    days.length === 0
      ? ""
      : days.length === 1
        ? ` ${daysInWords(days[0] ?? 0)} each.`
        : ` From ${formatCount(Math.min(...days))} to ${daysInWords(Math.max(...days))}.`;
  return {
    known,
    of,
    drawn: isKnownEnough(known, of),
    sentence: `${knownSentence(known, of, facts)}${span}`,
    lines,
  };
}

function daysInWords(days: number | null): string {
  if (days === null) return "Unknown: not both dates are known to the day";
  return `${formatCount(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
}
