import { memo, useCallback, useMemo } from "react";
import { Link } from "react-router";
import { formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import { DIMENSIONS, type Answer, type Dimension, type Filter } from "#engine/query/question.ts";
import {
  createFacetItems,
  createNamedItems,
  listNamedValues,
  readFacetCells,
  type FacetCells,
} from "#features/filters/facet-items.ts";
import { setChoice, toggleExcludedValue, toggleValue } from "#features/filters/edit-filter.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { prefetchDimension } from "#state/worker/prefetch-dimension.ts";
import type { ChoiceItem } from "#ui/choice/choice-item.ts";
import { ChoiceList } from "#ui/choice/choice-list.tsx";
import { Fold } from "#ui/fold/fold.tsx";
import { DragPause } from "#ui/layout/drag-pause.tsx";
import type { MenuSection } from "#ui/popup/menu-section.ts";

interface FacetListProps {
  readonly info: DatasetInfo;
  /** A `facets` answer over all dimensions; undefined where no count may be shown. */
  readonly facets: Answer | undefined;
  readonly choices: Filter["choices"];
  readonly measure: Measure;
}

/** What one value of a facet is called: with its article, and of many. */
const NOUNS: Readonly<Record<Dimension, readonly [one: string, many: string]>> = {
  state: ["a state", "states"],
  county: ["a county", "counties"],
  agency: ["an agency", "agencies"],
  kind: ["a kind", "kinds"],
  charge: ["a category", "categories"],
  status: ["a status", "statuses"],
  citizenship: ["a country", "countries"],
  aor: ["a field office", "field offices"],
  request: ["a request", "requests"],
  form: ["a form", "forms"],
  outcome: ["an outcome", "outcomes"],
};

/** The facets of all dimensions that a row has a value of, and that have more than one; drawn anew only for other counts or choices. */
export const FacetList = memo(function Facets({ facets, ...facts }: FacetListProps) {
  const cells = useMemo(() => (facets === undefined ? null : readFacetCells(facets)), [facets]);
  const isDragging = useIsDragging();
  return DIMENSIONS.filter((dimension) => hasFacet(facts, dimension)).map((dimension, index) => (
    <DragPause key={dimension} isPaused={isDragging}>
      <Facet
        dimension={dimension}
        isOpenAtFirst={index === 0}
        cells={cells === null ? null : (cells.get(dimension) ?? NO_CELLS)}
        {...facts}
      />
    </DragPause>
  ));
});

function hasFacet(
  { info, choices, measure }: Omit<FacetListProps, "facets">,
  dimension: Dimension,
): boolean {
  if (!info.knownColumns.includes(dimension)) return false;
  // Of declines alone, every other outcome counts nothing.
  const isOne =
    (info.values[dimension] ?? []).length + listNamedValues(info, dimension).length < 2 ||
    (dimension === "outcome" && measure === "declined");
  return !isOne || choices[dimension] !== undefined;
}

const NO_VALUES: readonly string[] = [];
const NO_CELLS: FacetCells = new Map();

interface FacetProps extends Omit<FacetListProps, "facets"> {
  readonly dimension: Dimension;
  readonly cells: FacetCells | null;
}

function Facet({ isOpenAtFirst, ...props }: FacetProps & { readonly isOpenAtFirst: boolean }) {
  const { info, dimension, choices } = props;
  const chosen = choices[dimension]?.values.length ?? 0;
  return (
    <Fold
      title={DIMENSION_TITLES[dimension].replace(", by county", "")}
      aside={chosen === 0 ? formatCount((info.values[dimension] ?? []).length) : `${chosen} chosen`}
      isChosen={chosen > 0}
      isOpenAtFirst={isOpenAtFirst}
      onEnter={() => prefetchDimension(dimension)}
    >
      {() => <FacetValues {...props} />}
    </Fold>
  );
}

/** The values of an open facet. */
function FacetValues({ info, dimension, cells, choices, measure }: FacetProps) {
  const { view, setView, formatUrl } = useUrlView();
  const setFilter = useCallback(
    (next: (filter: Filter) => Filter) =>
      setView((current) => ({ ...current, filter: next(current.filter) })),
    [setView],
  );
  const onToggle = useCallback(
    (value: string) => setFilter((current) => toggleValue(current, dimension, value)),
    [setFilter, dimension],
  );
  const createMenu = useCallback(
    ({ value, label }: ChoiceItem): readonly MenuSection[] => {
      const profile = findProfileKey(dimension, value);
      const choice = view.filter.choices[dimension];
      const isOut = choice?.isExcluded === true && choice.values.includes(value);
      const items = [
        {
          key: "only",
          label: `Only ${label}`,
          onSelect: () =>
            setFilter((current) =>
              setChoice(current, dimension, { values: [value], isExcluded: false }),
            ),
        },
        {
          key: "without",
          label: isOut ? "Put back" : "Leave out",
          onSelect: () => setFilter((current) => toggleExcludedValue(current, dimension, value)),
        },
      ];
      if (profile === null) return [{ key: "value", items }];
      const link = <Link to={formatProfileAddress({ view, formatUrl }, profile)} />;
      return [{ key: "value", items: [...items, { key: "page", label: "Open page", link }] }];
    },
    [dimension, view, formatUrl, setFilter],
  );
  const unit = useCallback((count: number) => formatUnit(measure, count), [measure]);
  const items = useMemo(() => createFacetItems(info, dimension, cells), [info, dimension, cells]);
  const named = useMemo(() => createNamedItems(info, dimension, cells), [info, dimension, cells]);
  const choice = choices[dimension];
  const [noun, many] = NOUNS[dimension];
  return (
    <ChoiceList
      noun={noun}
      items={items}
      appendix={
        named.length === 0
          ? null
          : {
              lead: "Named without a number:",
              label: formatPlural(named.length, noun.replace(/^an? /u, ""), many),
              items: named,
            }
      }
      selected={choice?.values ?? NO_VALUES}
      isExcluding={choice?.isExcluded ?? false}
      unit={unit}
      onClear={() => setFilter((current) => setChoice(current, dimension, null))}
      onToggle={onToggle}
      createMenu={createMenu}
    />
  );
}
