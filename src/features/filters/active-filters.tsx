import { formatExportedView } from "#domain/view/format-exported-view.ts";
import { formatFilter } from "#domain/view/format-filter.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { useView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { clearWeeks } from "./edit-filter.ts";
import { listActiveFilters } from "./list-active-filters.ts";
import styles from "./active-filters.module.css";

interface ActiveFiltersProps {
  readonly info: DatasetInfo;
  /** False leaves the range of weeks out on a page where it has no effect. */
  readonly weeks: boolean;
}

/** The active filters as a sentence, each with a button that removes it, and a reset. */
export function ActiveFilters({ info, weeks }: ActiveFiltersProps) {
  const { view, setView } = useView();
  const filter = weeks ? view.filter : clearWeeks(view.filter);
  const parts = listActiveFilters(filter, info);
  const { exported, basis } = info.datasetPeriod;
  const remarks = formatExportedView(exported, basis);
  if (parts.length === 0) {
    return (
      <p className={styles.none}>
        {remarks.length === 0
          ? "No filter: all rows."
          : `Everything in this file. ${remarks.join(" ")}`}
      </p>
    );
  }
  return (
    <>
      {remarks.length === 0 ? null : <p className={styles.none}>{remarks.join(" ")}</p>}
      <p data-print="only">Shown: {formatFilter(filter, info)}.</p>
      <div className={styles.filters} data-print="hidden" role="group" aria-label="Active filters">
        <span>Shown:</span>
        {parts.map(({ key, words, less }) => (
          <Button
            key={key}
            aria-label={`Remove filter ${words}`}
            onClick={() => setView((current) => ({ ...current, filter: less }))}
          >
            {words} <span aria-hidden="true">×</span>
          </Button>
        ))}
        <Button onClick={() => setView((current) => ({ ...current, filter: EMPTY_FILTER }))}>
          Reset all filters
        </Button>
      </div>
    </>
  );
}
