import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import { formatReadout, type Readout } from "./readout.ts";
import type { OpenReadoutProps } from "./open-readout.tsx";

const OpenReadout = createLazyComponent(
  async () => (await import("./open-readout.tsx")).OpenReadout,
);

interface ReadoutPopoverProps extends Omit<OpenReadoutProps, "mark" | "readout"> {
  /** What the mark says; null where no mark is pointed at. */
  readonly readout: Readout | null;
  /** The place of the mark among the marks of its chart, from 0, and their number. */
  readonly at: number;
  readonly count: number;
}

/** The readout of a mark, anchored to it, and the live line that says the same to screen readers. */
export function ReadoutPopover(props: ReadoutPopoverProps) {
  const { state, readout, at, count, anchor, onEscape } = props;
  return (
    <>
      <p data-visually-hidden aria-live="polite">
        {readout === null ? "" : `${formatReadout(readout)} ${at + 1} of ${count}`}
      </p>
      {readout === null || state.mark === null ? null : (
        <PartBoundary name="The readout">
          <OpenReadout
            state={state}
            mark={state.mark}
            readout={readout}
            anchor={anchor}
            onEscape={onEscape}
          />
        </PartBoundary>
      )}
    </>
  );
}
