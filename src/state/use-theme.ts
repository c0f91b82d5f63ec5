import { useSyncExternalStore } from "react";

/** The reader's choice of theme; `system` follows the system. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "theme";
const listeners = new Set<() => void>();
let cachedTheme: Theme | null = null;

function readTheme(): Theme {
  try {
    const text = localStorage.getItem(STORAGE_KEY);
    return THEMES.find((theme) => theme === text) ?? "system";
  } catch (reason) {
    if (reason instanceof DOMException) return "system"; // storage is blocked: nothing was kept between visits
    throw reason;
  }
}

function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason; // blocked or full: the choice holds for this visit
  }
}

function getTheme(): Theme {
  cachedTheme ??= readTheme();
  return cachedTheme;
}

/** Marks the document with the theme of the last visit; to be called before the first drawing. */
export function applyTheme(): void {
  const theme = getTheme();
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function setTheme(theme: Theme): void {
  cachedTheme = theme;
  storeTheme(theme);
  applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme and a function that changes it here and for later visits. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  return { theme: useSyncExternalStore(subscribe, getTheme, () => "system"), setTheme };
}
