import { useSyncExternalStore } from "react";

/** The reader's choice of theme; `system` follows the system. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "theme";
const listeners = new Set<() => void>();
let chosen: Theme | null = null;

function stored(): Theme {
  try {
    const text = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === text) ?? "system";
  } catch (reason) {
    if (reason instanceof DOMException) return "system"; // storage is blocked: nothing was kept between visits
    throw reason;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason; // blocked or full: the choice holds for this visit
  }
}

function current(): Theme {
  chosen ??= stored();
  return chosen;
}

/** Marks the document with the theme kept from the last visit; to be called before the first drawing. */
export function applyTheme(): void {
  const theme = current();
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function setTheme(theme: Theme): void {
  chosen = theme;
  store(theme);
  applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme and a function that changes it here and for later visits. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  return { theme: useSyncExternalStore(subscribe, current, () => "system"), setTheme };
}
