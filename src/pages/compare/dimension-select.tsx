import type { Dimension } from "#engine/query/question.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Field } from "#ui/field.tsx";
import { COMPARISON_DIMENSIONS, type ComparisonDimension } from "./comparison-questions.ts";

/** The dimension of the rows of a comparison, as a heading. */
export const COMPARISON_DIMENSION_TITLE: Readonly<Record<ComparisonDimension, string>> = {
  state: "State",
  county: "County",
  agency: "Agency",
  charge: "Charge category",
  citizenship: "Citizenship",
  aor: "Field office",
};

/** Chooses the dimension by which a change is split; it stands in the address. */
export function DimensionSelect({
  by,
  dimensions,
}: {
  readonly by: Dimension;
  readonly dimensions: readonly ComparisonDimension[];
}) {
  const { setView } = useUrlView();
  return (
    <Field
      label="Split the change by"
      hint="A line counts as known only where its whole number is known in both periods: a state only where all of it is."
    >
      {(ids) => (
        <select
          {...ids}
          value={by}
          onChange={({ target }) => {
            const next = COMPARISON_DIMENSIONS.find((each) => each === target.value) ?? "state";
            setView((current) => ({ ...current, by: next === "state" ? null : next }));
          }}
        >
          {dimensions.map((each) => (
            <option key={each} value={each}>
              {COMPARISON_DIMENSION_TITLE[each].toLowerCase()}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
