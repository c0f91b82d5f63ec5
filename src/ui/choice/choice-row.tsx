import { TextButton } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { ChoiceItem } from "./choice-item.ts";
import { formatChoiceCount } from "./format-choice-count.ts";
import styles from "./choice-row.module.css";

/** What a reader does to one value. */
export interface ChoiceActions {
  readonly onToggle: (value: string) => void;
  /** Chooses this value and nothing else. */
  readonly onOnly: (value: string) => void;
  /** Keeps everything but this value. */
  readonly onExclude: (value: string) => void;
}

/** One value of a facet: a checkbox with its count, and the two short ways. `unit` names what is counted, for screen readers. */
export function ChoiceRow({
  item,
  checked,
  isExcluded,
  unit,
  onToggle,
  onOnly,
  onExclude,
}: ChoiceActions & {
  readonly item: ChoiceItem;
  readonly checked: boolean;
  readonly isExcluded: boolean;
  readonly unit: (count: number) => string;
}) {
  const { value, label, cell, aside } = item;
  const { sign, open, words } = formatChoiceCount(item, unit);
  const isOutside = cell?.state === "not-selected";
  const look = isExcluded ? styles.excluded : isOutside ? styles.outside : styles.row;
  return (
    <div className={look} title={isOutside ? words : undefined}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-label={`${label}${isExcluded ? ", left out" : ""}, ${words}`}
          onChange={() => {
            onToggle(value);
          }}
        />
        <span className={styles.label} aria-hidden="true">
          {label}
          {isExcluded ? " (left out)" : ""}
          {aside === undefined ? null : <small>{aside}</small>}
        </span>
        <span className={styles.count} aria-hidden="true">
          {sign}
          {open === "" ? null : <small>{open}</small>}
        </span>
      </label>
      {aside === undefined ? null : <VisuallyHidden>{aside}</VisuallyHidden>}
      <span className={styles.actions}>
        <TextButton
          aria-label={`only ${label}`}
          onClick={() => {
            onOnly(value);
          }}
        >
          only
        </TextButton>
        <TextButton
          aria-label={`leave out ${label}`}
          onClick={() => {
            onExclude(value);
          }}
        >
          leave out
        </TextButton>
      </span>
    </div>
  );
}
