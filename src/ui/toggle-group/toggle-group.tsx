import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup as Group } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";
import styles from "./toggle-group.module.css";

interface ToggleGroupProps<Value extends string> {
  /** The accessible name of the group. */
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
}

/** A few choices side by side, of which one is always chosen; one tab stop, arrow keys move inside. */
export function ToggleGroup<Value extends string>({
  name,
  value,
  choices,
  onChange,
}: ToggleGroupProps<Value>) {
  return (
    <Group
      className={styles.group}
      aria-label={name}
      value={[value]}
      onValueChange={([next]) => {
        // Pressing the chosen one again leaves it chosen.
        if (next !== undefined) onChange(next);
      }}
    >
      {choices.map((choice) => (
        <Toggle key={choice.value} value={choice.value} className={styles.choice}>
          {choice.label}
        </Toggle>
      ))}
    </Group>
  );
}
