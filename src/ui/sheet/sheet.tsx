import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "#ui/icon/icon.tsx";
import styles from "./sheet.module.css";

/** Props of a sheet; the parent decides whether it is open. */
interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Buttons that stay at the bottom. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A native dialog from the bottom of the window: focus stays in it, Escape closes it and focus returns to where it was. */
export function Sheet({ title, open, onClose, foot, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-label={title} onClose={onClose}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        <button type="button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className={styles.body}>{open ? children : null}</div>
      <div className={styles.foot}>{foot}</div>
    </dialog>
  );
}
