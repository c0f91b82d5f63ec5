import { Suspense, useState } from "react";
import { createLazyComponent, retryMissingParts } from "#ui/lazy-component.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { TextButton } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { ChoiceRow, type ChoiceActions, type ChoiceItem } from "./choice-row.tsx";
import { ChoiceFieldset } from "./choice-fieldset.tsx";
import styles from "./choice-list.module.css";

const ChoiceCombobox = createLazyComponent(
  async () => (await import("./choice-combobox.tsx")).ChoiceCombobox,
);

/** Values beyond this number get a box in which to type. */
export const SEARCH_THRESHOLD = 8;

/** Props of a facet. `chosen` empty means every value; with `isExcluded` the chosen values are those left out. */
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

/** The values shown as lines: all where they are few; otherwise the chosen ones and those with the largest counts. */
export function selectShownItems(
  items: readonly ChoiceItem[],
  chosen: readonly string[],
): readonly ChoiceItem[] {
  if (items.length <= SEARCH_THRESHOLD) return items;
  const rest = [...items].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const kept = new Set([...chosen, ...rest.slice(0, 5).map(({ value }) => value)]);
  return items.filter(({ value }) => kept.has(value));
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
  const {
    legend,
    items,
    selected: chosen,
    isExcluding: isExcluded,
    onClear,
    unit = formatDetainerUnit,
    hint,
  } = props;
  const many = items.length > SEARCH_THRESHOLD;
  const [isOpen, setOpen] = useState(false);
  return (
    <ChoiceFieldset legend={legend} onEnter={props.onEnter}>
      {chosen.length === 0 ? null : (
        <TextButton aria-label={`clear ${legend}`} onClick={onClear}>
          clear
        </TextButton>
      )}
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {many ? (
        <ErrorBoundary fallback={formatSearchError}>
          <Suspense fallback={<Placeholder height={38} words="" />}>
            <ChoiceCombobox
              label={`Find in ${legend}`}
              // Closed, it need not follow the counts of thousands of values.
              items={isOpen ? items : NO_ITEMS}
              chosen={chosen}
              onOpen={setOpen}
              onToggle={props.onToggle}
            />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {selectShownItems(items, chosen).map((item) => (
        <ChoiceRow
          key={item.value}
          item={item}
          checked={chosen.includes(item.value) && !isExcluded}
          leftOut={chosen.includes(item.value) && isExcluded}
          unit={unit}
          onToggle={props.onToggle}
          onOnly={props.onOnly}
          onExclude={props.onExclude}
        />
      ))}
      {many ? (
        <p className={styles.hint}>{items.length} values; type above to find the others.</p>
      ) : null}
    </ChoiceFieldset>
  );
}
