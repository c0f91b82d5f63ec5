import { useId } from "react";
import { FieldHint } from "#ui/field.tsx";
import styles from "./radio-group.module.css";

/** One of a few choices, each with a sentence on what it means. */
export interface RadioChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly means?: string;
}

/** A question with its choices as radio buttons; none is checked where `value` is null. */
export function RadioGroup<Value extends string>({
  legend,
  hint,
  choices,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly RadioChoice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  const isHinted = hint !== undefined;
  return (
    <fieldset className={styles.radios} {...(isHinted ? { "aria-describedby": `${id}-hint` } : {})}>
      <legend>{legend}</legend>
      {isHinted ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
      {choices.map((choice) => (
        <div key={choice.value} className={styles.radio}>
          <input
            type="radio"
            id={`${id}-${choice.value}`}
            name={id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            {...(choice.means === undefined
              ? {}
              : { "aria-describedby": `${id}-${choice.value}-means` })}
          />
          <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          {choice.means === undefined ? null : (
            <FieldHint id={`${id}-${choice.value}-means`}>{choice.means}</FieldHint>
          )}
        </div>
      ))}
    </fieldset>
  );
}
