import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { formatCount } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { formatUnpublishedWeeks } from "#features/filters/format-unpublished-weeks.ts";
import { formatPlacesWithoutNumber } from "#features/panels/format-places-without-number.ts";
import { formatFilteredFields } from "./format-strip.ts";
import type { StripNumbers } from "./report-strip.tsx";
import styles from "./strip-remarks.module.css";

const EmptyResult = createLazyComponent(
  async () => (await import("./empty-result.tsx")).EmptyResult,
);

interface StripRemarksProps extends Pick<StripNumbers, "info" | "totals" | "cell" | "view"> {
  /** A `facets` answer of the same filter. */
  readonly facets: Answer;
}

/** What stands under the numbers of a filter: how far its fields are on record, and what could still match. */
export function StripRemarks({ info, totals, cell, view, facets }: StripRemarksProps) {
  const { filter } = view;
  const isFiltered = countFilters(filter) > 0;
  const rest = totals.untranscribed ?? 0;
  const sentences = [
    ...formatFilteredFields(filter, facets, totals, info),
    ...(totals.matchUnknown > 0
      ? [
          `Of those that match, ${formatCount(totals.matchUnknown)} ${totals.matchUnknown === 1 ? "is" : "are"} unknown on the field from which a value is left out.`,
        ]
      : []),
    ...(isFiltered && rest > 0
      ? [`Up to ${formatCount(rest)} more could match; we have no records of them.`]
      : []),
    ...formatPlacesWithoutNumber(filter, info),
    ...[formatUnpublishedWeeks(info, filter)].filter((words) => words !== null),
  ];
  return (
    <>
      {sentences.length === 0 ? null : <p className={styles.remarks}>{sentences.join(" ")}</p>}
      {isFiltered && totals.match === 0 ? (
        <PanelBoundary fallback={null}>
          <EmptyResult info={info} cell={cell} />
        </PanelBoundary>
      ) : null}
    </>
  );
}
