import { useMemo, type ComponentProps } from "react";
import type { AnchoredSurface as Surface, SurfaceAnchor } from "#ui/popup/anchored-surface.tsx";
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

function OpenReadout(
  props: ReadoutPopoverProps & { readonly mark: string; readonly readout: Readout },
) {
  const { state, mark, readout, anchor, onEscape } = props;
  const { title, rows, remarks, actions } = readout;
  const place = useMemo(() => createMarkPlace(mark, anchor), [mark, anchor]);
  return (
    <AnchoredSurface
      title={title}
      anchor={place}
      box={state.box}
      onClose={(reason, target) => {
        // A press in the chart is the chart's: it opens another readout, or closes this one.
        if (reason === "outside" && isInChart(anchor(), target)) return;
        // The chart that has the focus again must not open what was closed.
        if (reason === "escape" && state.isInside(document.activeElement)) onEscape();
        state.close();
      }}
      onPointerEnter={state.keep}
      onPointerLeave={() => state.point(null)}
    >
      <strong className={styles.title}>{title}</strong>
      {rows.length === 0 ? null : (
        <dl className={styles.rows}>
          {rows.map(({ swatch, label, value }) => (
            <div key={label}>
              <i data-swatch={swatch ?? undefined} aria-hidden="true" />
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
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
  );
}

/** Where a mark is drawn, as an object of its own for each mark, so that the readout moves with the marks. */
function createMarkPlace(
  mark: string,
  find: () => Element | null,
): SurfaceAnchor & { mark: string } {
  return {
    mark,
    getBoundingClientRect: () => find()?.getBoundingClientRect() ?? new DOMRect(),
    get contextElement() {
      return find() ?? document.body;
    },
  };
}

/** True where an element lies in the chart or the row of a mark, or in the mark itself. */
function isInChart(mark: Element | null, target: EventTarget | null): boolean {
  const chart = mark?.closest('[role="application"], [role="row"]') ?? mark;
  return target instanceof Node && chart?.contains(target) === true;
}
