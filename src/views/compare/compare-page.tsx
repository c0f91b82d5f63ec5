import { useCollection, useCorpus, useNotesOf } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { useCompared } from "#state/periods/use-compared.ts";
import { usePeriods } from "#state/periods/use-periods.ts";
import type { ChosenPeriod } from "#state/periods/read-periods.ts";
import { periodInWords } from "#domain/period.ts";
import type { Note } from "#domain/publication/note.ts";
import { FilteredPage } from "#views/filters/filtered-page.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { PeriodChooser } from "#views/periods/period-chooser.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { compareAnswers, compareQuestions } from "./compare-questions.ts";
import { Comparison } from "./comparison.tsx";
import "./compare.css";

const NONE: readonly ChosenPeriod[] = [];
const NO_NOTES: readonly Note[] = [];

/** Two to six periods side by side: what changed, how much of it can be told, and line by line. */
export function ComparePage() {
  const { view } = useChosen();
  const inHand = usePeriods();
  const corpus = useCorpus();
  const collection = useCollection();
  const periods = inHand.value?.periods ?? NONE;
  const compared = useCompared(periods, view, compareQuestions(periods, view));
  const notes = useNotesOf([...new Set(periods.map(({ collection: { id } }) => id))]);
  const shown = compared.value;
  const frame = shown?.frames.at(-1) ?? corpus.value;
  const words = periods.map(({ period }) => periodInWords(period)).join(", then ");
  usePageTitle(words === "" ? "Compare" : `Compare: ${words}`);
  const waiting = [inHand, corpus, collection].find(({ value }) => value === null) ?? compared;
  return (
    <FilteredPage
      frame={frame}
      facets={shown === null ? null : compareAnswers(shown.answers).facets}
      weeks={false}
      head={
        <>
          <h1>Compare</h1>
          <p className="compare-lead">
            Two to six periods side by side: what changed, which part of the change is the same line
            in both, which is a correction, and which cannot be told. Filters apply to all periods;
            the counts beside them are of all weeks from the first period to the last.
          </p>
        </>
      }
      onRetry={corpus.retry}
    >
      {inHand.value === null ? null : <PeriodChooser inHand={inHand.value} />}
      {shown === null ? (
        periods.length === 0 && inHand.value !== null ? (
          <p>No week with an edition can be compared.</p>
        ) : (
          <NotHere loaded={waiting} height={900} />
        )
      ) : (
        <Comparison
          compared={shown}
          notes={notes.value ?? NO_NOTES}
          named={(inHand.value?.collections.length ?? 0) > 1}
        />
      )}
    </FilteredPage>
  );
}
