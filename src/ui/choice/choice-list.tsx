import { Suspense, useState } from "react";
import { createLazyComponent, retryMissingParts } from "#ui/lazy-component.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { TextButton } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { ChoiceItem } from "./choice-item.ts";
import { ChoiceRow, type ChoiceActions } from "./choice-row.tsx";
import { ChoiceFieldset } from "./choice-fieldset.tsx";
import styles from "./choice-list.module.css";

const ChoiceCombobox = createLazyComponent(
  async () => (await import("./choice-combobox.tsx")).ChoiceCombobox,
);

/** Values beyond this number get a box in which to type. */
export const SEARCH_THRESHOLD = 8;

/** Props of a facet. No selected value means every value; with `isExcluding` the selected values are left out. */
export interface ChoiceListProps extends ChoiceActions {
  readonly legend: string;
  readonly items: readonly ChoiceItem[];
  readonly selected: readonly string[];
  readonly isExcluding: boolean;
  readonly onClear: () => void;
  /** The pointer or the focus came to the facet. */
  readonly onEnter?: () => void;
  /** What the counts are of; "detainers" where not given. */
  readonly unit?: (count: number) => string;
  readonly hint?: string;
}

const NO_ITEMS: readonly ChoiceItem[] = [];

const formatDetainerUnit = (count: number): string => (count === 1 ? "detainer" : "detainers");

/** The values that are shown as rows: all where they are few, otherwise the selected ones and those inside the filter with the largest counts. */
export function selectShownItems(
  items: readonly ChoiceItem[],
  selected: readonly string[],
): readonly ChoiceItem[] {
  if (items.length <= SEARCH_THRESHOLD) return items;
  const rest = items
    .filter(({ cell }) => cell?.state !== "not-selected")
    .sort((a, b) => (b.cell?.count ?? 0) - (a.cell?.count ?? 0));
  const shownValues = new Set([...selected, ...rest.slice(0, 5).map(({ value }) => value)]);
  return items.filter(({ value }) => shownValues.has(value));
}

function formatSearchError(_: Error, reset: () => void) {
  const retry = (): void => {
    retryMissingParts();
    reset();
  };
  return (
    <p className={styles.hint}>
      The box for finding values could not be loaded.{" "}
      <TextButton onClick={retry}>Try again</TextButton>
    </p>
  );
}

/** A facet: legend with "clear", a line a value, and above eight values a combobox to find the others by typing. */
export function ChoiceList(props: ChoiceListProps) {
  const { legend, items, selected, isExcluding, onClear, unit = formatDetainerUnit, hint } = props;
  const isLong = items.length > SEARCH_THRESHOLD;
  const [isOpen, setOpen] = useState(false);
  return (
    <ChoiceFieldset legend={legend} onEnter={props.onEnter}>
      {selected.length === 0 ? null : (
        <TextButton aria-label={`clear ${legend}`} onClick={onClear}>
          clear
        </TextButton>
      )}
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {isLong ? (
        <ErrorBoundary fallback={formatSearchError}>
          <Suspense fallback={<Placeholder height={38} words="" />}>
            <ChoiceCombobox
              label={`Find in ${legend}`}
              // Closed, it need not follow the counts of thousands of values.
              items={isOpen ? items : NO_ITEMS}
              selected={selected}
              unit={unit}
              onOpen={setOpen}
              onToggle={props.onToggle}
            />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {selectShownItems(items, selected).map((item) => (
        <ChoiceRow
          key={item.value}
          item={item}
          checked={selected.includes(item.value) && !isExcluding}
          isExcluded={selected.includes(item.value) && isExcluding}
          unit={unit}
          onToggle={props.onToggle}
          onOnly={props.onOnly}
          onExclude={props.onExclude}
        />
      ))}
      {isLong ? (
        <p className={styles.hint}>{items.length} values; type above to find the others.</p>
      ) : null}
    </ChoiceFieldset>
  );
}
