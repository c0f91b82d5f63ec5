import { useState, type ReactNode } from "react";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import { Trigger, type TriggerProps } from "./trigger.tsx";

const PopoverSurface = createLazyComponent(
  async () => (await import("./popover-surface.tsx")).PopoverSurface,
);

interface PopoverButtonProps extends TriggerProps {
  /** The name of what opens, for screen readers. */
  readonly title: string;
  /** Where it opens; below, from the button's left edge, unless it says otherwise. */
  readonly align?: "start" | "end";
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a box beside it; Escape or a press elsewhere closes it, and the focus goes back to the button. */
export function PopoverButton({ title, align, children, ...trigger }: PopoverButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const close = (): void => {
    setOpen(false);
    button?.focus();
  };
  return (
    <>
      <Trigger
        {...trigger}
        kind="dialog"
        isOpen={isOpen}
        anchor={setButton}
        // Where it cannot be loaded, opening it meets the same failure and says so.
        onNear={() => void PopoverSurface.preload().catch(() => undefined)}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <PartBoundary name={title}>
          <PopoverSurface
            title={title}
            anchor={button}
            align={align}
            onClose={(isAtButton) => (isAtButton ? close() : setOpen(false))}
          >
            {children(close)}
          </PopoverSurface>
        </PartBoundary>
      ) : null}
    </>
  );
}
