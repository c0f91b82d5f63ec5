import type { Measure } from "#domain/detainer/outcome.ts";
import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { chooseCoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatEmpty } from "#domain/text/format-empty.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import type { Question } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useAnswers } from "#state/queries/use-answers.ts";
import { useView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { listActiveFilters, type ActiveFilter } from "#features/filters/list-active-filters.ts";
import { sumTotals } from "#features/panels/totals.ts";

function createTotalsQuestion(part: ActiveFilter, measure: Measure): Question {
  return { kind: "totals", measures: [measure], sides: [{ dataset: 0, filter: part.less }] };
}

interface EmptyResultProps {
  readonly info: DatasetInfo;
  /** The cell of all that matches, in which nothing is counted. */
  readonly cell: AnswerCell;
}

/** What a result of nothing says, and what each filter's removal would give. */
export function EmptyResult({ info, cell }: EmptyResultProps) {
  const { view, setView } = useView();
  const parts = listActiveFilters(view.filter, info);
  const answers = useAnswers(
    Object.fromEntries(parts.map((part) => [part.key, createTotalsQuestion(part, view.measure)])),
  );
  return (
    <div>
      <p>
        {capitalizeFirst(formatEmpty(cell.state, chooseCoverageTerms(info.weeks), cell.open))}. To
        see more, loosen a filter:
      </p>
      <ul>
        {parts.map((part) => {
          const answer = answers.data?.answers[part.key];
          const words =
            answer === undefined ? "…" : formatPlural(sumTotals(answer).match, "detainer");
          return (
            <li key={part.key}>
              <Button onClick={() => setView((current) => ({ ...current, filter: part.less }))}>
                Remove {part.words}: {words}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function capitalizeFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
