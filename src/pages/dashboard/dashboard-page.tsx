import { useDeferredValue, useEffect, useMemo } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import {
  getRowCell,
  getRowText,
  readAnswerRows,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
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
import { countFilters } from "#features/filters/edit-filter.ts";
import { FilteredPage } from "#features/filter-rail/filtered-page.tsx";
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
import { DashboardSkeleton, PanelsSkeleton } from "./dashboard-skeleton.tsx";
import { guessLayout } from "#state/url/guess-layout.ts";
import { ReportStrip } from "./report-strip.tsx";
import { StripRemarks } from "./strip-remarks.tsx";
import { StripSkeleton } from "./strip.tsx";
import { getTotalCell, sumTotals } from "#features/panels/totals.ts";

const RecordStrip = createLazyComponent(
  async () => (await import("./record-strip.tsx")).RecordStrip,
);

const NO_NOTES: readonly Note[] = [];

/** How many of a `counts` answer by state have one of its reserved values. */
function countOfState(states: Answer, value: string): number {
  return readAnswerRows(states)
    .filter((row) => getRowText(row, "state") === value)
    .reduce((sum, row) => sum + (getRowCell(row).count ?? 0), 0);
}

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
      numbers={
        answers.data === undefined
          ? undefined
          : { ...answers.data.answers, filter: answers.data.questions.totals.sides[0].filter }
      }
      head={
        <>
          <h1>
            {MEASURE_UNITS[view.measure]}
            {collection.data?.origin === "synthetic" ? ", synthetic" : ""}
          </h1>
          <DatasetIntro
            collection={collection.data}
            coveredDays={info?.datasetPeriod.coveredDays}
          />
        </>
      }
    >
      {info === undefined ||
      answers.data === undefined ||
      whole.data === undefined ||
      collection.data === undefined ? (
        <QueryFallback
          query={waiting ?? whole}
          height={900}
          placeholder={<DashboardSkeleton layout={guessLayout(view.data)} />}
        />
      ) : (
        <DashboardContent
          info={info}
          collection={collection.data}
          answers={answers.data.answers}
          filter={answers.data.questions.totals.sides[0].filter}
          byWeekAndState={whole.data.answers.byWeekAndState}
          notes={notes.data}
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
  /** Undefined while they are on their way. */
  readonly notes: readonly Note[] | undefined;
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
  const numbers = {
    info,
    totals,
    cell,
    withdrawn: countOfState(answers.states, WITHDRAWN),
    unplaced: info.knownColumns.includes("state") ? countOfState(answers.states, UNKNOWN) : null,
    noteAnswer: answers.weekMarks,
    notes,
    view,
  };
  const isListing = !hasPrintedTotals(info.weeks);
  return (
    <>
      {isListing ? (
        <PanelBoundary fallback={<StripSkeleton layout="records" />}>
          <RecordStrip {...numbers} />
        </PanelBoundary>
      ) : (
        <ReportStrip {...numbers} />
      )}
      <StripRemarks {...numbers} facets={answers.facets} />
      <Announcer
        words={`${formatPlural(rowCount, "row")}, ${formatTotal(cell, view.measure)}, ${formatPlural(set, "filter")}`}
      />
      {drawn === null ? (
        <PanelsSkeleton layout={isListing ? "records" : "reports"} />
      ) : (
        <DashboardPanels
          info={info}
          collection={collection}
          byWeekAndState={byWeekAndState}
          answers={drawn.answers}
          view={drawn.view}
          notes={notes ?? NO_NOTES}
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
