import type { ReactNode } from "react";
import styles from "./choice-fieldset.module.css";

interface ChoiceFieldsetProps {
  readonly legend: string;
  /** The pointer or the focus came to the choices. */
  readonly onEnter?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A group of choices under its legend. A button that is a direct child stands beside the legend. */
export function ChoiceFieldset({ legend, onEnter, children }: ChoiceFieldsetProps) {
  return (
    <fieldset className={styles.fieldset} onPointerEnter={onEnter} onFocus={onEnter}>
      <legend>
        <span>{legend}</span>
      </legend>
      {children}
    </fieldset>
  );
}
