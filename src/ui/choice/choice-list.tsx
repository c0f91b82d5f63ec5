import { lazy, Suspense, useState } from "react";
import { TextButton } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { ChoiceLine, type ChoiceActions, type ChoiceItem } from "./choice-line.tsx";
import "#ui/visually-hidden.css";
import "./choice-list.css";

const ChoiceCombobox = lazy(async () => ({
  default: (await import("./choice-combobox.tsx")).ChoiceCombobox,
}));

/** Values beyond this number get a box in which to type. */
export const MANY = 8;

/** Props of a facet. `chosen` empty means every value; with `leaveOut` the chosen values are those left out. */
export interface ChoiceListProps extends ChoiceActions {
  readonly legend: string;
  readonly items: readonly ChoiceItem[];
  readonly chosen: readonly string[];
  readonly leaveOut: boolean;
  readonly onClear: () => void;
  /** The pointer or the focus came to the facet. */
  readonly onEnter?: () => void;
  /** What the counts are of; "detainers" where not given. */
  readonly unit?: (count: number) => string;
  readonly hint?: string;
  /** False keeps the room of the box for finding values, and loads it later. */
  readonly finder?: boolean;
}

const NONE: readonly ChoiceItem[] = [];

const detainers = (count: number): string => (count === 1 ? "detainer" : "detainers");

/** The values shown as lines: all where they are few; otherwise the chosen ones and those with the largest counts. */
export function shownItems(
  items: readonly ChoiceItem[],
  chosen: readonly string[],
): readonly ChoiceItem[] {
  if (items.length <= MANY) return items;
  const rest = [...items].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const kept = new Set([...chosen, ...rest.slice(0, 5).map(({ value }) => value)]);
  return items.filter(({ value }) => kept.has(value));
}

/** A facet: legend with "clear", a line a value, and above eight values a combobox to find the others by typing. */
export function ChoiceList(props: ChoiceListProps) {
  const { legend, items, chosen, leaveOut, onClear, unit = detainers, hint, finder = true } = props;
  const many = items.length > MANY;
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="choice-list" onPointerEnter={props.onEnter} onFocus={props.onEnter}>
      <legend>
        <span>{legend}</span>
      </legend>
      {chosen.length === 0 ? null : (
        <TextButton className="choice-clear" aria-label={`clear ${legend}`} onClick={onClear}>
          clear
        </TextButton>
      )}
      {hint === undefined ? null : <p className="choice-hint">{hint}</p>}
      {many ? (
        <Suspense fallback={<Placeholder height={38} words="" />}>
          {finder ? (
            <ChoiceCombobox
              label={`Find in ${legend}`}
              // Closed, it need not follow the counts of thousands of values.
              items={isOpen ? items : NONE}
              chosen={chosen}
              onOpen={setOpen}
              onToggle={props.onToggle}
            />
          ) : (
            <Placeholder height={38} words="" />
          )}
        </Suspense>
      ) : null}
      {shownItems(items, chosen).map((item) => (
        <ChoiceLine
          key={item.value}
          item={item}
          checked={chosen.includes(item.value) && !leaveOut}
          leftOut={chosen.includes(item.value) && leaveOut}
          unit={unit}
          onToggle={props.onToggle}
          onOnly={props.onOnly}
          onLeaveOut={props.onLeaveOut}
        />
      ))}
      {many ? (
        <p className="choice-hint">{items.length} values; type above to find the others.</p>
      ) : null}
    </fieldset>
  );
}
