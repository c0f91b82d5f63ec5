import {
  useCollection,
  useDatasetInfo,
  useNotesOfCollections,
} from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { usePeriodAnswers } from "#state/queries/use-period-answers.ts";
import { usePeriods } from "#state/queries/use-periods.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import { formatPeriod } from "#domain/calendar/period.ts";
import type { Note } from "#domain/note/note.ts";
import { FilteredPage } from "#features/filter-rail/filtered-page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { PeriodChooser } from "#pages/compare/period-chooser.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { nameCollections } from "#domain/import/collection-names.ts";
import { createComparisonQuestions } from "./comparison-questions.ts";
import { Comparison } from "./comparison.tsx";
import styles from "./compare-page.module.css";

const NO_PERIODS: readonly ChosenPeriod[] = [];
const NO_NOTES: readonly Note[] = [];

/** Two to six periods side by side: what changed, how much of the change is known, and the rows. */
export function ComparePage() {
  const { view } = useUrlView();
  const periodsState = usePeriods();
  const dataset = useDatasetInfo();
  const collection = useCollection();
  const periods = periodsState.data?.periods ?? NO_PERIODS;
  const answers = usePeriodAnswers(periods, view, createComparisonQuestions(periods, view));
  const notes = useNotesOfCollections([...new Set(periods.map(({ collection: { id } }) => id))]);
  const comparison = answers.data;
  const info = comparison?.infos.at(-1) ?? dataset.data;
  const collectionNames = nameCollections(periodsState.data?.collections ?? []);
  const isOneCollection = periods.every((period) => period.collection.id === collection.data?.id);
  const words = periods.map(({ period }) => formatPeriod(period)).join(", then ");
  usePageTitle(words === "" ? "Compare" : `Compare: ${words}`);
  const waiting =
    [periodsState, dataset, collection].find(({ data: value }) => value === undefined) ?? answers;
  return (
    <FilteredPage
      info={info}
      shownInfos={[
        ...(comparison?.infos ?? []),
        ...(dataset.data === undefined ? [] : [dataset.data]),
      ]}
      facets={comparison?.answers.facets}
      hasWeeks={false}
      head={
        <>
          <h1>Compare</h1>
          <p className={styles.lead}>
            Two to six periods side by side: what changed, which part of the change is the same line
            in both, which is a correction, and which cannot be told. Filters apply to all periods;
            the counts beside them are of all weeks from the first period to the last.
          </p>
        </>
      }
    >
      {periodsState.data === undefined ? null : <PeriodChooser periodsState={periodsState.data} />}
      {comparison === undefined ? (
        periods.length === 0 && periodsState.data !== undefined ? (
          <p>No week with an edition can be compared.</p>
        ) : (
          <QueryFallback query={waiting} height={900} />
        )
      ) : (
        <Comparison
          comparison={comparison}
          notes={notes.data ?? NO_NOTES}
          collectionNames={isOneCollection ? null : collectionNames}
        />
      )}
    </FilteredPage>
  );
}
