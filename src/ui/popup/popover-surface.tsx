import { CSPProvider } from "@base-ui/react/csp-provider";
import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import styles from "./popup.module.css";

interface PopoverSurfaceProps {
  readonly title: string;
  readonly anchor: HTMLElement | null;
  readonly align?: "start" | "end" | undefined;
  /** It was dismissed; true where the focus belongs back at the button. */
  readonly onClose: (isAtButton: boolean) => void;
  readonly children: ReactNode;
}

/** The box of a popover, inside the window whatever its anchor's place. Loaded when the first one opens. */
export function PopoverSurface({ title, anchor, align, onClose, children }: PopoverSurfaceProps) {
  return (
    <CSPProvider disableStyleElements>
      <Popover.Root
        open
        onOpenChange={(isOpen, { reason, event }) => {
          const isButton = event.target instanceof Node && anchor?.contains(event.target);
          if (!isOpen && isButton !== true) onClose(reason === "escape-key");
        }}
      >
        <Popover.Portal>
          <Popover.Positioner
            className={styles.positioner}
            anchor={anchor}
            align={align ?? "start"}
            sideOffset={4}
            collisionPadding={8}
          >
            <Popover.Popup className={styles.text} aria-label={title} finalFocus={false}>
              {children}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </CSPProvider>
  );
}
