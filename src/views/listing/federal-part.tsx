import { Link } from "react-router";
import { unitOf } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import type { Answer } from "#engine/question.ts";
import { useChosen } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { leftOut } from "#views/filters/choosing.ts";
import { facetCounts } from "#views/filters/facet-items.ts";

interface FederalPartProps {
  /** A `facets` answer of the view's filter. */
  readonly facets: Answer;
  readonly match: number;
  readonly view: View;
}

/** How many of the detainers counted went to federal facilities, and a way to leave them out; nothing where none did. */
export function FederalPart({ facets, match, view }: FederalPartProps) {
  const { view: chosen, address } = useChosen();
  const { kind } = view.filter.choices;
  const isKept = kind === undefined || kind.values.includes("federal") !== kind.leaveOut;
  const count = isKept ? (facetCounts(facets).get("kind")?.get("federal") ?? 0) : 0;
  if (count === 0) return null;
  const without = { ...chosen, filter: leftOut(chosen.filter, "kind", "federal") };
  return (
    <p>
      Includes federal facilities: {formatCount(count)} of the {formatCount(match)}{" "}
      {unitOf(view.measure, match)} went to them.{" "}
      {kind === undefined || kind.leaveOut ? (
        <Link to={address(without)}>Leave them out</Link>
      ) : null}{" "}
      <Link to={address(chosen, "/about/methods#agencies")}>How kinds are told</Link>
    </p>
  );
}
