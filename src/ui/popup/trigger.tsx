import type { ReactNode, Ref } from "react";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import styles from "./popup.module.css";

/**
 * How a button that opens something looks: words with an arrow, the same in a box, an icon whose name is for screen readers,
 * or the small number or icon of a note.
 */
export type TriggerLook = "plain" | "box" | "icon" | "note";

export interface TriggerProps {
  readonly label: ReactNode;
  /** The accessible name, where the label alone does not say it. */
  readonly name?: string | undefined;
  readonly look?: TriggerLook;
  /** Stands before the label; with the look "icon" it is all that is seen. */
  readonly icon?: IconName | undefined;
  /** -1 where keys come to it another way than by Tab. */
  readonly tabIndex?: number | undefined;
}

/** The button of a popover or a menu. `onNear` is called when the pointer or the focus comes to it. */
export function Trigger({
  label,
  name,
  look = "plain",
  icon,
  tabIndex,
  kind,
  isOpen,
  anchor,
  onNear,
  onPress,
}: TriggerProps & {
  readonly kind: "dialog" | "menu";
  readonly isOpen: boolean;
  readonly anchor: Ref<HTMLButtonElement>;
  readonly onNear: () => void;
  readonly onPress: () => void;
}) {
  return (
    <button
      ref={anchor}
      type="button"
      className={styles[look === "plain" ? "trigger" : look]}
      tabIndex={tabIndex}
      aria-label={name}
      aria-haspopup={kind}
      aria-expanded={isOpen}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={onPress}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {look === "icon" ? null : label}
      {look === "plain" || look === "box" ? <Icon name="down" /> : null}
    </button>
  );
}
