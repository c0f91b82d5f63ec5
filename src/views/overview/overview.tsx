import { UNIT, unitOf } from "#domain/outcome.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCollection, useCorpus, useNotes } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { Announcer } from "#ui/announcer.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { ActiveFilters } from "#views/filters/active-filters.tsx";
import { filterCount } from "#views/filters/choosing.ts";
import { filterSentence } from "#views/filters/filter-words.ts";
import { FilteredPage } from "#views/filters/filtered-page.tsx";
import { NotHere } from "#views/shell/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { Figures } from "#views/figures/figures.tsx";
import { Intro } from "./intro.tsx";
import { Issues } from "./issues-part.tsx";
import { LoadingNotices } from "./loading-notices.tsx";
import { Missing } from "./missing-part.tsx";
import { answerTo, overviewQuestions, wholeQuestions } from "./questions.ts";
import { Reconciliation } from "./reconciliation.tsx";
import { totalsOf } from "./totals-words.ts";
import "./overview.css";

/** The first page: what is counted, what is not known, and every figure under the filters of the address. */
export function Overview() {
  const { view } = useView();
  const collection = useCollection();
  const corpus = useCorpus();
  const notes = useNotes();
  const answers = useAnswers(overviewQuestions(view));
  const whole = useAnswers(wholeQuestions(view.measure));
  const frame = corpus.value;
  usePageTitle(frame === null ? "Overview" : `Overview: ${filterSentence(view.filter, frame)}`);
  const [byWeekAndState] = whole.value ?? [];
  if (
    frame === null ||
    answers.value === null ||
    byWeekAndState === undefined ||
    collection.value === null
  ) {
    const waiting = [corpus, collection, answers, whole].find(({ value }) => value === null);
    return (
      <PageWithFilters filters={null}>
        <h1>{UNIT[view.measure]}</h1>
        <NotHere loaded={waiting ?? whole} height={900} />
      </PageWithFilters>
    );
  }
  const totals = totalsOf(answerTo(answers.value, "totals"));
  const lines = answerTo(answers.value, "rows").whole?.lines ?? 0;
  const set = filterCount(view.filter);
  const head = (
    <>
      <h1>
        {UNIT[view.measure]}
        {collection.value.origin === "synthetic" ? ", synthetic" : " by ICE"}
      </h1>
      <Intro collection={collection.value} />
    </>
  );
  return (
    <FilteredPage frame={frame} facets={answerTo(answers.value, "facets")} head={head}>
      <LoadingNotices frame={frame} onRetry={corpus.retry} />
      <ActiveFilters frame={frame} />
      <Reconciliation
        frame={frame}
        totals={totals}
        filtered={set > 0}
        byWeekAndState={byWeekAndState}
      />
      <Missing frame={frame} collection={collection.value} counted={byWeekAndState} />
      <Issues issues={frame.issues} />
      <Announcer
        words={`${plural(lines, "line")}, ${formatCount(totals.match)} ${unitOf(view.measure, totals.match)}, ${plural(set, "filter")}`}
      />
      <Figures
        frame={frame}
        collection={collection.value}
        answers={answers.value}
        notes={notes.value ?? []}
      />
    </FilteredPage>
  );
}
