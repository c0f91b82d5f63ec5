import { EVERYTHING } from "#engine/question.ts";
import { useView } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import type { CorpusFrame } from "#state/use-published.ts";
import { withoutWeeks } from "./choosing.ts";
import { filterParts, filterSentence } from "./filter-words.ts";
import "./filters.css";

interface ActiveFiltersProps {
  readonly frame: CorpusFrame;
  /** False leaves the range of weeks out, where it does not hold. */
  readonly weeks: boolean;
}

/** The active filters as a sentence, each with a button that removes it, and a reset. */
export function ActiveFilters({ frame, weeks }: ActiveFiltersProps) {
  const { view, change } = useView();
  const filter = weeks ? view.filter : withoutWeeks(view.filter);
  const parts = filterParts(filter, frame);
  if (parts.length === 0) return <p className="active-none">No filter: everything in this file.</p>;
  return (
    <>
      <p className="print-only">Shown: {filterSentence(filter, frame)}.</p>
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
