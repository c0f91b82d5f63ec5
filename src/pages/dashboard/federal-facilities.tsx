import { Link } from "react-router";
import { formatUnit } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { toggleExcludedValue } from "#features/filters/edit-filter.ts";
import { readFacetCells } from "#features/filters/facet-items.ts";

interface FederalFacilitiesProps {
  /** A `facets` answer of the view's filter. */
  readonly facets: Answer;
  readonly match: number;
  readonly view: View;
}

/** How many of the detainers counted went to federal facilities, and a way to leave them out; nothing where none did. */
export function FederalFacilities({ facets, match, view }: FederalFacilitiesProps) {
  const { view: chosen, formatUrl } = useUrlView();
  const { kind } = view.filter.choices;
  const isIncluded = kind === undefined || kind.values.includes("federal") !== kind.isExcluded;
  const count = isIncluded ? (readFacetCells(facets).get("kind")?.get("federal")?.count ?? 0) : 0;
  if (count === 0) return null;
  const without = { ...chosen, filter: toggleExcludedValue(chosen.filter, "kind", "federal") };
  return (
    <p>
      Includes federal facilities: {formatCount(count)} of the {formatCount(match)}{" "}
      {formatUnit(view.measure, match)} went to them.{" "}
      {kind === undefined || kind.isExcluded ? (
        <Link to={formatUrl(without)}>Leave them out</Link>
      ) : null}{" "}
      <Link to={formatUrl(chosen, "/about/methods#agencies")}>How kinds are told</Link>
    </p>
  );
}
