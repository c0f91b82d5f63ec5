import { getRowNumber, getRowText, readAnswerRows } from "#charts/answer/answer-rows.ts";
import type { Swatch } from "#charts/readout/readout.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatOutcome } from "#domain/text/format-value.ts";
import type { Answer } from "#engine/query/question.ts";
import type { OutcomeRow } from "./outcome-model.ts";

/** A part of every bar: one outcome, the rest of them, or none recorded. */
export interface OutcomeSegment {
  readonly key: string;
  readonly label: string;
  readonly swatch: Swatch;
}

/** A bar: all detainers, or those of one year, in the order of the segments. */
export interface OutcomeBar {
  readonly row: OutcomeRow;
  readonly counts: readonly number[];
}

/** Stacked bars of outcomes on one scale. */
export interface OutcomeBarsModel {
  readonly segments: readonly OutcomeSegment[];
  readonly bars: readonly OutcomeBar[];
  /** Sums of the bars by segment. */
  readonly totals: readonly number[];
  readonly all: number;
  readonly recorded: number;
}

const REST = "rest";
const NONE = "none";
const SWATCHES: readonly Swatch[] = ["first", "second", "third"];

/**
 * The segments of a collection: declined first, then the two outcomes that most detainers of the whole of it have, the rest
 * of them, and none recorded. `whole` is a `counts` answer by outcome without a filter, so that a color stays an outcome's.
 */
export function listOutcomeSegments(
  whole: Answer,
  outcomes: readonly Outcome[],
): readonly OutcomeSegment[] {
  const counts = new Map<string, number>();
  for (const row of readAnswerRows(whole)) {
    const key = getRowText(row, "outcome");
    counts.set(key, (counts.get(key) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  const named = outcomes
    .filter(({ group }) => group !== "declined" && group !== "open or not recorded")
    .map(({ key, title }) => ({ key, title, count: counts.get(key) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareText(a.title, b.title));
  const [largest, rest] = [named.slice(0, 2), named.slice(2)];
  const label = (key: string, title: string) =>
    formatOutcome(outcomes.find((outcome) => outcome.key === key)) ?? title;
  return [
    { key: "declined", label: "Declined", swatch: "first" },
    ...largest.map(({ key, title }, at) => ({
      key,
      label: label(key, title),
      swatch: SWATCHES[at + 1] ?? null,
    })),
    ...(rest.length === 0 ? [] : [{ key: REST, label: "Other", swatch: "fourth" as const }]),
    { key: NONE, label: "None recorded", swatch: "not-on-record" },
  ];
}

/** Bars of a `counts` answer by years and outcome: one of all, or one a year. `rows` are the years of the same answer. */
export function createOutcomeBars(
  counts: Answer,
  outcomes: readonly Outcome[],
  segments: readonly OutcomeSegment[],
  rows: { readonly lines: readonly OutcomeRow[]; readonly total: OutcomeRow },
  isByYear: boolean,
): OutcomeBarsModel {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  const keys = segments.map(({ key }) => key);
  const findSegment = (outcome: string): number => {
    const group = byKey.get(outcome)?.group ?? "open or not recorded";
    const key =
      group === "declined" ? "declined" : group === "open or not recorded" ? NONE : outcome;
    const at = keys.indexOf(key);
    return at < 0 ? keys.indexOf(REST) : at;
  };
  const sumRows = (period: string | null) => {
    const sums = keys.map(() => 0);
    for (const row of readAnswerRows(counts)) {
      if (period !== null && getRowText(row, "period") !== period) continue;
      const at = findSegment(getRowText(row, "outcome"));
      sums[at] = (sums[at] ?? 0) + (getRowNumber(row, "count") ?? 0);
    }
    return sums;
  };
  const totals = sumRows(null);
  const all = totals.reduce((sum, count) => sum + count, 0);
  const bars = isByYear
    ? rows.lines.map((row) => ({ row, counts: sumRows(row.value) }))
    : [{ row: rows.total, counts: totals }];
  return {
    segments,
    bars: bars.filter(({ row }) => row.all > 0),
    totals,
    all,
    recorded: all - (totals.at(-1) ?? 0),
  };
}
