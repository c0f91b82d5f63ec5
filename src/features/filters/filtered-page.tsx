import { useState, type ReactNode } from "react";
import type { Answer } from "#engine/query/question.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { useWorkerFault } from "#state/worker/use-worker-fault.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { Button } from "#ui/button.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { DefectList } from "#features/notices/defect-list.tsx";
import { DatasetNotices } from "#features/notices/dataset-notices.tsx";
import { ActiveFilters, NoFilters } from "./active-filters.tsx";
import { countFilters, clearWeeks } from "./edit-filter.ts";
import { FilterControls } from "./filter-controls.tsx";
import styles from "./filtered-page.module.css";

interface FilteredPageProps {
  /** Undefined while it is on its way: the page has its head and its room for filters already. */
  readonly info: DatasetInfo | undefined;
  /** The datasets that the page shows, where they are several. */
  readonly shownInfos?: readonly DatasetInfo[];
  /** A `facets` answer over all dimensions; undefined while it is on its way. */
  readonly facets: Answer | undefined;
  /** What stands above the button that opens the filters where there is no room for a column. */
  readonly head: ReactNode;
  /** False where the page chooses its weeks by itself: neither the range of weeks nor its filter is shown. */
  readonly hasWeeks?: boolean;
  readonly children: ReactNode;
}

/** A page with its filters: in a column where there is room, otherwise in a sheet behind a button. */
export function FilteredPage(props: FilteredPageProps) {
  const { info, shownInfos, facets, head, hasWeeks = true, children } = props;
  const { view } = useUrlView();
  const [isOpen, setOpen] = useState(false);
  const filterCount = countFilters(hasWeeks ? view.filter : clearWeeks(view.filter));
  // After the worker stopped, values have no counts; they can still be chosen.
  const hasStopped = useWorkerFault() !== null;
  const filters =
    info === undefined || (facets === undefined && !hasStopped) ? null : (
      <FilterControls info={info} facets={facets} hasWeeks={hasWeeks} />
    );
  return (
    <PageWithFilters filters={filters}>
      {head}
      <p className={styles.filtersButton} data-print="hidden">
        <Button onClick={() => setOpen(true)}>
          Filters{filterCount > 0 ? ` (${filterCount})` : ""}
        </Button>
      </p>
      <Sheet title="Filters" open={isOpen} onClose={() => setOpen(false)}>
        {filters}
      </Sheet>
      {info === undefined ? (
        // The room of the line that says what is filtered, so that nothing moves when it comes.
        <NoFilters />
      ) : (
        <>
          <DatasetNotices info={info} shownInfos={shownInfos ?? [info]} />
          <ActiveFilters info={info} weeks={hasWeeks} />
        </>
      )}
      {children}
      {info === undefined ? null : <DefectList issues={info.issues} />}
    </PageWithFilters>
  );
}
