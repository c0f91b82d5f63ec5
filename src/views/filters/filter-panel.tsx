import { memo } from "react";
import { records } from "#domain/table.ts";
import { unitOf } from "#domain/outcome.ts";
import { useView } from "#state/use-view.ts";
import { ChoiceList } from "#ui/choice/choice-list.tsx";
import { Field } from "#ui/field.tsx";
import { WeekRange } from "#charts/week/week-range.tsx";
import { DIMENSIONS, type Answer, type Dimension, type Filter } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { leftOut, toggled, withChoice } from "./choosing.ts";
import { facetItems } from "./facet-items.ts";
import { DIMENSION_TITLE } from "./filter-words.ts";
import "./filters.css";

interface FilterPanelProps {
  readonly frame: CorpusFrame;
  /** A `facets` answer over all dimensions; null leaves the counts out. */
  readonly facets: Answer | null;
  /** False holds back the boxes for finding values by typing. */
  readonly finders: boolean;
}

/** Every facet with more than one value, weeks and free text: the filter column, and the same in a sheet. */
export const FilterPanel = memo(function FilterPanel({ frame, facets, finders }: FilterPanelProps) {
  const { view, change } = useView();
  const counted = facets === null ? [] : records(facets.table);
  const weeks = frame.weeks
    .filter(({ presence }) => presence === "present")
    .map(({ week }) => week);
  const put = (next: (filter: Filter) => Filter) =>
    change((held) => ({ ...held, filter: next(held.filter) }));
  const facet = (dimension: Dimension) => {
    const values = frame.values[dimension] ?? [];
    const choice = view.filter.choices[dimension];
    if (values.length < 2 && choice === undefined) return null;
    const items = facetItems(frame, dimension, values, counted);
    return (
      <ChoiceList
        key={dimension}
        legend={DIMENSION_TITLE[dimension]}
        items={items}
        finder={finders}
        chosen={choice?.values ?? []}
        leaveOut={choice?.leaveOut ?? false}
        unit={(count) => unitOf(view.measure, count)}
        onClear={() => put((held) => withChoice(held, dimension, null))}
        onToggle={(value) => put((held) => toggled(held, dimension, value))}
        onOnly={(value) =>
          put((held) => withChoice(held, dimension, { values: [value], leaveOut: false }))
        }
        onLeaveOut={(value) => put((held) => leftOut(held, dimension, value))}
      />
    );
  };
  return (
    <div className="filter-panel">
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
      <WeekRange
        weeks={weeks}
        from={view.filter.from}
        to={view.filter.to}
        onChange={(from, to) => put((held) => ({ ...held, from, to }))}
      />
      {DIMENSIONS.map(facet)}
    </div>
  );
});
