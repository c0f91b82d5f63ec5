import { createStoredChoice, useStoredChoice } from "./stored-choice.ts";

/** The reader's choice of theme; `system` follows the system. */
export type Theme = "system" | "light" | "dark";

const themeChoice = createStoredChoice<Theme>("theme", ["system", "light", "dark"]);

/** Marks the document with the theme of the last visit; to be called before the first drawing. */
export function applyTheme(): void {
  const theme = themeChoice.get();
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** The theme and a function that changes it here and for later visits. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const [theme, store] = useStoredChoice(themeChoice, "system");
  return {
    theme,
    setTheme: (next) => {
      store(next);
      applyTheme();
    },
  };
}
