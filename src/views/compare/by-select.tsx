import type { Dimension } from "#engine/question.ts";
import { useChosen } from "#state/use-view.ts";
import { Field } from "#ui/field.tsx";
import { COMPARED_BY } from "./compare-questions.ts";

/** What the lines of a comparison are, as a heading. */
export const BY_TITLE: Readonly<Record<(typeof COMPARED_BY)[number], string>> = {
  state: "State",
  county: "County",
  agency: "Agency",
  charge: "Charge category",
  citizenship: "Citizenship",
  aor: "Field office",
};

/** Chooses the dimension by which a change is split; it stands in the address. */
export function BySelect({ by }: { readonly by: Dimension }) {
  const { change } = useChosen();
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
            const next = COMPARED_BY.find((each) => each === target.value) ?? "state";
            change((held) => ({ ...held, by: next === "state" ? null : next }));
          }}
        >
          {COMPARED_BY.map((each) => (
            <option key={each} value={each}>
              {BY_TITLE[each].toLowerCase()}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
