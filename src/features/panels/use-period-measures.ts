import { useMemo } from "react";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { hasOutcomes, MEASURES, type Measure } from "#domain/detainer/outcome.ts";
import type { Grain } from "#domain/calendar/week.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import { useSourcedAnswers } from "#state/queries/use-answers.ts";
import { useDatasetRef, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";

/** Counts of periods by measure. */
export type PeriodMeasures = ReadonlyMap<string, Readonly<Partial<Record<Measure, number>>>>;

const NO_MEASURES: PeriodMeasures = new Map();

/**
 * The counts of the periods by every measure, where outcomes are known. They are asked for when they are first wanted, as by the
 * first readout, and empty until then and while others are on their way.
 */
export function usePeriodMeasures(
  info: DatasetInfo,
  view: View,
  grain: Grain,
  isWanted: boolean,
): PeriodMeasures {
  const ref = useDatasetRef();
  const isEnabled = isWanted && ref !== undefined && hasOutcomes(info.outcomes);
  const { filter } = view;
  const periods: Question = {
    kind: "counts",
    measures: MEASURES,
    sides: [{ dataset: 0, filter }],
    by: [{ weeks: grain }],
    facet: false,
  };
  // Answers of another filter stay until the next are there; what is shown is of this one alone.
  const source = JSON.stringify([grain, filter]);
  const { data } = useSourcedAnswers(isEnabled ? [ref] : undefined, { periods }, source, source);
  return useMemo(
    () =>
      data === undefined || data.source !== source
        ? NO_MEASURES
        : readPeriodMeasures(data.answers.periods),
    [data, source],
  );
}

/** The counts of a `counts` answer of several measures, by period. */
export function readPeriodMeasures(answer: Answer): PeriodMeasures {
  const byPeriod = new Map<string, Partial<Record<Measure, number>>>();
  for (const measure of MEASURES) {
    for (const row of readAnswerRows({ ...answer, measures: [measure] })) {
      const count = getRowNumber(row, "count");
      if (count === null) continue;
      const period = getRowText(row, "period");
      byPeriod.set(period, { ...byPeriod.get(period), [measure]: count });
    }
  }
  return byPeriod;
}
