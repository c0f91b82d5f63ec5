import { useId, useMemo, useState } from "react";
import { formatCount } from "#domain/text/format-count.ts";
import { TextButton } from "#ui/button.tsx";
import type { ChoiceItem } from "./choice-item.ts";
import { ChoiceRow, type ChoiceActions } from "./choice-row.tsx";
import { findItems, MAX_FOUND_ROWS, MAX_ROWS, selectShownItems } from "./select-shown-items.ts";
import styles from "./choice-list.module.css";

/** The rows that are added at a time where a facet has very many values. */
const ROW_STEP = 100;

/** Values that stand behind a line of their own until a reader opens it. */
export interface ChoiceAppendix {
  /** "Named without a number:" */
  readonly lead: string;
  /** "3 states" */
  readonly label: string;
  readonly items: readonly ChoiceItem[];
}

/** Props of the values of a facet. No selected value means every value; with `isExcluding` the selected values are left out. */
export interface ChoiceListProps extends ChoiceActions {
  /** What a value is, for the field that finds one: "a state". */
  readonly noun: string;
  readonly items: readonly ChoiceItem[];
  readonly appendix?: ChoiceAppendix | null;
  readonly selected: readonly string[];
  readonly isExcluding: boolean;
  readonly onClear: () => void;
  /** What the counts are of; "detainers" where not given. */
  readonly unit?: (count: number) => string;
}

const NO_ITEMS: readonly ChoiceItem[] = [];

const formatDetainerUnit = (count: number): string => (count === 1 ? "detainer" : "detainers");

/** The values of an open facet: up to twelve rows, a field that finds the others by typing, and buttons for all of them. */
export function ChoiceList(props: ChoiceListProps) {
  const { noun, items, appendix = null, selected, isExcluding, onClear } = props;
  const { unit = formatDetainerUnit, onToggle, createMenu } = props;
  const hintId = useId();
  const [typed, setTyped] = useState("");
  const [limit, setLimit] = useState(MAX_ROWS);
  const [isAppendixOpen, setAppendixOpen] = useState(false);
  const appended = appendix?.items ?? NO_ITEMS;
  const all = useMemo(() => [...items, ...appended], [items, appended]);
  const found = typed.trim() === "" ? null : findItems(all, typed);
  const rows = found?.slice(0, MAX_FOUND_ROWS) ?? [
    ...selectShownItems(items, selected, limit),
    ...appended.filter(({ value }) => isAppendixOpen || selected.includes(value)),
  ];
  const top = Math.max(0, ...rows.map(({ cell }) => cell?.count ?? 0));
  const next = items.length <= limit + ROW_STEP ? items.length : limit + ROW_STEP;
  const only = found?.length === 1 ? found[0] : undefined;
  return (
    <>
      {all.length > MAX_ROWS ? (
        <>
          <input
            type="search"
            className={styles.find}
            aria-label={`Find ${noun}`}
            aria-describedby={hintId}
            placeholder={`Find ${noun}`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && only !== undefined) onToggle(only.value);
            }}
          />
          <p id={hintId} className={styles.hint} role="status">
            {found === null ? "" : formatFound(found.length, only)}
          </p>
        </>
      ) : null}
      <div>
        {rows.map((item) => (
          <ChoiceRow
            key={item.value}
            item={item}
            checked={selected.includes(item.value) && !isExcluding}
            isExcluded={selected.includes(item.value) && isExcluding}
            top={top}
            unit={unit}
            onToggle={onToggle}
            createMenu={createMenu}
          />
        ))}
      </div>
      <p className={styles.foot}>
        {found === null && items.length > limit ? (
          <TextButton onClick={() => setLimit(next)}>
            {next === items.length ? `Show all ${formatCount(next)}` : `Show ${ROW_STEP} more`}
          </TextButton>
        ) : null}
        {found === null && limit > MAX_ROWS ? (
          <TextButton onClick={() => setLimit(MAX_ROWS)}>Show {MAX_ROWS}</TextButton>
        ) : null}
        {found !== null || appended.length === 0 || appendix === null ? null : (
          <span>
            {appendix.lead}{" "}
            <TextButton
              aria-expanded={isAppendixOpen}
              onClick={() => setAppendixOpen(!isAppendixOpen)}
            >
              {appendix.label}
            </TextButton>
          </span>
        )}
        {selected.length === 0 ? null : <TextButton onClick={onClear}>Clear</TextButton>}
      </p>
    </>
  );
}

function formatFound(count: number, only: ChoiceItem | undefined): string {
  if (count === 0) return "Nothing of that name.";
  if (only !== undefined) return "1 found. Enter chooses it.";
  const shown = count > MAX_FOUND_ROWS ? `, the first ${MAX_FOUND_ROWS} are shown` : "";
  return `${formatCount(count)} found${shown}`;
}
