import { useId } from "react";
import { MEASURES, UNIT } from "#domain/outcome.ts";
import { useChosen } from "#state/use-view.ts";

/** What is counted: declines, detainers with an outcome, or all that were issued. */
export function MeasureField() {
  const { view, change } = useChosen();
  const name = useId();
  return (
    <fieldset className="choice-list measure-field">
      <legend>
        <span>What is counted</span>
      </legend>
      {MEASURES.map((measure) => (
        <label key={measure}>
          <input
            type="radio"
            name={name}
            checked={view.measure === measure}
            onChange={() => change((held) => ({ ...held, measure }))}
          />
          {UNIT[measure]}
        </label>
      ))}
    </fieldset>
  );
}
