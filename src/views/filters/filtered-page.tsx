import { useState, type ReactNode } from "react";
import type { Answer } from "#engine/question.ts";
import { useView } from "#state/use-view.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { Button } from "#ui/button.tsx";
import { PageWithFilters } from "#ui/layout/page.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { filterCount } from "./choosing.ts";
import { FilterPanel } from "./filter-panel.tsx";
import "./filters.css";

interface FilteredPageProps {
  readonly frame: CorpusFrame;
  /** A `facets` answer over all dimensions. */
  readonly facets: Answer;
  /** What stands above the button that opens the filters where there is no room for a column. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** A page with its filters: in a column where there is room, otherwise in a sheet behind a button. */
export function FilteredPage({ frame, facets, head, children }: FilteredPageProps) {
  const { view } = useView();
  const [open, setOpen] = useState(false);
  const set = filterCount(view.filter);
  const filters = <FilterPanel frame={frame} facets={facets} />;
  return (
    <PageWithFilters filters={filters}>
      {head}
      <p className="filters-button no-print">
        <Button onClick={() => setOpen(true)}>Filters{set > 0 ? ` (${set})` : ""}</Button>
      </p>
      <Sheet title="Filters" open={open} onClose={() => setOpen(false)}>
        {filters}
      </Sheet>
      {children}
    </PageWithFilters>
  );
}
