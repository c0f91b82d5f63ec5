import { useState } from "react";
import { Link } from "react-router";
import { UNIT } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { weekInWords } from "#domain/week.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useCollection, useCorpus, useNotes } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ActiveFilters } from "#views/filters/active-filters.tsx";
import { filterCount } from "#views/filters/choosing.ts";
import { FilterPanel } from "#views/filters/filter-panel.tsx";
import { FaultNotice, NotHere } from "#views/shell/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { Figures } from "#views/figures/figures.tsx";
import { Issues } from "./issues-part.tsx";
import { Missing } from "./missing-part.tsx";
import { answerTo, overviewQuestions } from "./questions.ts";
import { Reconciliation } from "./reconciliation.tsx";
import { totalsOf } from "./totals-words.ts";
import "./overview.css";

/** The first page: what is counted, what is not known, and every figure under the filters of the address. */
export function Overview() {
  const { view, misread } = useView();
  const collection = useCollection();
  const corpus = useCorpus();
  const notes = useNotes();
  const answers = useAnswers(overviewQuestions(view));
  const [sheet, setSheet] = useState(false);
  usePageTitle("Overview");
  const frame = corpus.value;
  if (frame === null || answers.value === null || collection.value === null) {
    const waiting = frame === null ? corpus : answers;
    return (
      <PageWithFilters filters={null}>
        <h1>{UNIT[view.measure]}</h1>
        <NotHere loaded={waiting} height={900} />
      </PageWithFilters>
    );
  }
  const totals = totalsOf(answerTo(answers.value, "totals"));
  const filters = <FilterPanel frame={frame} facets={answerTo(answers.value, "facets")} />;
  const set = filterCount(view.filter);
  return (
    <PageWithFilters filters={filters}>
      <h1>{UNIT[view.measure]} by ICE</h1>
      <p className="overview-intro">
        ICE published three weekly reports and suspended them in April 2017 after errors. A decline
        is counted in the week in which ICE recorded it, whenever the detainer was issued.{" "}
        <Link to="/about">What this report is</Link>
      </p>
      <p className="overview-filter-button">
        <Button onClick={() => setSheet(true)}>Filters{set > 0 ? ` (${set})` : ""}</Button>
      </p>
      <Sheet title="Filters" open={sheet} onClose={() => setSheet(false)}>
        {filters}
      </Sheet>
      {misread.map(({ parameter, words }) => (
        <Notice key={parameter} title={`Part of the address was not understood: ${parameter}`}>
          {words}
        </Notice>
      ))}
      {frame.faults.map(({ week, fault }) => (
        <div key={week}>
          <p>The week of {weekInWords(week)} could not be loaded.</p>
          <FaultNotice fault={fault} onRetry={corpus.retry} />
        </div>
      ))}
      {frame.notesFault === null ? null : (
        <Notice
          title="Notes could not be loaded"
          action={{ words: "Try again", onClick: notes.retry }}
        >
          The numbers stand; the marks of corrections and disputes are missing.
        </Notice>
      )}
      {frame.hashed ? null : (
        <Notice title="Files were not checked">
          This page was not opened over a secure connection, so the files could not be checked
          against their published SHA-256.
        </Notice>
      )}
      <ActiveFilters frame={frame} />
      <Reconciliation frame={frame} totals={totals} filtered={set > 0} answers={answers.value} />
      <Missing
        frame={frame}
        collection={collection.value}
        counted={answerTo(answers.value, "unfiltered")}
      />
      <Issues issues={frame.issues} />
      <Announcer words={`${formatCount(totals.match)} match, ${set} filters`} />
      <Figures
        frame={frame}
        collection={collection.value}
        answers={answers.value}
        notes={notes.value ?? []}
      />
    </PageWithFilters>
  );
}
