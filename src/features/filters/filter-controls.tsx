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
  readonly info: DatasetInfo;
  /** A `facets` answer over all dimensions; undefined leaves the counts out. */
  readonly facets: Answer | undefined;
  /** False leaves the range of weeks out. */
  readonly hasWeeks: boolean;
}

/** Every facet with more than one value, weeks and free text: the filter column, and the same in a sheet. */
export function FilterControls({ info, facets, hasWeeks: weeks }: FilterControlsProps) {
  const { filter, measure } = useUrlView().view;
  return (
    <div className={styles.controls}>
      <TextFilterField />
      {hasOutcomes(info.outcomes) ? (
        <PanelBoundary fallback={<Placeholder height={146} words="" />}>
          <MeasureField />
        </PanelBoundary>
      ) : null}
      {weeks ? <WeekFilterField info={info} /> : null}
      <FacetList info={info} facets={facets} choices={filter.choices} measure={measure} />
    </div>
  );
}

function TextFilterField() {
  const { view, setView } = useUrlView();
  return (
    <Field label="Words in agency or charge">
      {(ids) => (
        <input
          {...ids}
          type="search"
          value={view.filter.text}
          onChange={(event) => {
            const text = event.target.value;
            setView((current) => ({ ...current, filter: { ...current.filter, text } }), {
              replace: view.filter.text !== "",
            });
          }}
        />
      )}
    </Field>
  );
}

/** While a handle moves, every panel follows; the address gets the weeks when the handle is released. */
function WeekFilterField({ info }: { readonly info: DatasetInfo }) {
  const { view, setView } = useUrlView();
  const { from, to } = view.filter;
  // The preview ends once the address has the weeks.
  useEffect(() => previewWeeks(null), [from, to]);
  useEffect(() => () => previewWeeks(null), []);
  const shown = usePointerWeeks() ?? view.filter;
  const weeks = info.weeks
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
        setView((current) => ({
          ...current,
          filter: { ...current.filter, from: first, to: last },
        }));
      }}
    />
  );
}
