import { isInRange } from "#domain/calendar/week-range.ts";
import { formatList } from "#domain/text/format-list.ts";
import { describeView, type DescribedDataset } from "#domain/view/describe-view.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import type { View } from "#state/url/view.ts";

/** Periods with the dataset of each, and what is counted in them. */
export interface ComparedPeriods {
  readonly periods: readonly (Pick<ChosenPeriod, "period"> & {
    readonly collection: Pick<ChosenPeriod["collection"], "id">;
  })[];
  readonly infos: readonly DescribedDataset[];
  readonly view: Pick<View, "measure" | "filter">;
}

const PERIOD_NAMES = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"] as const;

/** What each period is called, in the order of the address. */
export function getPeriodNames(count: number): readonly string[] {
  return PERIOD_NAMES.slice(0, count);
}

/** The source line of each period, of the weeks in its range. */
export function listPeriodSources({ periods, infos, view }: ComparedPeriods): readonly string[] {
  return periods.flatMap(({ period }, at) => {
    const info = infos[at];
    if (info === undefined) return [];
    const weeks = info.weeks.filter(({ week }) => isInRange(period, week));
    return [describeView({ ...info, weeks }, view).source];
  });
}

/** The source lines of all periods; periods of one source are named together. */
export function formatPeriodSources(compared: ComparedPeriods, names: readonly string[]): string {
  const sources = listPeriodSources(compared);
  return [...new Set(sources)]
    .map((source) => {
      const namesOfSource = names.filter((_, at) => sources[at] === source);
      return namesOfSource.length === names.length
        ? source
        : `${formatList(namesOfSource)}: ${source}`;
    })
    .join(" ");
}
