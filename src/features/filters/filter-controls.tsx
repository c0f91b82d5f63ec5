import { useEffect } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import { Field } from "#ui/field.tsx";
import { WeekRange } from "#ui/week-range/week-range.tsx";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { prefetchDimension } from "#state/worker/prefetch-dimension.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { previewWeeks, usePointerWeeks } from "#state/url/drag-preview.ts";
import { FacetList } from "./facet-list.tsx";
import styles from "./filter-controls.module.css";

const MeasureField = createLazyComponent(
  async () => (await import("./measure-field.tsx")).MeasureField,
);

interface FilterControlsProps {
  readonly frame: DatasetInfo;
  /** A `facets` answer over all dimensions; undefined leaves the counts out. */
  readonly facets: Answer | undefined;
  /** False leaves the range of weeks out. */
  readonly hasWeeks: boolean;
}

/** Every facet with more than one value, weeks and free text: the filter column, and the same in a sheet. */
export function FilterControls({ frame, facets, hasWeeks: weeks }: FilterControlsProps) {
  const { filter, measure } = useUrlView().view;
  return (
    <div className={styles.controls}>
      <TextFilterField />
      {hasOutcomes(frame.outcomes) ? (
        <PanelBoundary fallback={<Placeholder height={146} words="" />}>
          <MeasureField />
        </PanelBoundary>
      ) : null}
      {weeks ? <WeekFilterField frame={frame} /> : null}
      <FacetList frame={frame} facets={facets} choices={filter.choices} measure={measure} />
    </div>
  );
}

function TextFilterField() {
  const { view, setView: change } = useUrlView();
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
function WeekFilterField({ frame }: { readonly frame: DatasetInfo }) {
  const { view, setView: change } = useUrlView();
  const { from, to } = view.filter;
  // Let go once the address has caught up with the hand.
  useEffect(() => previewWeeks(null), [from, to]);
  useEffect(() => () => previewWeeks(null), []);
  const shown = usePointerWeeks() ?? view.filter;
  const weeks = frame.weeks
    .filter(({ presence }) => presence === "present" || presence === "arriving")
    .map(({ week }) => week);
  return (
    <WeekRange
      weeks={weeks}
      from={shown.from}
      to={shown.to}
      onFocus={() => prefetchDimension("week")}
      onMove={(first, last) => previewWeeks({ from: first, to: last })}
      onChange={(first, last) => {
        if (first === from && last === to) return previewWeeks(null);
        change((held) => ({ ...held, filter: { ...held.filter, from: first, to: last } }));
      }}
    />
  );
}
