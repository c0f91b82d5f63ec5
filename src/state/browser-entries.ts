import { RELOAD_KEY } from "#state/release/use-load-failure.ts";

/** A text that the browser keeps of this page, under its key. */
export interface BrowserEntry {
  readonly key: string;
  readonly text: string;
  /** The browser keeps two bytes a letter. */
  readonly bytes: number;
}

const STORED_KEYS = ["theme", "search-shortcut"] as const;

/** The texts of this page that the browser keeps; of others of the same host nothing. */
export function listBrowserEntries(): readonly BrowserEntry[] {
  try {
    const texts = [
      ...STORED_KEYS.map((key) => [key, localStorage.getItem(key)] as const),
      [RELOAD_KEY, sessionStorage.getItem(RELOAD_KEY)] as const,
    ];
    return texts.flatMap(([key, text]) =>
      text === null ? [] : [{ key, text, bytes: 2 * (key.length + text.length) }],
    );
  } catch {
    // A browser that gives the page no storage keeps nothing of it.
    return [];
  }
}

/** Removes them. */
export function removeBrowserEntries(): void {
  for (const { key } of listBrowserEntries()) {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  }
}
