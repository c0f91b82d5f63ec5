import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
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
import { getTotalCell, sumTotals } from "#features/panels/totals.ts";
import { formatWithdrawnPlaces } from "./format-withdrawn-places.ts";
import styles from "./empty-result.module.css";

/** What is asked of the result without one filter: its totals, and the cells of its states. */
function createPartQuestions(
  part: ActiveFilter,
  measure: Measure,
): readonly (readonly [string, Question])[] {
  const common = { measures: [measure], sides: [{ dataset: 0, filter: part.less }] };
  return [
    [getTotalsName(part), { kind: "totals", ...common }],
    [getStatesName(part), { kind: "counts", ...common, by: ["state"], facet: false }],
  ];
}

const getTotalsName = ({ key }: ActiveFilter): string => `${key} totals`;
const getStatesName = ({ key }: ActiveFilter): string => `${key} states`;

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
    Object.fromEntries(parts.flatMap((part) => createPartQuestions(part, view.measure))),
  ).data?.answers;
  const terms = chooseCoverageTerms(info.weeks);
  const formatPart = (part: ActiveFilter): string => {
    const [totals, states] = [answers?.[getTotalsName(part)], answers?.[getStatesName(part)]];
    if (totals === undefined || states === undefined) return "…";
    const { state, count, open } = getTotalCell(sumTotals(totals), states, info.weeks);
    return state === "count"
      ? formatPlural(count ?? 0, "detainer")
      : formatEmpty(state, terms, open);
  };
  return (
    <div className={styles.box}>
      <p>
        <strong>
          {cell.state === "not-transcribed"
            ? "None in our records. ICE may have reported some."
            : `${capitalizeFirst(formatEmpty(cell.state, terms, cell.open))}.`}
        </strong>{" "}
        {formatWithdrawnPlaces(view.filter, info)} To see more, remove a filter:
      </p>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part.key}>
            <Button onClick={() => setView((current) => ({ ...current, filter: part.less }))}>
              Remove {part.words}: {formatPart(part)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
