import { formatCount } from "#domain/text/format-count.ts";
import { TextButton } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./choice-row.module.css";

/** A value that can be chosen: how it is written, what it counts to, and a second line such as a place or a warning. */
export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  /** Null where the count is not known yet. */
  readonly count: number | null;
  /** What a count of 0 is where it is no reported zero: its sign and its words. */
  readonly none?: { readonly sign: string; readonly words: string };
  readonly aside?: string;
  /** Heading under which the item stands in the combobox. */
  readonly group?: string;
}

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
  const { value, label, count, none, aside } = item;
  const isNone = count === 0 && none !== undefined;
  const number = count === null ? "…" : isNone ? none.sign : formatCount(count);
  const words = isNone ? none.words : `${number} ${unit(count ?? 0)}`;
  return (
    <div className={isExcluded ? styles.excluded : styles.row}>
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
          {number}
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
