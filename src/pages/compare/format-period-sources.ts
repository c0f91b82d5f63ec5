import { isInRange } from "#domain/calendar/week-range.ts";
import { formatList } from "#domain/text/format-list.ts";
import { describeView, type DescribedDataset } from "#domain/view/describe-view.ts";
import type { View } from "#state/url/view.ts";
import type { PeriodToName } from "./name-periods.ts";

/** Periods with the dataset of each, and what is counted in them. */
export interface ComparedPeriods {
  readonly periods: readonly PeriodToName[];
  readonly infos: readonly DescribedDataset[];
  readonly view: Pick<View, "measure" | "filter">;
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
