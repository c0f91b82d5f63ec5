import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Collection } from "#domain/collection.ts";
import type { Note } from "#domain/publication/note.ts";
import { UNIT, unitOf } from "#domain/outcome.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import type { Answer, Question } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCollection, useCorpus, useNotes, type CorpusFrame } from "#state/use-published.ts";
import { useChosen, useView } from "#state/use-view.ts";
import { followed } from "#state/hand/weeks-in-hand.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { filterCount } from "#views/filters/choosing.ts";
import { filterSentence } from "#views/filters/filter-words.ts";
import { FilteredPage } from "#views/filters/filtered-page.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { grainHere } from "#views/figures/grain-here.ts";
import { Figures } from "#views/figures/figures.tsx";
import { loadWeekChart } from "#views/figures/week-figure.tsx";
import { Lead } from "./lead.tsx";
import { Missing } from "./missing-part.tsx";
import { answerTo, overviewQuestions, wholeAnswer, wholeQuestions } from "./questions.ts";
import { Reconciliation } from "./reconciliation.tsx";
import { totalsOf } from "./totals-words.ts";
import "./overview.css";

const FederalPart = lazy(async () => ({
  default: (await import("#views/listing/federal-part.tsx")).FederalPart,
}));

/** Milliseconds for which what comes after the week chart waits for it at most. */
const CHART_WITHIN = 4000;

const NO_NOTES: readonly Note[] = [];

/** The first page: what is counted, what is not known, and every figure under the filters of the address. */
export function Overview() {
  const { view } = useView();
  // A title that followed a drag would cost each of its steps a message to the browser.
  const chosen = useChosen().view;
  const collection = useCollection();
  const corpus = useCorpus();
  const notes = useNotes();
  const frame = corpus.value;
  // Of the address alone: the periods hold still during a drag.
  const grain = frame === null ? "week" : grainHere(frame, chosen);
  const answers = useAnswers(overviewQuestions(view, grain));
  const whole = useAnswers(wholeQuestions(view.measure));
  // What finds values by typing is larger than the rest of the filters, and the last figures are far below: the first figure
  // goes before them.
  const [charted, setCharted] = useState(false);
  const onDrawn = useCallback(() => setCharted(true), []);
  const facets = useDeferredValue(
    answers.value === null ? null : answerTo(answers.value, "facets"),
    null,
  );
  // The chart comes while the numbers are on their way; where it is not looked at, the rest waits for it only so long.
  useEffect(() => {
    void loadWeekChart();
    const timer = setTimeout(onDrawn, CHART_WITHIN);
    return () => clearTimeout(timer);
  }, [onDrawn]);
  usePageTitle(frame === null ? "Overview" : `Overview: ${filterSentence(chosen.filter, frame)}`);
  const waiting = [corpus, collection, answers, whole].find(({ value }) => value === null);
  return (
    <FilteredPage
      frame={frame}
      facets={facets}
      head={
        <>
          <h1>
            {UNIT[view.measure]}
            {collection.value?.origin === "synthetic" ? ", synthetic" : ""}
          </h1>
          <Lead collection={collection.value} />
        </>
      }
      onRetry={corpus.retry}
      finders={charted}
    >
      {frame === null ||
      answers.value === null ||
      whole.value === null ||
      collection.value === null ? (
        <NotHere loaded={waiting ?? whole} height={900} />
      ) : (
        <Counted
          frame={frame}
          collection={collection.value}
          answers={answers.value}
          asked={answers.asked}
          whole={whole.value}
          notes={notes.value ?? NO_NOTES}
          more={charted}
          onDrawn={onDrawn}
        />
      )}
    </FilteredPage>
  );
}

interface CountedProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly answers: readonly Answer[];
  readonly asked: readonly Question[] | null;
  readonly whole: readonly Answer[];
  readonly notes: readonly Note[];
  readonly more: boolean;
  readonly onDrawn: () => void;
}

/** Everything of the overview that holds a number. */
function Counted({ frame, collection, answers, asked, whole, notes, more, onDrawn }: CountedProps) {
  const chosen = useChosen().view;
  const filter = asked?.[0]?.sides[0]?.filter ?? chosen.filter;
  const answered = useMemo(
    () => ({ answers, view: { ...chosen, filter } }),
    [answers, chosen, filter],
  );
  const { view } = answered;
  // The number answers at once; the figures may follow in slices, so that the page never holds the finger up.
  const drawn = useDeferredValue(answered, null);
  // Before it is painted, so that the worker counts the next step meanwhile.
  useEffect(() => {
    if (drawn !== null) followed(drawn.view.filter);
  }, [drawn]);
  const totals = totalsOf(answerTo(answers, "totals"));
  const lines = answerTo(answers, "rows").whole?.lines ?? 0;
  const set = filterCount(view.filter);
  const byWeekAndState = wholeAnswer(whole);
  return (
    <>
      <Reconciliation
        frame={frame}
        totals={totals}
        marks={answerTo(answers, "weekMarks")}
        notes={notes}
        view={view}
        filtered={set > 0}
        byWeekAndState={byWeekAndState}
      />
      {frame.values["kind"]?.includes("federal") === true ? (
        <Suspense>
          <FederalPart facets={answerTo(answers, "facets")} match={totals.match} view={view} />
        </Suspense>
      ) : null}
      <Missing frame={frame} collection={collection} counted={byWeekAndState} />
      <Announcer
        words={`${plural(lines, "line")}, ${formatCount(totals.match)} ${unitOf(view.measure, totals.match)}, ${plural(set, "filter")}`}
      />
      {drawn === null ? (
        <Placeholder height={900} />
      ) : (
        <Figures
          frame={frame}
          collection={collection}
          answers={drawn.answers}
          view={drawn.view}
          notes={notes}
          more={more}
          onDrawn={onDrawn}
        />
      )}
    </>
  );
}
