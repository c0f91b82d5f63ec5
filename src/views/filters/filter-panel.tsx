import { lazy, Suspense, useEffect } from "react";
import { hasOutcomes } from "#domain/outcome.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import { Field } from "#ui/field.tsx";
import { WeekRange } from "#charts/range/week-range.tsx";
import type { Answer } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { settleOn } from "#state/hand/settling.ts";
import { useChosen } from "#state/use-view.ts";
import { holdWeeks, useHand } from "#state/hand/weeks-in-hand.ts";
import { Facets } from "./facets.tsx";
import "./filters.css";

const MeasureField = lazy(async () => ({
  default: (await import("./measure-field.tsx")).MeasureField,
}));

interface FilterPanelProps {
  readonly frame: CorpusFrame;
  /** A `facets` answer over all dimensions; null leaves the counts out. */
  readonly facets: Answer | null;
  /** False holds back the boxes for finding values by typing. */
  readonly finders: boolean;
  /** False leaves the range of weeks out. */
  readonly weeks: boolean;
}

/** Every facet with more than one value, weeks and free text: the filter column, and the same in a sheet. */
export function FilterPanel({ frame, facets, finders, weeks }: FilterPanelProps) {
  const { filter, measure } = useChosen().view;
  return (
    <div className="filter-panel">
      <WordsField />
      {hasOutcomes(frame.outcomes) ? (
        <Suspense fallback={<Placeholder height={146} words="" />}>
          <MeasureField />
        </Suspense>
      ) : null}
      {weeks ? <WeeksField frame={frame} /> : null}
      <Facets
        frame={frame}
        facets={facets}
        finders={finders}
        choices={filter.choices}
        measure={measure}
      />
    </div>
  );
}

function WordsField() {
  const { view, change } = useChosen();
  return (
    <Field label="Words in agency or charge">
      {(ids) => (
        <input
          {...ids}
          type="search"
          value={view.filter.text}
          onChange={(event) => {
            const text = event.target.value;
            change((held) => ({ ...held, filter: { ...held.filter, text } }), {
              replace: view.filter.text !== "",
            });
          }}
        />
      )}
    </Field>
  );
}

/** While a handle moves, every figure follows; the weeks are chosen when it is let go, and stand in the address then. */
function WeeksField({ frame }: { readonly frame: CorpusFrame }) {
  const { view, change } = useChosen();
  const { from, to } = view.filter;
  // Let go once the address has caught up with the hand.
  useEffect(() => holdWeeks(null), [from, to]);
  useEffect(() => () => holdWeeks(null), []);
  const shown = useHand() ?? view.filter;
  const weeks = frame.weeks
    .filter(({ presence }) => presence === "present" || presence === "arriving")
    .map(({ week }) => week);
  return (
    <WeekRange
      weeks={weeks}
      from={shown.from}
      to={shown.to}
      onEnter={() => settleOn("week")}
      onMove={(first, last) => holdWeeks({ from: first, to: last })}
      onChange={(first, last) => {
        if (first === from && last === to) return holdWeeks(null);
        change((held) => ({ ...held, filter: { ...held.filter, from: first, to: last } }));
      }}
    />
  );
}
