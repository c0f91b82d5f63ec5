import { formatCount } from "#domain/text/format-count.ts";
import { CELL_STATE_SIGNS, CELL_STATE_LABELS, type CellState } from "#domain/table/cell-state.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./cell.module.css";

/** A number or the sign of its cell state; the words of a sign are there for screen readers and on hover. */
export function Cell({
  state,
  count,
}: {
  readonly state: CellState;
  readonly count: number | null;
}) {
  if (state === "count" && count !== null && Number.isFinite(count))
    return <span className={styles.cell}>{formatCount(count)}</span>;
  const known = state === "count" ? "not-transcribed" : state;
  return (
    <span
      className={`${styles.cell} ${styles.sign} ${styles[known] ?? ""}`}
      title={CELL_STATE_LABELS[known]}
    >
      <span aria-hidden="true">{CELL_STATE_SIGNS[known]}</span>
      <VisuallyHidden>{CELL_STATE_LABELS[known]}</VisuallyHidden>
    </span>
  );
}

/** The key of the signs that occur. */
export function CellLegend({ states }: { readonly states: readonly CellState[] }) {
  const signs = [...new Set(states)].flatMap((state) => (state === "count" ? [] : [state]));
  if (signs.length === 0) return null;
  return (
    <dl className={styles.key} aria-label="Key">
      {signs.map((state) => (
        <div key={state}>
          <dt className={`${styles.cell} ${styles[state] ?? ""}`}>{CELL_STATE_SIGNS[state]}</dt>
          <dd>{CELL_STATE_LABELS[state]}</dd>
        </div>
      ))}
    </dl>
  );
}
