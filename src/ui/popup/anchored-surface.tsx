import { CSPProvider } from "@base-ui/react/csp-provider";
import { Popover } from "@base-ui/react/popover";
import type { ComponentProps, ReactNode, RefObject } from "react";
import styles from "./popup.module.css";

interface AnchoredSurfaceProps {
  readonly title: string;
  /** What it points at; read anew whenever it is placed. */
  readonly anchor: ComponentProps<typeof Popover.Positioner>["anchor"];
  /** The box itself, for whoever moves the focus into it. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Escape, or a press outside. */
  readonly onClose: (reason: "escape" | "outside") => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly children: ReactNode;
}

/** A box with an arrow at a mark of a chart, inside the window; it leaves the focus where it is. Loaded when the first one opens. */
export function AnchoredSurface(props: AnchoredSurfaceProps) {
  const { title, anchor, box, onClose, onPointerEnter, onPointerLeave, children } = props;
  return (
    <CSPProvider disableStyleElements>
      <Popover.Root
        open
        onOpenChange={(isOpen, { reason }) => {
          if (isOpen) return;
          if (reason === "escape-key") onClose("escape");
          if (reason === "outside-press") onClose("outside");
        }}
      >
        <Popover.Portal>
          <Popover.Positioner
            className={styles.positioner}
            anchor={anchor}
            side="top"
            sideOffset={10}
            collisionPadding={8}
          >
            <Popover.Popup
              ref={box}
              className={styles.readout}
              aria-label={title}
              initialFocus={false}
              finalFocus={false}
              onPointerEnter={onPointerEnter}
              onPointerLeave={onPointerLeave}
            >
              <Popover.Arrow className={styles.arrow} />
              {children}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </CSPProvider>
  );
}
