import { createStoredChoice, useStoredChoice } from "./stored-choice.ts";

/** Whether the key / goes to the search. */
export type SearchShortcut = "on" | "off";

const shortcutChoice = createStoredChoice<SearchShortcut>("search-shortcut", ["on", "off"]);

/** Whether the key / goes to the search, and a function that switches it here and for later visits. */
export function useSearchShortcut(): readonly [SearchShortcut, (next: SearchShortcut) => void] {
  return useStoredChoice(shortcutChoice, "on");
}
