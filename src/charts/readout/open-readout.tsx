import { useMemo } from "react";
import { AnchoredSurface, type SurfaceAnchor } from "#ui/popup/anchored-surface.tsx";
import type { Readout } from "./readout.ts";
import type { ReadoutState } from "./use-readout.ts";
import styles from "./open-readout.module.css";

export interface OpenReadoutProps {
  readonly state: ReadoutState;
  readonly mark: string;
  readonly readout: Readout;
  /** Finds the mark as it is drawn now; the same function at each drawing, or the readout is placed anew. */
  readonly anchor: () => Element | null;
  /** Where the focus belongs after Escape, if it was in the readout. */
  readonly onEscape: () => void;
}

/** The surface of a readout with what it says and offers; loaded when the first readout opens. */
export function OpenReadout({ state, mark, readout, anchor, onEscape }: OpenReadoutProps) {
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

/** True where an element lies in the chart of a mark; of a row, which has links of its own beside it, in the mark itself. */
function isInChart(mark: Element | null, target: EventTarget | null): boolean {
  const chart = mark?.closest("[data-plot]") ?? mark?.closest("[data-mark]");
  return target instanceof Node && chart?.contains(target) === true;
}
