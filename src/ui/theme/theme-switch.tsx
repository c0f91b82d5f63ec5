import styles from "./theme-switch.module.css";

const THEMES = [
  ["system", "As my system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** What a reader can choose; `system` follows the browser. */
export type ThemeChoice = (typeof THEMES)[number][0];

/** Three choices of a theme as radio buttons; the parent stores the choice. */
export function ThemeSwitch({
  theme,
  onTheme,
}: {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) {
  return (
    <fieldset className={styles.themeSwitch} data-print="hidden">
      <legend>Colors of this page</legend>
      {THEMES.map(([key, words]) => (
        <label key={key}>
          <input
            type="radio"
            name="theme"
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
