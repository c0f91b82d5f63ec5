import { formatCount } from "#domain/text/format-count.ts";
import { formatOpen, formatOpenDetainers } from "#domain/text/format-open.ts";
import { CELL_STATE_SIGNS, CELL_STATE_LABELS, type CellState } from "#domain/table/cell-state.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./cell.module.css";

/** A number or the sign of its cell state; the words of a sign are there for screen readers and on hover. */
export function Cell({
  state,
  count,
  open = null,
}: {
  readonly state: CellState;
  readonly count: number | null;
  /** Detainers of the cell without an outcome recorded, said beside a zero. */
  readonly open?: number | null;
}) {
  if (state === "count" && count !== null && Number.isFinite(count))
    return <span className={styles.cell}>{formatCount(count)}</span>;
  const known = state === "count" ? "not-transcribed" : state;
  const sign = (
    <span
      className={`${styles.cell} ${styles.sign} ${styles[known] ?? ""}`}
      title={CELL_STATE_LABELS[known]}
    >
      <span aria-hidden="true">{CELL_STATE_SIGNS[known]}</span>
      <VisuallyHidden>{CELL_STATE_LABELS[known]}</VisuallyHidden>
    </span>
  );
  if (known !== "reported-zero") return sign;
  return (
    <>
      {sign} <OpenCount open={open} />
    </>
  );
}

/** How many detainers of a zero have no outcome recorded, in small print; nothing where none has. */
export function OpenCount({ open }: { readonly open: number | null }) {
  return open === null || open === 0 ? null : (
    <small className={`${styles.open} ${styles.sign}`} title={formatOpenDetainers(open)}>
      <span aria-hidden="true">{formatOpen(open)}</span>
      <VisuallyHidden>{formatOpenDetainers(open)}</VisuallyHidden>
    </small>
  );
}

/** The key of the signs that occur. */
export function CellLegend({ states }: { readonly states: readonly CellState[] }) {
  const signs = [...new Set(states)].filter(
    (state): state is Exclude<CellState, "count"> =>
      state !== "count" && CELL_STATE_SIGNS[state] !== "",
  );
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
