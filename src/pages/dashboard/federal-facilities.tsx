import { Link } from "react-router";
import { formatUnit } from "#domain/detainer/outcome.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";
import { getReportKind } from "#domain/vocabulary/agency-kinds.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { toggleExcludedValue } from "#features/filters/edit-filter.ts";
import { readFacetCells } from "#features/filters/facet-items.ts";

interface FederalFacilitiesProps {
  /** A `facets` answer of the view's filter. */
  readonly facets: Answer;
  /** How many are counted in all. */
  readonly match: number;
  readonly view: View;
}

/** True of a kind that the weekly reports have as federal: of the records also ICE's own rooms and centers. */
function isFederal(value: string): boolean {
  return AGENCY_KINDS.some((kind) => kind === value && getReportKind(kind) === "federal");
}

/** How many of the detainers counted went to federal facilities, and a way to leave them out; nothing where none did. */
export function FederalFacilities({ facets, match, view }: FederalFacilitiesProps) {
  const { view: chosen, formatUrl } = useUrlView();
  const { kind } = view.filter.choices;
  const counted = [...(readFacetCells(facets).get("kind") ?? [])].filter(
    ([value, { count }]) =>
      isFederal(value) &&
      (count ?? 0) > 0 &&
      (kind === undefined || kind.values.includes(value) !== kind.isExcluded),
  );
  const count = counted.reduce((sum, [, cell]) => sum + (cell.count ?? 0), 0);
  if (count === 0) return null;
  const filter = counted.reduce(
    (reduced, [value]) => toggleExcludedValue(reduced, "kind", value),
    chosen.filter,
  );
  const without = { ...chosen, filter };
  return (
    <p>
      <strong>Federal facilities are included:</strong> {formatCount(count)} of the{" "}
      {formatCount(match)} {formatUnit(view.measure, match)} went to them.{" "}
      {kind === undefined || kind.isExcluded ? (
        <Link to={formatUrl(without)}>Leave them out</Link>
      ) : null}{" "}
      <Link to={formatUrl(chosen, "/about/methods#agencies")}>How we classify agencies</Link>
    </p>
  );
}
