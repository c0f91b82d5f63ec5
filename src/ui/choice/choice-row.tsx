import { memo, useRef, useState, type KeyboardEvent } from "react";
import { Icon } from "#ui/icon/icon.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import type { MenuSection } from "#ui/popup/menu-section.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { ChoiceItem } from "./choice-item.ts";
import { formatChoiceCount } from "./format-choice-count.ts";
import styles from "./choice-row.module.css";

const MenuSurface = createLazyComponent(
  async () => (await import("#ui/popup/menu-surface.tsx")).MenuSurface,
);

/** What a reader does to one value. */
export interface ChoiceActions {
  readonly onToggle: (value: string) => void;
  /** The entries of a value's menu. */
  readonly createMenu: (item: ChoiceItem) => readonly MenuSection[];
}

interface ChoiceRowProps extends ChoiceActions {
  readonly item: ChoiceItem;
  readonly checked: boolean;
  readonly isExcluded: boolean;
  /** The count whose bar is as long as can be; 0 draws no bar. */
  readonly top: number;
  /** Names what is counted, for screen readers. */
  readonly unit: (count: number) => string;
}

/** True for the keys that open the menu of the value that has the focus. */
function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "ArrowRight" || key === "ContextMenu" || (key === "F10" && shiftKey);
}

/** One value of a facet: a checkbox with a thin bar and its count, and a menu that is no tab stop: the right arrow opens it. */
export const ChoiceRow = memo(function ChoiceRow(props: ChoiceRowProps) {
  const { item, checked, isExcluded, top, unit, onToggle, createMenu } = props;
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const checkbox = useRef<HTMLInputElement>(null);
  const { value, label, cell, aside } = item;
  const { sign, open, words } = formatChoiceCount(item, unit);
  const isOutside = cell?.state === "not-selected";
  const look = isExcluded ? styles.excluded : isOutside ? styles.outside : styles.row;
  const share = top > 0 && cell?.state === "count" ? (cell.count ?? 0) / top : 0;
  return (
    <div className={look} title={isOutside ? words : undefined}>
      <label>
        <input
          ref={checkbox}
          type="checkbox"
          checked={checked}
          aria-label={`${label}${isExcluded ? ", left out" : ""}, ${words}`}
          aria-keyshortcuts="ArrowRight"
          onChange={() => onToggle(value)}
          onKeyDown={(event) => {
            if (!isMenuKey(event)) return;
            event.preventDefault();
            setOpen(true);
          }}
        />
        <span className={styles.label} aria-hidden="true">
          {label}
          {isExcluded ? " (left out)" : ""}
          {aside === undefined ? null : <small>{aside}</small>}
        </span>
        <span className={styles.bar} aria-hidden="true">
          {open}
          {share > 0 ? <i style={{ width: `${share * 100}%` }} /> : null}
        </span>
        <span className={styles.count} aria-hidden="true">
          {sign}
        </span>
      </label>
      {aside === undefined ? null : <VisuallyHidden>{aside}</VisuallyHidden>}
      <button
        ref={setButton}
        type="button"
        tabIndex={-1}
        className={styles.more}
        aria-label={`More for ${label}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        // Where it cannot be loaded, opening it meets the same failure and says so.
        onPointerEnter={() => void MenuSurface.preload().catch(() => undefined)}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen ? (
        <PartBoundary name="The menu">
          <MenuSurface
            title={`More for ${label}`}
            anchor={button}
            align="end"
            sections={createMenu(item)}
            onClose={(isAtButton) => {
              setOpen(false);
              if (isAtButton) checkbox.current?.focus();
            }}
          />
        </PartBoundary>
      ) : null}
    </div>
  );
});
