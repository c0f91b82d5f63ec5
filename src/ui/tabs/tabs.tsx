import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
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

/** Two or more ways to see one thing; one tab stop, arrow keys move between tabs, Enter or Space opens one. */
export function Tabs({ name, value, tabs, onChange, children }: TabsProps) {
  const list = (
    <BaseTabs.List className={styles.list} aria-label={name}>
      {tabs.map(({ key, label }) => (
        <BaseTabs.Tab key={key} value={key} className={styles.tab}>
          {label}
        </BaseTabs.Tab>
      ))}
    </BaseTabs.List>
  );
  return (
    <BaseTabs.Root
      value={value}
      onValueChange={(key: unknown) => {
        if (typeof key === "string") onChange(key);
      }}
    >
      {children({
        list,
        wrap: (content) => (
          // What is in it can be focused; the panel itself would be one more stop.
          <BaseTabs.Panel value={value} className={styles.panel} tabIndex={-1}>
            {content}
          </BaseTabs.Panel>
        ),
      })}
    </BaseTabs.Root>
  );
}
