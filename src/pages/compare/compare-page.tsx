import { Link } from "react-router";
import {
  useCollection,
  useDatasetInfo,
  useNotesOfCollections,
} from "#state/queries/use-dataset.tsx";
import { parsePlaceDimension, PLACES_PARAMETER } from "#state/url/place-dimension.ts";
import { useUrlParameter, useUrlView } from "#state/url/use-view.ts";
import { usePeriodAnswers } from "#state/queries/use-period-answers.ts";
import { usePeriods } from "#state/queries/use-periods.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import type { Note } from "#domain/note/note.ts";
import { FilteredPage } from "#features/filter-rail/filtered-page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { nameCollections } from "#domain/import/collection-names.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { Notice } from "#ui/notice.tsx";
import { createComparisonQuestions } from "./comparison-questions.ts";
import { Comparison } from "./comparison.tsx";
import { namePeriods } from "./name-periods.ts";
import { PeriodChips, PeriodNotices } from "./period-chips.tsx";
import { ComparePlaces } from "./places/compare-places.tsx";
import { CompareToggle } from "./places/compare-toggle.tsx";
import styles from "./compare-page.module.css";

const NO_PERIODS: readonly ChosenPeriod[] = [];
const NO_NOTES: readonly Note[] = [];

/** Periods side by side, or, where the address says so, states or agencies over the weeks. */
export function ComparePage() {
  const places = useUrlParameter(PLACES_PARAMETER);
  const dimension = parsePlaceDimension(places);
  return dimension === null ? (
    <ComparePeriods unknownPlaces={places} />
  ) : (
    <ComparePlaces dimension={dimension} />
  );
}

/** Two to six periods side by side: what is known of both, what changed, and every place. */
function ComparePeriods({ unknownPlaces }: { readonly unknownPlaces: string | null }) {
  const { view, formatUrl } = useUrlView();
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
  const words = namePeriods(periods, null).join(", then ");
  usePageTitle(words === "" ? "Compare" : `Compare: ${words}`);
  const waiting =
    [periodsState, dataset, collection].find(({ data: value }) => value === undefined) ?? answers;
  const isAlone = periodsState.data !== undefined && periods.length < 2;
  const infos = [
    ...(comparison?.infos ?? []),
    ...(dataset.data === undefined ? [] : [dataset.data]),
  ];
  return (
    <FilteredPage
      info={info}
      shownInfos={infos}
      facets={comparison?.answers.facets}
      hasWeeks={false}
      head={
        <>
          <h1>{formatTitle(periods)}</h1>
          <p className={styles.lead}>
            {MEASURE_UNITS[view.measure]} in two to six periods. A change is shown only where both
            sides are known in full.
          </p>
        </>
      }
    >
      <CompareToggle dimension={null} />
      {unknownPlaces === null ? null : (
        <Notice title={`Part of the address was not understood: places=${unknownPlaces}`}>
          Expected state or agency. Periods are compared.
        </Notice>
      )}
      {periodsState.data === undefined ? null : (
        <>
          <PeriodNotices periodsState={periodsState.data} />
          <PeriodChips periodsState={periodsState.data} infos={infos} />
        </>
      )}
      {isAlone ? (
        <Notice
          title={
            periods.length === 1
              ? "One week only: nothing to compare yet"
              : "No week can be compared"
          }
        >
          A comparison needs two weeks. See the <Link to={formatUrl(view, "/")}>dashboard</Link> of
          this file, or <Link to={formatUrl(view, "/open")}>open another file</Link>.
        </Notice>
      ) : comparison === undefined ? (
        <QueryFallback query={waiting} height={900} />
      ) : comparison.periods.length < 2 ? null : (
        <Comparison
          comparison={comparison}
          notes={notes.data ?? NO_NOTES}
          collectionNames={isOneCollection ? null : collectionNames}
        />
      )}
    </FilteredPage>
  );
}

/** "Compare weeks", "Compare months", and of other periods "Compare periods". */
function formatTitle(periods: readonly ChosenPeriod[]): string {
  const areWeeks = periods.every(
    ({ period: { from, to, key } }) => key === undefined && from === to,
  );
  if (areWeeks) return "Compare weeks";
  const areMonths = periods.every(({ period: { key } }) => key?.length === 7);
  return areMonths ? "Compare months" : "Compare periods";
}
