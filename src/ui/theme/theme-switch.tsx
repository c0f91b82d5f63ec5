import { useId } from "react";
import styles from "./theme-switch.module.css";

/** What a reader can choose, with its words; `system` follows the browser. */
export const THEME_LABELS = [
  ["system", "As my system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** The key of a theme. */
export type ThemeChoice = (typeof THEME_LABELS)[number][0];

/** Three choices of a theme as radio buttons; the parent stores the choice. */
export function ThemeSwitch({
  theme,
  onTheme,
}: {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.themeSwitch}>
      <legend>Colors of this page</legend>
      {THEME_LABELS.map(([key, words]) => (
        <label key={key}>
          <input
            type="radio"
            name={name}
            value={key}
            checked={theme === key}
            onChange={() => {
              onTheme(key);
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
