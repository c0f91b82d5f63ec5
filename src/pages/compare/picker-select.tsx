import { useId } from "react";
import styles from "./period-picker.module.css";

interface PickerSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
}

/** A list of choices with its label before it. */
export function PickerSelect({ label, value, options, onChange }: PickerSelectProps) {
  const id = useId();
  return (
    <span className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.every((option) => option.value !== value) ? <option value={value} /> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  );
}
