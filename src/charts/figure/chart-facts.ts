import type { Cohort, WeekCoverage } from "#domain/publication/coverage.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";

/** What figures need to know of a corpus beside its answers; every frame of a corpus has it. */
export interface ChartFacts {
  readonly cohort: Cohort;
  readonly weeks: readonly WeekCoverage[];
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly outcomes: readonly Outcome[];
}
