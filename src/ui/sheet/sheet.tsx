import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import styles from "./sheet.module.css";

/** Props of a sheet; the parent decides whether it is open. */
export interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly closeWords?: string;
  readonly children: ReactNode;
}

/** A native dialog over the page: focus stays in it, Escape closes it and focus returns to where it was. */
export function Sheet({ title, open, onClose, closeWords = "Close", children }: SheetProps) {
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
        <Button weight="main" onClick={onClose}>
          {closeWords}
        </Button>
      </div>
      <div className={styles.body}>{open ? children : null}</div>
    </dialog>
  );
}
