import { useId } from "react";
import { MEASURES, MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { useUrlView } from "#state/url/use-view.ts";

/** What is counted: declines, detainers with an outcome, or all that were issued. */
export function MeasureField() {
  const { view, setView: change } = useUrlView();
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
          {MEASURE_UNITS[measure]}
        </label>
      ))}
    </fieldset>
  );
}
