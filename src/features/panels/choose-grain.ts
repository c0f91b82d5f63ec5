import type { Measure } from "#domain/detainer/outcome.ts";
import { GATHERED_GRAINS } from "#domain/calendar/gathered-grains.ts";
import { getPeriodKey, type Grain } from "#domain/calendar/week.ts";
import { suggestGrain } from "#engine/query/suggest-grain.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import type { Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";

type GrainDataset = Pick<DatasetInfo, "weeks" | "rowCount"> & {
  readonly datasetPeriod: Pick<DatasetInfo["datasetPeriod"], "grain">;
};
type GrainView = Pick<View, "grain" | "measure"> & { readonly filter: Pick<Filter, "from" | "to"> };

/** The periods into which weeks are gathered: those of the address where the dataset has them, otherwise by length. */
export function chooseGrain(info: GrainDataset, chosen: GrainView): Grain {
  const { grain } = chosen;
  const isPossible =
    grain !== null && GATHERED_GRAINS[info.datasetPeriod.grain ?? "week"].includes(grain);
  return isPossible ? grain : chooseDefaultGrain(info, chosen);
}

/** The periods where the reader chose none. Filters other than weeks change nothing of them, so that bars stay comparable. */
export function chooseDefaultGrain(
  { weeks, rowCount: lines, datasetPeriod: { grain } }: GrainDataset,
  { measure, filter }: GrainView,
): Grain {
  if (grain !== undefined) return grain;
  const present = weeks.filter(({ presence }) => presence === "present");
  const shown = weeks.filter(({ week }) => isInRange(filter, week)).length;
  const perWeek = present.length === 0 ? 0 : countMeasure(present, lines, measure) / present.length;
  return suggestGrain({ weeks: shown, detainersPerWeek: perWeek });
}

/** The whole count of a measure; of measures other than declines at least one detainer for each row. */
function countMeasure(weeks: GrainDataset["weeks"], lines: number, measure: Measure): number {
  if (measure !== "declined") return lines;
  return weeks.reduce((sum, { transcribed }) => sum + transcribed, 0);
}

/** From this number of periods on, a grain is worth offering: of years more, as those at both ends are rarely whole. */
const MIN_PERIODS: Readonly<Record<Grain, number>> = {
  week: 2,
  month: 2,
  quarter: 2,
  year: 3,
  "fiscal-year": 3,
};

/** The grains by which a collection can be shown: those that make several periods of it, and the one that is chosen. */
export function listGrains(
  { weeks, datasetPeriod }: Pick<GrainDataset, "weeks" | "datasetPeriod">,
  chosen: Grain,
): readonly Grain[] {
  const present = weeks.filter(({ presence }) => presence === "present");
  return GATHERED_GRAINS[datasetPeriod.grain ?? "week"].filter((grain) => {
    const periods = new Set(present.map(({ week }) => getPeriodKey(week, grain)));
    return grain === chosen || periods.size >= MIN_PERIODS[grain];
  });
}
