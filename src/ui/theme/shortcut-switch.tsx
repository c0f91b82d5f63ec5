import styles from "./theme-switch.module.css";

/** What the key does. */
export const SHORTCUT_LABEL = "Shortcut / for search";

/** Switches the key that goes to the search on and off; the parent stores the choice. */
export function ShortcutSwitch({
  isOn,
  onSwitch,
}: {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}) {
  return (
    <p className={styles.themeSwitch}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onSwitch(event.target.checked)}
        />
        {SHORTCUT_LABEL}
      </label>
    </p>
  );
}
