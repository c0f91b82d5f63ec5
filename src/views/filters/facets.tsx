import { memo, useCallback, useMemo } from "react";
import { unitOf, type Measure } from "#domain/outcome.ts";
import { ChoiceList } from "#ui/choice/choice-list.tsx";
import { DIMENSIONS, type Answer, type Dimension, type Filter } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useIsDragging } from "#state/hand/weeks-in-hand.ts";
import { InSight } from "#ui/layout/in-sight.tsx";
import { settleOn } from "#state/hand/settling.ts";
import { useChosen } from "#state/use-view.ts";
import { leftOut, toggled, withChoice } from "./choosing.ts";
import { facetCounts, facetItems } from "./facet-items.ts";
import { DIMENSION_TITLE } from "./filter-words.ts";

interface FacetsProps {
  readonly frame: CorpusFrame;
  /** A `facets` answer over all dimensions; null where no count may be shown. */
  readonly facets: Answer | null;
  readonly finders: boolean;
  readonly choices: Filter["choices"];
  readonly measure: Measure;
}

/** The facets of all dimensions with more than one value; drawn anew only for other counts or choices. */
export const Facets = memo(function Facets({ facets, ...facts }: FacetsProps) {
  const counts = useMemo(() => (facets === null ? null : facetCounts(facets)), [facets]);
  const isHeld = useIsDragging();
  return DIMENSIONS.map((dimension) => (
    <InSight key={dimension} isHeld={isHeld}>
      <Facet
        dimension={dimension}
        counts={counts === null ? null : (counts.get(dimension) ?? NO_COUNTS)}
        {...facts}
      />
    </InSight>
  ));
});

const NOTHING: readonly string[] = [];
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

interface FacetProps extends Omit<FacetsProps, "facets"> {
  readonly dimension: Dimension;
  readonly counts: ReadonlyMap<string, number> | null;
}

function Facet({ frame, dimension, counts, finders, choices, measure }: FacetProps) {
  const { change } = useChosen();
  const put = useCallback(
    (next: (filter: Filter) => Filter) =>
      change((held) => ({ ...held, filter: next(held.filter) })),
    [change],
  );
  const onToggle = useCallback(
    (value: string) => put((held) => toggled(held, dimension, value)),
    [put, dimension],
  );
  const items = useMemo(() => facetItems(frame, dimension, counts), [frame, dimension, counts]);
  const choice = choices[dimension];
  // Of declines alone, every other outcome counts nothing.
  const isOne = items.length < 2 || (dimension === "outcome" && measure === "declined");
  if (isOne && choice === undefined) return null;
  return (
    <ChoiceList
      legend={DIMENSION_TITLE[dimension]}
      items={items}
      finder={finders}
      chosen={choice?.values ?? NOTHING}
      leaveOut={choice?.leaveOut ?? false}
      unit={(count) => unitOf(measure, count)}
      onEnter={() => settleOn(dimension)}
      onClear={() => put((held) => withChoice(held, dimension, null))}
      onToggle={onToggle}
      onOnly={(value) =>
        put((held) => withChoice(held, dimension, { values: [value], leaveOut: false }))
      }
      onLeaveOut={(value) => put((held) => leftOut(held, dimension, value))}
    />
  );
}
