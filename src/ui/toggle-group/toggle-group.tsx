import { useState, type KeyboardEvent, type ReactNode } from "react";
import { findNextChoice } from "#ui/next-choice.ts";
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
  // Where the keys stand; the chosen one where they are elsewhere.
  const [focused, setFocused] = useState<Value | null>(null);
  const current = choices.some((choice) => choice.value === focused) ? focused : value;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = findNextChoice(event.key, at, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <div
      className={styles.group}
      role="group"
      aria-label={name}
      onKeyDown={onKeyDown}
      onBlur={() => setFocused(null)}
    >
      {choices.map((choice) => {
        const isChosen = choice.value === value;
        return (
          <button
            key={choice.value}
            type="button"
            className={styles.choice}
            aria-pressed={isChosen}
            data-pressed={isChosen ? "" : undefined}
            tabIndex={choice.value === current ? 0 : -1}
            onFocus={() => setFocused(choice.value)}
            onClick={() => {
              // Pressing the chosen one again leaves it chosen.
              if (!isChosen) onChange(choice.value);
            }}
          >
            {choice.label}
          </button>
        );
      })}
    </div>
  );
}
