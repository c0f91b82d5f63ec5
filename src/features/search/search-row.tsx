import { formatUnit } from "#domain/detainer/outcome.ts";
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
        {entry.value === null ? entry.level : <EntryCount info={info} entry={entry} />}
      </span>
    </>
  );
}

/** The count, or the sign of what is known instead, with words for screen readers. */
function EntryCount({ info, entry }: Omit<SearchRowProps, "typed">) {
  const { measure } = useUrlView().view;
  const facets = useAnswers({ facets: createSearchQuestion(measure) }).data?.answers.facets;
  const cell = facets === undefined ? null : readEntryCell(info, facets, entry);
  const { sign, open, words } = formatChoiceCount(
    { value: entry.key, label: entry.title, cell },
    (count) => formatUnit(measure, count),
  );
  return (
    <span title={words}>
      <span aria-hidden="true">{open === "" ? sign : `${sign} ${open}`}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
