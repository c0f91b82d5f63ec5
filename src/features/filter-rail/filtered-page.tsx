import { useState, type ReactNode } from "react";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { formatExportedView } from "#domain/view/format-exported-view.ts";
import { EMPTY_FILTER, type Answer } from "#engine/query/question.ts";
import { DatasetNotices } from "#features/notices/dataset-notices.tsx";
import { DefectList } from "#features/notices/defect-list.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { guessLayout } from "#state/url/guess-layout.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { useWorkerFault } from "#state/worker/use-worker-fault.ts";
import { Button } from "#ui/button.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ChipBar } from "./chip-bar.tsx";
import { FilterRail } from "./filter-rail.tsx";
import {
  formatShowButton,
  formatShowing,
  getFilteredCell,
  type FilteredNumbers,
} from "./filtered-numbers.ts";
import styles from "./filtered-page.module.css";

const MeasureField = createLazyComponent(
  async () => (await import("./measure-field.tsx")).MeasureField,
);
const MeasureToggle = createLazyComponent(
  async () => (await import("./measure-field.tsx")).MeasureToggle,
);

interface FilteredPageProps {
  /** Undefined while it is on its way: the page has its head and its room for filters already. */
  readonly info: DatasetInfo | undefined;
  /** The datasets that the page shows, where they are several. */
  readonly shownInfos?: readonly DatasetInfo[];
  /** A `facets` answer over all dimensions; undefined while it is on its way. */
  readonly facets: Answer | undefined;
  /** What the number above the page is made from; undefined while it is on its way, and where the page has several. */
  readonly numbers?: FilteredNumbers | undefined;
  /** What stands above the bar of filters. */
  readonly head: ReactNode;
  /** False where the page chooses its weeks by itself: neither the range of weeks nor its filter is shown, and no number. */
  readonly hasWeeks?: boolean;
  readonly children: ReactNode;
}

/** A page with its filters: in a column where there is room, otherwise in a sheet behind a button. */
export function FilteredPage(props: FilteredPageProps) {
  const { info, shownInfos, facets, numbers, head, hasWeeks = true, children } = props;
  const { view, setView } = useUrlView();
  const [isOpen, setOpen] = useState(false);
  // After the worker stopped, values have no counts; they can still be chosen.
  const hasStopped = useWorkerFault() !== null;
  const hasFilters = info !== undefined && (facets !== undefined || hasStopped);
  const cell =
    info === undefined || numbers === undefined ? null : getFilteredCell(numbers, info.weeks);
  return (
    <PageWithFilters
      filters={hasFilters ? <FilterRail info={info} facets={facets} hasWeeks={hasWeeks} /> : null}
    >
      {head}
      <ChipBar
        info={info}
        showing={cell === null || numbers === undefined ? "" : formatShowing(cell, numbers.filter)}
        hasWeeks={hasWeeks}
        measure={
          info !== undefined && hasOutcomes(info.outcomes) ? (
            <PanelBoundary fallback={<div className={styles.measureRoom} />}>
              {hasWeeks ? <MeasureField info={info} /> : <MeasureToggle />}
            </PanelBoundary>
          ) : info === undefined && guessLayout(view.data) === "records" ? (
            // Records have outcomes: the room of their measures, before they are loaded.
            <div className={styles.measureRoom} />
          ) : null
        }
        onOpen={() => setOpen(true)}
      />
      <Sheet
        title="Filters"
        open={isOpen}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button onClick={() => setView((current) => ({ ...current, filter: EMPTY_FILTER }))}>
              Reset
            </Button>
            <Button weight="main" onClick={() => setOpen(false)}>
              {formatShowButton(cell)}
            </Button>
          </>
        }
      >
        {hasFilters ? (
          <FilterRail info={info} facets={facets} hasWeeks={hasWeeks} isInSheet />
        ) : null}
      </Sheet>
      {info === undefined ? null : (
        <>
          <ExportedRemarks info={info} />
          <DatasetNotices info={info} shownInfos={shownInfos ?? [info]} />
        </>
      )}
      {children}
      {info === undefined ? null : <DefectList issues={info.issues} />}
    </PageWithFilters>
  );
}

/** What a file says of the view that it was exported from; nothing for other collections. */
function ExportedRemarks({ info }: { readonly info: DatasetInfo }) {
  const { exported, basis } = info.datasetPeriod;
  const remarks = formatExportedView(exported, basis);
  if (remarks.length === 0) return null;
  return <p className={styles.remarks}>Everything in this file. {remarks.join(" ")}</p>;
}
