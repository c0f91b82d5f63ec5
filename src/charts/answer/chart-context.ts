import type { DatasetPeriod, WeekCoverage } from "#domain/report/dataset.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";

/** What figures need to know of a dataset beside its answers; every frame of a dataset has it. */
export interface ChartContext {
  readonly datasetPeriod: DatasetPeriod;
  readonly weeks: readonly WeekCoverage[];
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly outcomes: readonly Outcome[];
}
