import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import { hasOwnWeeks, useWholeCell } from "#features/profiles/use-whole-cell.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { formatChoiceCount } from "#ui/choice/format-choice-count.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { createSearchQuestion, readEntryCell } from "./entry-cells.ts";
import { markWords, splitWords } from "./normalize-text.ts";
import type { SearchEntry } from "./search-entries.ts";
import styles from "./search-row.module.css";

interface SearchRowProps {
  readonly info: DatasetInfo;
  readonly entry: SearchEntry;
  readonly typed: string;
}

/** A state, county, city or agency that was found, with what was typed in bold and its count in the whole collection. */
export function SearchRow({ info, entry, typed }: SearchRowProps) {
  return (
    <>
      <span className={styles.name}>
        {markWords(entry.title, splitWords(typed)).map(({ text, isMatch }, at) =>
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name than their place
          isMatch ? <b key={at}>{text}</b> : text,
        )}
      </span>
      <span className={styles.count}>
        {hasOwnWeeks(info, entry) ? (
          <WholeCount info={info} entry={entry} />
        ) : (
          <EntryCount info={info} entry={entry} />
        )}
      </span>
    </>
  );
}

interface CountProps {
  readonly info: DatasetInfo;
  readonly entry: SearchEntry;
}

/** The count of what a value names. */
function EntryCount({ info, entry }: CountProps) {
  const { measure } = useUrlView().view;
  const facets = useAnswers({ facets: createSearchQuestion(measure) }).data?.answers.facets;
  const cell = facets === undefined ? null : readEntryCell(info, facets, entry);
  return <CountWords cell={cell} measure={measure} />;
}

/** The count of a city, or of a place whose whole number is known, from its weeks. */
function WholeCount({ info, entry }: CountProps) {
  const { measure } = useUrlView().view;
  return <CountWords cell={useWholeCell(info, entry.key, measure)} measure={measure} />;
}

/** A count, or the sign of what is known instead, with words for screen readers. */
function CountWords({
  cell,
  measure,
}: {
  readonly cell: AnswerCell | null;
  readonly measure: Measure;
}) {
  const { sign, open, words } = formatChoiceCount({ value: "", label: "", cell }, (count) =>
    formatUnit(measure, count),
  );
  return (
    <span title={words}>
      <span aria-hidden="true">
        {open === "" ? null : <span className={styles.open}>{open}</span>}
        {sign}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
