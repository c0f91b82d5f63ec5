import { useState } from "react";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import type { MenuSection } from "./menu-section.ts";
import { Trigger, type TriggerProps } from "./trigger.tsx";

const MenuSurface = createLazyComponent(
  async () => (await import("./menu-surface.tsx")).MenuSurface,
);

interface MenuButtonProps extends TriggerProps {
  /** The name of the menu, for screen readers. */
  readonly title: string;
  readonly align?: "start" | "end";
  /** Called when the menu opens, so that its entries need not be made before. */
  readonly sections: () => readonly MenuSection[];
}

/** A button that opens a menu; arrow keys move in it, Escape closes it, and the focus goes back to the button. */
export function MenuButton({ title, align, sections, ...trigger }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  return (
    <>
      <Trigger
        {...trigger}
        kind="menu"
        isOpen={isOpen}
        anchor={setButton}
        // Where it cannot be loaded, opening it meets the same failure and says so.
        onNear={() => void MenuSurface.preload().catch(() => undefined)}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <PartBoundary name={title}>
          <MenuSurface
            title={title}
            anchor={button}
            align={align}
            sections={sections()}
            onClose={(isAtButton) => {
              setOpen(false);
              if (isAtButton) button?.focus();
            }}
          />
        </PartBoundary>
      ) : null}
    </>
  );
}
