import { useSearchShortcut } from "#state/use-search-shortcut.ts";
import { useTheme } from "#state/use-theme.ts";
import { MenuButton } from "#ui/popup/menu-button.tsx";
import { THEME_LABELS, ThemeSwitch } from "#ui/theme/theme-switch.tsx";
import { SHORTCUT_LABEL, ShortcutSwitch } from "#ui/theme/shortcut-switch.tsx";

/** The settings of the page behind an icon: its colors, and the key that goes to the search. */
export function SettingsMenu() {
  const { theme, setTheme } = useTheme();
  const [shortcut, setShortcut] = useSearchShortcut();
  return (
    <MenuButton
      label="Settings"
      name="Colors and shortcut"
      look="icon"
      icon="theme"
      title="Colors and shortcut"
      align="end"
      sections={() => [
        {
          key: "theme",
          title: "Colors of this page",
          items: THEME_LABELS.map(([key, label]) => ({
            key,
            label,
            isChosen: key === theme,
            onSelect: () => setTheme(key),
          })),
        },
        {
          key: "shortcut",
          title: SHORTCUT_LABEL,
          items: (["on", "off"] as const).map((key) => ({
            key,
            label: key === "on" ? "On" : "Off",
            isChosen: key === shortcut,
            onSelect: () => setShortcut(key),
          })),
        },
      ]}
    />
  );
}

/** The same settings as fields, for the menu of a phone. */
export function SettingsFields() {
  const { theme, setTheme } = useTheme();
  const [shortcut, setShortcut] = useSearchShortcut();
  return (
    <>
      <ThemeSwitch theme={theme} onTheme={setTheme} />
      <ShortcutSwitch
        isOn={shortcut === "on"}
        onSwitch={(isOn) => setShortcut(isOn ? "on" : "off")}
      />
    </>
  );
}
