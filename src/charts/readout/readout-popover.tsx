import type { ComponentProps } from "react";
import type { AnchoredSurface as Surface } from "#ui/popup/anchored-surface.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import type { Readout } from "./readout.ts";
import type { ReadoutState } from "./use-readout.ts";
import styles from "./readout-popover.module.css";

const AnchoredSurface = createLazyComponent<ComponentProps<typeof Surface>>(
  async () => (await import("#ui/popup/anchored-surface.tsx")).AnchoredSurface,
);

interface ReadoutPopoverProps {
  readonly state: ReadoutState;
  /** What the mark says; null where no mark is pointed at. */
  readonly readout: Readout | null;
  /** The mark as it is drawn now. */
  readonly anchor: () => Element | null;
  /** Where the focus belongs after Escape, if it was in the readout. */
  readonly onEscape: () => void;
}

/** The readout of a mark, anchored to it. The sentence for screen readers is the chart's own live line. */
export function ReadoutPopover({ state, readout, anchor, onEscape }: ReadoutPopoverProps) {
  if (readout === null || state.mark === null) return null;
  const { title, rows, remarks, actions } = readout;
  return (
    <PartBoundary name="The readout">
      <AnchoredSurface
        title={title}
        anchor={anchor}
        box={state.box}
        onClose={(reason) => {
          const isInside = state.box.current?.contains(document.activeElement) === true;
          state.close();
          if (reason === "escape" && isInside) onEscape();
        }}
        onPointerEnter={state.keep}
        onPointerLeave={() => state.point(null)}
      >
        <strong className={styles.title}>{title}</strong>
        <dl className={styles.rows}>
          {rows.map(({ swatch, label, value }) => (
            <div key={label}>
              <i data-swatch={swatch ?? undefined} aria-hidden="true" />
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {remarks.map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
        {actions.map(({ key, label, onSelect }) => (
          <button
            key={key}
            type="button"
            className={styles.action}
            onClick={() => {
              state.close();
              onSelect();
            }}
          >
            {label}
          </button>
        ))}
      </AnchoredSurface>
    </PartBoundary>
  );
}
