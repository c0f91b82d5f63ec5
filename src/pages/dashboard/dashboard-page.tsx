import { useDeferredValue, useEffect, useMemo } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import type { Collection } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { MEASURE_UNITS, formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { describeView } from "#domain/view/describe-view.ts";
import type { Answer, Filter } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import {
  useCollection,
  useDatasetInfo,
  useNotes,
  type DatasetInfo,
} from "#state/queries/use-dataset.tsx";
import { useUrlView, useView } from "#state/url/use-view.ts";
import { acknowledgeFrame } from "#state/url/drag-preview.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { countFilters } from "#features/filters/edit-filter.ts";
import { FilteredPage } from "#features/filters/filtered-page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { chooseGrain } from "#features/panels/choose-grain.ts";
import { DashboardPanels } from "#pages/dashboard/dashboard-panels.tsx";
import { WeekChart } from "#features/panels/week-panel.tsx";
import { DatasetIntro } from "./dataset-intro.tsx";
import {
  createPanelQuestions,
  createUnfilteredQuestions,
  type PanelAnswers,
} from "#features/panels/panel-questions.ts";
import { Reconciliation } from "./reconciliation.tsx";
import { getTotalCell, sumTotals } from "#features/panels/totals.ts";

const FederalFacilities = createLazyComponent(
  async () => (await import("#pages/dashboard/federal-facilities.tsx")).FederalFacilities,
);

const NO_NOTES: readonly Note[] = [];

/** The first page: what is counted, what is not known, and every panel under the filters of the address. */
export function DashboardPage() {
  const { view } = useView();
  // A title that followed a drag would cost each of its steps a message to the browser.
  const chosen = useUrlView().view;
  const collection = useCollection();
  const dataset = useDatasetInfo();
  const notes = useNotes();
  const info = dataset.data;
  // Of the address alone: the periods hold still during a drag.
  const grain = info === undefined ? "week" : chooseGrain(info, chosen);
  const answers = useAnswers(createPanelQuestions(view, grain));
  const whole = useAnswers(createUnfilteredQuestions(view.measure));
  const facets = useDeferredValue(answers.data?.answers.facets, undefined);
  // Where it cannot be loaded, drawing it meets the same failure and says so.
  useEffect(() => void WeekChart.preload().catch(() => undefined), []);
  usePageTitle(
    info === undefined ? "Dashboard" : `Dashboard: ${describeView(info, chosen).filters}`,
  );
  const waiting = [dataset, collection, answers, whole].find(({ data }) => data === undefined);
  return (
    <FilteredPage
      info={info}
      facets={facets}
      head={
        <>
          <h1>
            {MEASURE_UNITS[view.measure]}
            {collection.data?.origin === "synthetic" ? ", synthetic" : ""}
          </h1>
          <DatasetIntro collection={collection.data} />
        </>
      }
    >
      {info === undefined ||
      answers.data === undefined ||
      whole.data === undefined ||
      collection.data === undefined ? (
        <QueryFallback query={waiting ?? whole} height={900} />
      ) : (
        <DashboardContent
          info={info}
          collection={collection.data}
          answers={answers.data.answers}
          filter={answers.data.questions.totals.sides[0].filter}
          byWeekAndState={whole.data.answers.byWeekAndState}
          notes={notes.data ?? NO_NOTES}
        />
      )}
    </FilteredPage>
  );
}

interface DashboardContentProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly answers: PanelAnswers;
  /** The filter that the answers are of. */
  readonly filter: Filter;
  readonly byWeekAndState: Answer;
  readonly notes: readonly Note[];
}

/** Everything of the dashboard that has a number. */
function DashboardContent({
  info,
  collection,
  answers,
  filter,
  byWeekAndState,
  notes,
}: DashboardContentProps) {
  const chosen = useUrlView().view;
  const answered = useMemo(
    () => ({ answers, view: { ...chosen, filter } }),
    [answers, chosen, filter],
  );
  const { view } = answered;
  // The number changes at once; the panels may follow in slices, so that the page never delays a drag.
  const drawn = useDeferredValue(answered, null);
  // Before it is painted, so that the worker counts the next step meanwhile.
  useEffect(() => {
    if (drawn !== null) acknowledgeFrame(drawn.view.filter);
  }, [drawn]);
  const totals = sumTotals(answers.totals);
  const cell = getTotalCell(totals, answers.states, info.weeks);
  const rowCount = answers.rows.total?.lines ?? 0;
  const set = countFilters(view.filter);
  return (
    <>
      <Reconciliation
        info={info}
        totals={totals}
        cell={cell}
        facets={answers.facets}
        noteAnswer={answers.weekMarks}
        notes={notes}
        view={view}
        filtered={set > 0}
        byWeekAndState={byWeekAndState}
      />
      {info.values["kind"]?.some((kind) => kind === "federal" || kind === "immigration") ===
      true ? (
        <PanelBoundary fallback={null}>
          <FederalFacilities facets={answers.facets} match={totals.match} view={view} />
        </PanelBoundary>
      ) : null}
      <Announcer
        words={`${formatPlural(rowCount, "line")}, ${formatTotal(cell, view.measure)}, ${formatPlural(set, "filter")}`}
      />
      {drawn === null ? (
        <Placeholder height={900} />
      ) : (
        <DashboardPanels
          info={info}
          collection={collection}
          byWeekAndState={byWeekAndState}
          answers={drawn.answers}
          view={drawn.view}
          notes={notes}
        />
      )}
    </>
  );
}

/** The number that matches in words, or why there is none. */
function formatTotal({ state, count }: AnswerCell, measure: Measure): string {
  return count === null
    ? CELL_STATE_LABELS[state]
    : `${formatCount(count)} ${formatUnit(measure, count)}`;
}
