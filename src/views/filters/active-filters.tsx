import { dateInWords, weekEnd } from "#domain/week.ts";
import { useView } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { Button } from "#ui/button.tsx";
import { DIMENSIONS } from "#engine/question.ts";
import type { CorpusFrame } from "#worker/desk.ts";
import { withChoice, withoutFilters } from "./choose.ts";
import { DIMENSION_TITLE } from "./dimension-title.ts";
import { placedTitle as valueTitle } from "./value-title.ts";
import "./filters.css";

/** One active filter in words, and the view without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly words: string;
  readonly without: View;
}

/** Every active filter: dimensions in the order of the address, then weeks, then text. */
export function activeFilters(
  frame: CorpusFrame,
  view: View,
): readonly ActiveFilter[] {
  const found: ActiveFilter[] = [];
  for (const dimension of DIMENSIONS) {
    const choice = view.filter.choices[dimension];
    if (choice === undefined) continue;
    const names = choice.values.map((value) => valueTitle(frame, dimension, value));
    const list = names.join(choice.leaveOut ? " and " : " or ");
    found.push({
      key: dimension,
      words: `${DIMENSION_TITLE[dimension]}: ${choice.leaveOut ? "without " : ""}${list}`,
      without: withChoice(view, dimension, null),
    });
  }
  const { from, to, text } = view.filter;
  if (from !== null || to !== null) {
    const start = from === null ? "" : ` from ${dateInWords(from)}`;
    const end = to === null ? "" : ` to ${dateInWords(weekEnd(to))}`;
    found.push({
      key: "weeks",
      words: `Weeks${start}${end}`,
      without: { ...view, filter: { ...view.filter, from: null, to: null } },
    });
  }
  if (text !== "")
    found.push({
      key: "text",
      words: `Words: “${text}”`,
      without: { ...view, filter: { ...view.filter, text: "" } },
    });
  return found;
}

/** The active filters as a sentence, each with a button that removes it, and a reset. */
export function ActiveFilters({ frame }: { readonly frame: CorpusFrame }) {
  const { view, change } = useView();
  const active = activeFilters(frame, view);
  if (active.length === 0)
    return <p className="active-none">No filter: everything in this file.</p>;
  return (
    <div className="active-filters" role="group" aria-label="Active filters">
      <span>Shown:</span>
      {active.map(({ key, words, without }) => (
        <Button
          key={key}
          aria-label={`Remove filter ${words}`}
          onClick={() => change(() => without)}
        >
          {words} <span aria-hidden="true">×</span>
        </Button>
      ))}
      <Button onClick={() => change(withoutFilters)}>Reset all filters</Button>
    </div>
  );
}
