import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import type { Readout } from "./readout.ts";
import type { ReadoutState } from "./use-readout.ts";

const OpenReadout = createLazyComponent(
  async () => (await import("./open-readout.tsx")).OpenReadout,
);

export interface ReadoutPopoverProps {
  readonly state: ReadoutState;
  /** What the mark says; null where no mark is pointed at. */
  readonly readout: Readout | null;
  /** Finds the mark as it is drawn now; the same function at each drawing, or the readout is placed anew. */
  readonly anchor: () => Element | null;
  /** Where the focus belongs after Escape, if it was in the readout. */
  readonly onEscape: () => void;
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
