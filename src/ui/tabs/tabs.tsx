import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { findNextChoice } from "#ui/next-choice.ts";
import styles from "./tabs.module.css";

interface TabsProps {
  /** The accessible name of the list of tabs. */
  readonly name: string;
  readonly value: string;
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly onChange: (key: string) => void;
  /** Draws the list of tabs, and the content of the tab that is open, where they belong. */
  readonly children: (parts: {
    readonly list: ReactNode;
    readonly wrap: (content: ReactNode) => ReactNode;
  }) => ReactNode;
}

/**
 * Two or more ways to see one thing; one tab stop, arrow keys move between tabs, Enter or Space opens one. Written here, as the
 * first page needs no more of a library than this: with it, 15 kB (gzip) would come before the first chart.
 */
export function Tabs({ name, value, tabs, onChange, children }: TabsProps) {
  const id = useId();
  // Where the keys stand; the open tab where they are elsewhere.
  const [focused, setFocused] = useState<string | null>(null);
  const current = tabs.some(({ key }) => key === focused) ? focused : value;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const next = tabs[findNextChoice(event.key, at, tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    document.getElementById(`${id}${next.key}`)?.focus();
  };
  const list = (
    <div className={styles.list} role="tablist" aria-label={name} onBlur={() => setFocused(null)}>
      {tabs.map(({ key, label }, at) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${id}${key}`}
          className={styles.tab}
          aria-selected={key === value}
          aria-controls={key === value ? `${id}panel` : undefined}
          data-active={key === value ? "" : undefined}
          tabIndex={key === current ? 0 : -1}
          onFocus={() => setFocused(key)}
          onKeyDown={(event) => onKeyDown(event, at)}
          onClick={() => onChange(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
  return children({
    list,
    wrap: (content) => (
      // What is in it can be focused; the panel itself would be one more stop.
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${id}panel`}
        aria-labelledby={`${id}${value}`}
        tabIndex={-1}
      >
        {content}
      </div>
    ),
  });
}
