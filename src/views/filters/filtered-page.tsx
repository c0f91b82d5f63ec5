import { useState, type ReactNode } from "react";
import type { Answer } from "#engine/question.ts";
import { useChosen } from "#state/use-view.ts";
import { useStop } from "#state/desk/use-stop.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { Button } from "#ui/button.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { Defects } from "#views/notices/defects.tsx";
import { LoadingNotices } from "#views/notices/loading-notices.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import { filterCount, withoutWeeks } from "./choosing.ts";
import { FilterPanel } from "./filter-panel.tsx";
import "./filters.css";

interface FilteredPageProps {
  /** Null while it is on its way: the page has its head and its room for filters already. */
  readonly frame: CorpusFrame | null;
  /** A `facets` answer over all dimensions; null while it is on its way. */
  readonly facets: Answer | null;
  /** What stands above the button that opens the filters where there is no room for a column. */
  readonly head: ReactNode;
  /** Asks again for what could not be had. */
  readonly onRetry: () => void;
  /** False holds back the boxes for finding values by typing, while the page has more urgent things to load. */
  readonly finders?: boolean;
  /** False where the page chooses its weeks by itself: neither the range of weeks nor its filter is shown. */
  readonly weeks?: boolean;
  readonly children: ReactNode;
}

/** A page with its filters: in a column where there is room, otherwise in a sheet behind a button. */
export function FilteredPage(props: FilteredPageProps) {
  const { frame, facets, head, onRetry, finders = true, weeks = true, children } = props;
  const { view } = useChosen();
  const [open, setOpen] = useState(false);
  const set = filterCount(weeks ? view.filter : withoutWeeks(view.filter));
  // After a stop no count may stand beside the values; the choices themselves stay at hand.
  const hasStopped = useStop() !== null;
  const filters =
    frame === null || (facets === null && !hasStopped) ? null : (
      <FilterPanel frame={frame} facets={facets} finders={finders} weeks={weeks} />
    );
  return (
    <PageWithFilters filters={filters}>
      {head}
      <p className="filters-button no-print">
        <Button onClick={() => setOpen(true)}>Filters{set > 0 ? ` (${set})` : ""}</Button>
      </p>
      <Sheet title="Filters" open={open} onClose={() => setOpen(false)}>
        {filters}
      </Sheet>
      {frame === null ? (
        // The room of the line that says what is filtered, so that nothing moves when it comes.
        <p className="active-none" aria-hidden="true">
          {"\u00a0"}
        </p>
      ) : (
        <>
          <LoadingNotices frame={frame} onRetry={onRetry} />
          <ActiveFilters frame={frame} weeks={weeks} />
        </>
      )}
      {children}
      {frame === null ? null : <Defects issues={frame.issues} />}
    </PageWithFilters>
  );
}
