import { CSPProvider } from "@base-ui/react/csp-provider";
import { Popover } from "@base-ui/react/popover";
import type { ReactNode, RefCallback } from "react";
import styles from "./popup.module.css";

/** Where something is drawn, read anew whenever the box is placed. */
export interface SurfaceAnchor {
  readonly getBoundingClientRect: () => DOMRect;
  /** The element that scrolls with it. */
  readonly contextElement?: Element;
}

interface AnchoredSurfaceProps {
  readonly title: string;
  /** What it points at; another object where it points at something else. */
  readonly anchor: SurfaceAnchor;
  /** The box itself, for whoever moves the focus into it. */
  readonly box: RefCallback<HTMLDivElement>;
  /** Escape, a press on something else, or the focus, which was in it, went to something else. */
  readonly onClose: (reason: "escape" | "outside", target: EventTarget | null) => void;
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
        onOpenChange={(isOpen, { reason, event }) => {
          if (isOpen) return;
          if (reason === "escape-key") onClose("escape", event.target);
          if (reason === "outside-press") onClose("outside", event.target);
          if (reason === "focus-out") onClose("outside", null);
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
