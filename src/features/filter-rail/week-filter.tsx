import { useEffect, useMemo } from "react";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import { createUnfilteredQuestions } from "#features/panels/panel-questions.ts";
import { WeekRange } from "#ui/week-range/week-range.tsx";
import { useIsIdle } from "#state/use-is-idle.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { prefetchDimension } from "#state/worker/prefetch-dimension.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { previewWeeks, usePointerWeeks } from "#state/url/drag-preview.ts";
import { createWeekCounts } from "./week-counts.ts";

/** The weeks with an edition, which can be chosen. */
export function listChoosableWeeks({ weeks }: DatasetInfo): readonly WeekStart[] {
  return weeks
    .filter(({ presence }) => presence === "present" || presence === "arriving")
    .map(({ week }) => week);
}

interface WeekFilterProps {
  readonly info: DatasetInfo;
  readonly weeks: readonly WeekStart[];
  readonly hasHeading: boolean;
}

/** While a thumb moves, every panel follows; the address gets the weeks when it is let go. */
export function WeekFilter({ info, weeks, hasHeading }: WeekFilterProps) {
  const { view, setView } = useUrlView();
  const { from, to } = view.filter;
  // The first chart comes before it.
  const isIdle = useIsIdle();
  // The preview ends once the address has the weeks.
  useEffect(() => previewWeeks(null), [from, to]);
  useEffect(() => () => previewWeeks(null), []);
  const shown = usePointerWeeks() ?? view.filter;
  // The same question as the dashboard's, so that it is asked once.
  const byWeekAndState = useAnswers(createUnfilteredQuestions(view.measure)).data?.answers
    .byWeekAndState;
  const counts = useMemo(
    () => (byWeekAndState === undefined ? undefined : createWeekCounts(byWeekAndState, info.weeks)),
    [byWeekAndState, info.weeks],
  );
  return (
    <WeekRange
      weeks={weeks}
      grain={info.datasetPeriod.grain}
      from={shown.from}
      to={shown.to}
      counts={counts}
      unit={MEASURE_UNITS[view.measure]}
      hasHeading={hasHeading}
      hasSlider={isIdle}
      onFocus={() => prefetchDimension("week")}
      onMove={(first, last) => previewWeeks({ from: first, to: last })}
      onChange={(first, last) => {
        if (first === from && last === to) return previewWeeks(null);
        setView((current) => ({
          ...current,
          filter: { ...current.filter, from: first, to: last },
        }));
      }}
    />
  );
}
