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
import { FilteredPage } from "#features/filters/filtered-page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { PeriodChooser } from "#pages/compare/period-chooser.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { createComparisonQuestions } from "./comparison-questions.ts";
import { Comparison } from "./comparison.tsx";
import styles from "./compare-page.module.css";

const NO_PERIODS: readonly ChosenPeriod[] = [];
const NO_NOTES: readonly Note[] = [];

/** Two to six periods side by side: what changed, how much of it can be told, and line by line. */
export function ComparePage() {
  const { view } = useUrlView();
  const inHand = usePeriods();
  const dataset = useDatasetInfo();
  const collection = useCollection();
  const periods = inHand.data?.periods ?? NO_PERIODS;
  const compared = usePeriodAnswers(periods, view, createComparisonQuestions(periods, view));
  const notes = useNotesOfCollections([...new Set(periods.map(({ collection: { id } }) => id))]);
  const shown = compared.data;
  const frame = shown?.infos.at(-1) ?? dataset.data;
  const words = periods.map(({ period }) => formatPeriod(period)).join(", then ");
  usePageTitle(words === "" ? "Compare" : `Compare: ${words}`);
  const waiting =
    [inHand, dataset, collection].find(({ data: value }) => value === undefined) ?? compared;
  return (
    <FilteredPage
      frame={frame}
      facets={shown?.answers.facets}
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
      {inHand.data === undefined ? null : <PeriodChooser inHand={inHand.data} />}
      {shown === undefined ? (
        periods.length === 0 && inHand.data !== undefined ? (
          <p>No week with an edition can be compared.</p>
        ) : (
          <QueryFallback query={waiting} height={900} />
        )
      ) : (
        <Comparison
          comparison={shown}
          notes={notes.data ?? NO_NOTES}
          hasCollectionNames={(inHand.data?.collections.length ?? 0) > 1}
        />
      )}
    </FilteredPage>
  );
}
