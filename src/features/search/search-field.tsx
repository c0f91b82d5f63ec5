import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useSearchShortcut } from "#state/use-search-shortcut.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import { isTextField } from "./is-text-field.ts";
import styles from "./search-field.module.css";

const SearchCombobox = createLazyComponent(
  async () => (await import("./search-combobox.tsx")).SearchCombobox,
);

/** What the field is for: its name and its placeholder. */
const SEARCH_LABEL = "Find a place or agency";

/**
 * The search of the header. What finds is loaded when the field first has the focus; what is typed until then stays. On a
 * phone an icon opens the field over the whole header.
 */
export function SearchField() {
  const [typed, setTyped] = useState("");
  const [caret, setCaret] = useState<number | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const plainField = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const openField = useCallback(() => {
    flushSync(() => setOpen(true));
    box.current?.querySelector("input")?.focus();
  }, []);
  useShortcut(openField);
  const load = async (): Promise<void> => {
    // Where it cannot be loaded, drawing it meets the same failure and says so.
    await SearchCombobox.preload().catch(() => undefined);
    const field = plainField.current;
    // At once, so that no key is pressed between the two fields.
    flushSync(() => {
      setCaret(field !== null && field === document.activeElement ? field.selectionStart : null);
      setLoaded(true);
    });
  };
  const close = (): void => {
    setOpen(false);
    // Where the field stands in the header itself, there is no icon to go back to.
    if (opener.current !== null && opener.current.offsetParent !== null) opener.current.focus();
  };
  return (
    <search className={styles.search} data-print="hidden">
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        aria-label={SEARCH_LABEL}
        aria-expanded={isOpen}
        onClick={openField}
      >
        <Icon name="search" />
      </button>
      <div ref={box} className={styles.field} data-open={isOpen}>
        <Icon name="search" />
        {isLoaded ? (
          <PartBoundary name="The search">
            <SearchCombobox
              label={SEARCH_LABEL}
              typed={typed}
              caret={caret}
              onTyped={setTyped}
              onLeave={() => setOpen(false)}
              onEscape={close}
            />
          </PartBoundary>
        ) : (
          <input
            ref={plainField}
            type="text"
            aria-label={SEARCH_LABEL}
            placeholder={SEARCH_LABEL}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={() => void load()}
          />
        )}
        <button
          type="button"
          className={styles.close}
          aria-label="Close the search"
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
    </search>
  );
}

/** Parts over the page, whose keys are their own. */
const POPUPS = "[role=dialog], [role=menu], [role=listbox]";

/** Calls `onPress` for the key / where the reader types nothing, uses no menu and has not switched the key off. */
function useShortcut(onPress: () => void): void {
  const [shortcut] = useSearchShortcut();
  useEffect(() => {
    if (shortcut === "off") return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const { activeElement } = document;
      const isBusy =
        event.defaultPrevented ||
        isTextField(activeElement) ||
        document.querySelector("dialog[open]") !== null ||
        (activeElement !== null && activeElement.closest(POPUPS) !== null);
      if (isBusy) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [shortcut, onPress]);
}
