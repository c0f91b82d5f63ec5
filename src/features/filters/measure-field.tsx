import { useId } from "react";
import { MEASURES, MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { ChoiceFieldset } from "#ui/choice/choice-fieldset.tsx";
import styles from "./measure-field.module.css";

/** What is counted: declines, detainers with an outcome, or all that were issued. */
export function MeasureField() {
  const { view, setView } = useUrlView();
  const name = useId();
  return (
    <div className={styles.measure}>
      <ChoiceFieldset legend="What is counted">
        {MEASURES.map((measure) => (
          <label key={measure}>
            <input
              type="radio"
              name={name}
              checked={view.measure === measure}
              onChange={() => setView((current) => ({ ...current, measure }))}
            />
            {MEASURE_UNITS[measure]}
          </label>
        ))}
      </ChoiceFieldset>
    </div>
  );
}
