import { useSyncExternalStore } from "react";

/** A choice of the reader's that stays between visits, where the browser stores it. */
export interface StoredChoice<Value extends string> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A choice among `values`, stored under a key; the first of them where nothing was chosen. */
export function createStoredChoice<Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): StoredChoice<Value> {
  const listeners = new Set<() => void>();
  let cached: Value | null = null;
  const get = (): Value => {
    cached ??= values.find((value) => value === readText(key)) ?? values[0];
    return cached;
  };
  const set = (value: Value): void => {
    cached = value;
    storeText(key, value);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { get, set, subscribe };
}

/** The choice and a function that changes it here and for later visits; before the page has a browser, `initial`. */
export function useStoredChoice<Value extends string>(
  choice: StoredChoice<Value>,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  return [useSyncExternalStore(choice.subscribe, choice.get, () => initial), choice.set];
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (reason) {
    if (reason instanceof DOMException) return null; // storage is blocked: nothing was stored between visits
    throw reason;
  }
}

function storeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason; // blocked or full: the choice holds for this visit
  }
}
