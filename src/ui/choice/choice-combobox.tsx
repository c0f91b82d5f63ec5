import { Combobox } from "@base-ui/react/combobox";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { memo, useState } from "react";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { ChoiceItem } from "./choice-item.ts";
import { formatChoiceCount } from "./format-choice-count.ts";
import styles from "./choice-combobox.module.css";

/** Values listed at a time; typing finds the others. */
const MAX_ITEMS = 200;

function formatItem(item: ChoiceItem): string {
  return [item.label, item.aside, item.group].filter((part) => part !== undefined).join(" ");
}

/** Finds a value of a long facet by typing; choosing one toggles it. Loaded only where a facet is long. */
export const ChoiceCombobox = memo(function ChoiceCombobox({
  label,
  items,
  selected,
  unit,
  onOpen,
  onToggle,
}: {
  readonly label: string;
  /** Needed only while it is open. */
  readonly items: readonly ChoiceItem[];
  readonly selected: readonly string[];
  /** Names what is counted, for screen readers; absent where the items have no counts. */
  readonly unit?: (count: number) => string;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onToggle: (value: string) => void;
}) {
  const [typed, setTyped] = useState("");
  return (
    <CSPProvider disableStyleElements>
      <Combobox.Root
        items={items}
        limit={MAX_ITEMS}
        onOpenChange={onOpen}
        value={null}
        inputValue={typed}
        itemToStringLabel={formatItem}
        onInputValueChange={(text, details) => {
          if (details.reason !== "item-press") setTyped(text);
        }}
        onValueChange={(item: ChoiceItem | null) => {
          if (item === null) return;
          onToggle(item.value);
          setTyped("");
        }}
      >
        <Combobox.Input className={styles.input} aria-label={label} placeholder="Type to find" />
        <Combobox.Portal keepMounted>
          <Combobox.Positioner className={styles.positioner} sideOffset={4}>
            <Combobox.Popup className={styles.popup} aria-label={label}>
              <Combobox.Empty className={styles.empty}>Nothing of that name.</Combobox.Empty>
              <Combobox.List>
                {(item: ChoiceItem) => (
                  <Combobox.Item
                    key={item.value}
                    value={item}
                    className={styles.option}
                    data-outside={item.cell?.state === "not-selected" || undefined}
                  >
                    <span>
                      {selected.includes(item.value) ? "✓ " : ""}
                      {item.label}
                      {item.aside === undefined ? null : <small> {item.aside}</small>}
                    </span>
                    {unit === undefined ? null : <OptionCount item={item} unit={unit} />}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </CSPProvider>
  );
});

/** The count of a value, as in the list beside it. */
function OptionCount({
  item,
  unit,
}: {
  readonly item: ChoiceItem;
  readonly unit: (count: number) => string;
}) {
  const { sign, open, words } = formatChoiceCount(item, unit);
  return (
    <span className={styles.count} title={words}>
      <span aria-hidden="true">
        {sign}
        {open === "" ? null : <small> {open}</small>}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
