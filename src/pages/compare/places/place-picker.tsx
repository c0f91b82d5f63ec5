import { useState } from "react";
import type { ChoiceItem } from "#ui/choice/choice-item.ts";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PopoverButton } from "#ui/popup/popover-button.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { MAX_PLACES, type PlaceOption } from "./choose-places.ts";
import styles from "./place-picker.module.css";

const ChoiceCombobox = createLazyComponent(
  async () => (await import("#ui/choice/choice-combobox.tsx")).ChoiceCombobox,
);

interface PlacePickerProps {
  /** "states". */
  readonly many: string;
  readonly shown: readonly PlaceOption[];
  /** Lists all that can be chosen, A to Z; called only while the list is open. */
  readonly listOptions: () => readonly PlaceOption[];
  /** True where they are too many to read through, so that they are found by typing. */
  readonly isLong: boolean;
  readonly onChange: (keys: readonly string[]) => void;
}

/** The places that are compared, each with a button that removes it, and the list to choose from. */
export function PlacePicker({ many, shown, listOptions, isLong, onChange }: PlacePickerProps) {
  const keys = shown.map(({ key }) => key);
  const isFull = keys.length >= MAX_PLACES;
  const toggle = (key: string) => {
    if (keys.includes(key)) onChange(keys.filter((each) => each !== key));
    else if (!isFull) onChange([...keys, key]);
  };
  return (
    <div
      className={styles.places}
      role="group"
      aria-label={`The ${many} compared`}
      data-print="hidden"
    >
      {shown.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className={styles.place}
          aria-label={`Remove ${name}`}
          onClick={() => toggle(key)}
        >
          {name} <Icon name="close" />
        </button>
      ))}
      <span className={styles.choose}>
        <PopoverButton look="box" title={`Choose two to six ${many}`} label={`Choose ${many}`}>
          {() => (
            <div className={styles.list}>
              <p className={styles.words}>
                Choose two to six {many}.{isFull ? " Remove one to choose another." : ""}
              </p>
              {isLong ? (
                <PanelBoundary fallback={null}>
                  <FoundPlaces
                    many={many}
                    keys={keys}
                    listOptions={listOptions}
                    onToggle={toggle}
                  />
                </PanelBoundary>
              ) : (
                <div className={styles.options}>
                  {listOptions().map(({ key, name }) => (
                    <label key={key} className={styles.option}>
                      <input
                        type="checkbox"
                        checked={keys.includes(key)}
                        disabled={isFull && !keys.includes(key)}
                        onChange={() => toggle(key)}
                      />
                      {name}
                    </label>
                  ))}
                </div>
              )}
            </div>
          )}
        </PopoverButton>
      </span>
    </div>
  );
}

interface FoundPlacesProps extends Pick<PlacePickerProps, "many" | "listOptions"> {
  readonly keys: readonly string[];
  readonly onToggle: (key: string) => void;
}

function FoundPlaces({ many, keys, listOptions, onToggle }: FoundPlacesProps) {
  const [isOpen, setOpen] = useState(false);
  const items = isOpen
    ? listOptions().map(({ key, name }): ChoiceItem => ({ value: key, label: name, cell: null }))
    : [];
  return (
    <ChoiceCombobox
      label={`Find ${many}`}
      items={items}
      selected={keys}
      onOpen={setOpen}
      onToggle={onToggle}
    />
  );
}
