import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import type { Readout } from "./readout.ts";
import type { OpenReadoutProps } from "./open-readout.tsx";

const OpenReadout = createLazyComponent(
  async () => (await import("./open-readout.tsx")).OpenReadout,
);

interface ReadoutPopoverProps extends Omit<OpenReadoutProps, "mark" | "readout"> {
  /** What the mark says; null where no mark is pointed at. */
  readonly readout: Readout | null;
}

/** The readout of a mark, anchored to it. The sentence for screen readers is the chart's own live line. */
export function ReadoutPopover({ state, readout, anchor, onEscape }: ReadoutPopoverProps) {
  return readout === null || state.mark === null ? null : (
    <PartBoundary name="The readout">
      <OpenReadout
        state={state}
        mark={state.mark}
        readout={readout}
        anchor={anchor}
        onEscape={onEscape}
      />
    </PartBoundary>
  );
}
