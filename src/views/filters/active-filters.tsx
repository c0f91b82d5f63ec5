import { EVERYTHING } from "#engine/question.ts";
import { useView } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import type { CorpusFrame } from "#state/use-published.ts";
import { filterParts, filterSentence } from "./filter-words.ts";
import "./filters.css";

/** The active filters as a sentence, each with a button that removes it, and a reset. */
export function ActiveFilters({ frame }: { readonly frame: CorpusFrame }) {
  const { view, change } = useView();
  const parts = filterParts(view.filter, frame);
  if (parts.length === 0) return <p className="active-none">No filter: everything in this file.</p>;
  return (
    <>
      <p className="print-only">Shown: {filterSentence(view.filter, frame)}.</p>
      <div className="active-filters no-print" role="group" aria-label="Active filters">
        <span>Shown:</span>
        {parts.map(({ key, words, less }) => (
          <Button
            key={key}
            aria-label={`Remove filter ${words}`}
            onClick={() => change((held) => ({ ...held, filter: less }))}
          >
            {words} <span aria-hidden="true">×</span>
          </Button>
        ))}
        <Button onClick={() => change((held) => ({ ...held, filter: EVERYTHING }))}>
          Reset all filters
        </Button>
      </div>
    </>
  );
}
