import { memo, useCallback, useMemo } from "react";
import { formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import { ChoiceList } from "#ui/choice/choice-list.tsx";
import { DIMENSIONS, type Answer, type Dimension, type Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { RenderWhenVisible } from "#ui/layout/render-when-visible.tsx";
import { prefetchDimension } from "#state/worker/prefetch-dimension.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { toggleExcludedValue, toggleValue, setChoice } from "./edit-filter.ts";
import { createFacetItems, readFacetCells, type FacetCells } from "./facet-items.ts";

interface FacetListProps {
  readonly info: DatasetInfo;
  /** A `facets` answer over all dimensions; undefined where no count may be shown. */
  readonly facets: Answer | undefined;
  readonly choices: Filter["choices"];
  readonly measure: Measure;
}

/** The facets of all dimensions that a row has a value of, and that have more than one; drawn anew only for other counts or choices. */
export const FacetList = memo(function Facets({ facets, ...facts }: FacetListProps) {
  const cells = useMemo(() => (facets === undefined ? null : readFacetCells(facets)), [facets]);
  const isDragging = useIsDragging();
  return DIMENSIONS.map((dimension) => (
    <RenderWhenVisible key={dimension} isPaused={isDragging}>
      <Facet
        dimension={dimension}
        cells={cells === null ? null : (cells.get(dimension) ?? NO_CELLS)}
        {...facts}
      />
    </RenderWhenVisible>
  ));
});

const NO_VALUES: readonly string[] = [];
const NO_CELLS: FacetCells = new Map();

interface FacetProps extends Omit<FacetListProps, "facets"> {
  readonly dimension: Dimension;
  readonly cells: FacetCells | null;
}

function Facet({ info, dimension, cells, choices, measure }: FacetProps) {
  const { setView } = useUrlView();
  const setFilter = useCallback(
    (next: (filter: Filter) => Filter) =>
      setView((current) => ({ ...current, filter: next(current.filter) })),
    [setView],
  );
  const onToggle = useCallback(
    (value: string) => setFilter((current) => toggleValue(current, dimension, value)),
    [setFilter, dimension],
  );
  const items = useMemo(() => createFacetItems(info, dimension, cells), [info, dimension, cells]);
  const isKnown = info.knownColumns.includes(dimension);
  const choice = choices[dimension];
  // Of declines alone, every other outcome counts nothing.
  const isOne = items.length < 2 || (dimension === "outcome" && measure === "declined");
  if (!isKnown || (isOne && choice === undefined)) return null;
  return (
    <ChoiceList
      legend={DIMENSION_TITLES[dimension]}
      items={items}
      selected={choice?.values ?? NO_VALUES}
      isExcluding={choice?.isExcluded ?? false}
      unit={(count) => formatUnit(measure, count)}
      onEnter={() => prefetchDimension(dimension)}
      onClear={() => setFilter((current) => setChoice(current, dimension, null))}
      onToggle={onToggle}
      onOnly={(value) =>
        setFilter((current) =>
          setChoice(current, dimension, { values: [value], isExcluded: false }),
        )
      }
      onExclude={(value) => setFilter((current) => toggleExcludedValue(current, dimension, value))}
    />
  );
}
