import { useId, type ReactNode } from "react";
import styles from "./field.module.css";

/** Props of a field. The control is made by a function, so that label and hint are tied to it. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
  }) => ReactNode;
}

/** A control with its visible label and, where given, a hint. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": hintId })}
      {hintId === undefined ? null : <FieldHint id={hintId}>{hint}</FieldHint>}
    </div>
  );
}

/** A sentence on how to fill in a control; its `id` ties it to the control. */
export function FieldHint({
  id,
  children,
}: {
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <p id={id} className={styles.hint}>
      {children}
    </p>
  );
}
