import { Combobox } from "@base-ui/react/combobox";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import styles from "./find-box.module.css";

/** What was found, under a title. */
export interface FindGroup<Item> {
  readonly title: string;
  readonly items: readonly Item[];
}

interface FindBoxProps<Item> {
  /** The name of the field, and its placeholder. */
  readonly label: string;
  readonly listLabel: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Where the caret stood in a field that this one replaces; null where that did not have the focus. */
  readonly caret: number | null;
  /** The best of what was typed, in groups that are not empty. */
  readonly groups: readonly FindGroup<Item>[];
  readonly getKey: (item: Item) => string;
  readonly getLabel: (item: Item) => string;
  /** What stands in a row beside its action. */
  readonly renderItem: (item: Item) => ReactNode;
  /** The second action of a row, in a word. */
  readonly actionLabel: string;
  readonly hasAction: (item: Item) => boolean;
  /** Enter or a press: the item is chosen. Ctrl and Enter, or a press on the action's word: the action is called. */
  readonly onChoose: (item: Item) => void;
  readonly onAction: (item: Item) => void;
  /** Escape was pressed while no list was open. */
  readonly onEscape: () => void;
  /** What is said in place of a list; null where there is one. */
  readonly status: string | null;
  /** What the keys do, at the end of the list, and read with the field. */
  readonly hint: string;
  readonly remark: string;
}

/** A field that finds what is typed into it and lists it below; each row has two actions. Loaded when it is first needed. */
export function FindBox<Item>(props: FindBoxProps<Item>) {
  const { label, listLabel, typed, onTyped, caret, groups, getKey, getLabel, hasAction } = props;
  const { onChoose, onAction, onEscape, status, hint, remark } = props;
  const hintId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(typed !== "");
  const [highlighted, setHighlighted] = useState<Item | undefined>();
  useLayoutEffect(() => {
    if (caret === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
  }, [caret]);
  const finish = (item: Item | undefined, act: (item: Item) => void): void => {
    if (item === undefined) return;
    setOpen(false);
    onTyped("");
    act(item);
  };
  const isListOpen = isOpen && typed.trim() !== "";
  return (
    <CSPProvider disableStyleElements>
      <Combobox.Root<Item>
        items={groups.map(({ title, items }) => ({ value: title, items }))}
        filter={null}
        autoHighlight
        open={isListOpen}
        onOpenChange={setOpen}
        value={null}
        inputValue={typed}
        itemToStringLabel={getLabel}
        onItemHighlighted={setHighlighted}
        onInputValueChange={(text, { reason }) => {
          if (reason !== "item-press") onTyped(text);
        }}
        onValueChange={(item, { event: { target } }) => {
          const isAction = target instanceof Element && target.closest("[data-action]") !== null;
          finish(item ?? undefined, isAction ? onAction : onChoose);
        }}
      >
        <Combobox.Input
          ref={field}
          type="text"
          aria-label={label}
          aria-describedby={isListOpen ? hintId : undefined}
          placeholder={label}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !isListOpen) onEscape();
            if (event.key !== "Enter" || !isListOpen) return;
            const isAction = event.ctrlKey || event.metaKey;
            // What was typed before this field was there has highlighted nothing yet: the best is meant.
            const item = highlighted ?? groups[0]?.items[0];
            if (!isAction && highlighted !== undefined) return;
            event.preventDefault();
            event.preventBaseUIHandler();
            if (!isAction) finish(item, onChoose);
            else if (item !== undefined && hasAction(item)) finish(item, onAction);
          }}
        />
        <Combobox.Portal keepMounted>
          <Combobox.Positioner
            className={styles.positioner}
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <Combobox.Popup className={styles.popup} aria-label={listLabel}>
              <Combobox.Status className={styles.status}>{status}</Combobox.Status>
              <Combobox.List className={styles.list}>
                {({ value: title, items }: { value: string; items: readonly Item[] }) => (
                  <Combobox.Group key={title} items={items}>
                    <Combobox.GroupLabel className={styles.title}>{title}</Combobox.GroupLabel>
                    <Combobox.Collection>
                      {(item: Item) => (
                        <Combobox.Item
                          key={getKey(item)}
                          value={item}
                          className={styles.option}
                          // What Enter opens while nothing is highlighted: words typed before this field was there.
                          data-best={
                            (highlighted === undefined && item === groups[0]?.items[0]) || undefined
                          }
                        >
                          {props.renderItem(item)}
                          {hasAction(item) ? (
                            <span className={styles.action} data-action aria-hidden="true">
                              {props.actionLabel}
                            </span>
                          ) : null}
                        </Combobox.Item>
                      )}
                    </Combobox.Collection>
                  </Combobox.Group>
                )}
              </Combobox.List>
              <p className={styles.hint} hidden={groups.length === 0}>
                <span id={hintId}>{hint}</span> {remark}
              </p>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </CSPProvider>
  );
}
