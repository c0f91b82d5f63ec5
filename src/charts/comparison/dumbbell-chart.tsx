import { useId, useState, type CSSProperties, type MouseEvent } from "react";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import { CellLegend } from "#charts/cells/cell.tsx";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import { UNKNOWN_CHANGE } from "./comparability.ts";
import { formatPair, type Dot, type DumbbellRow, type DumbbellModel } from "./dumbbell-model.ts";
import styles from "./dumbbell-chart.module.css";

/** Lists of up to this number of rows are whole. */
export const MAX_ROWS = 40;

interface DumbbellChartProps {
  readonly model: DumbbellModel;
  /** Says measure and dimension. */
  readonly label: string;
  /** What each period is called. */
  readonly names: readonly string[];
  /** The row that is highlighted here and in the table, or null. */
  readonly highlighted: string | null;
  readonly onHighlight: (value: string | null) => void;
  /** Enter or a click opens the page of a row; null where rows have no page. */
  readonly onOpen: ((value: string) => void) | null;
}

/** Two values in each row, joined, on one scale from zero; a panel for each period and the next. One tab stop, arrow keys between rows. */
export function DumbbellChart(props: DumbbellChartProps) {
  const { model, label, names, highlighted, onHighlight, onOpen } = props;
  const [whole, setWhole] = useState(false);
  const [host, textWidth] = useTextWidth<HTMLDivElement>("html");
  const id = useId();
  const lines = whole ? model.rows : model.rows.slice(0, MAX_ROWS);
  // Rows are laid out one by one, and their columns have to stand under each other.
  const values = Math.max(
    0,
    ...lines.flatMap(({ pairs }) =>
      pairs.map((pair) => textWidth(formatPair(pair), styles.values ?? "")),
    ),
  );
  const keys = usePointKeys({
    count: lines.length,
    isVertical: true,
    onMove: (next) => {
      onHighlight(next === null ? null : (lines[next]?.value ?? null));
      if (next !== null) {
        document.getElementById(`${id}line${next}`)?.scrollIntoView({ block: "nearest" });
      }
    },
    onEnter: onOpen === null ? null : (index) => onOpen(lines[index]?.value ?? ""),
  });
  const current = keys.index === null ? undefined : lines[keys.index];
  const pick = ({ target }: MouseEvent<HTMLDivElement>) => {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    const value = line?.dataset["line"];
    if (value !== undefined) onOpen?.(value);
  };
  return (
    <div className={styles.chart}>
      <div
        className={styles.plot}
        role="application"
        tabIndex={0}
        aria-label={`${label}, chart of ${lines.length} lines`}
        aria-describedby={`${id}help`}
        onKeyDown={keys.onKeyDown}
        onClick={pick}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <div
          aria-hidden="true"
          ref={host}
          style={{ "--values": `max(5.8em, ${values}px)` } as CSSProperties}
        >
          {model.panels < 2 ? null : <DumbbellHeader names={names} />}
          {lines.map((line, index) => (
            <DumbbellChartRow
              key={line.value}
              id={`${id}line${index}`}
              row={line}
              isHighlighted={line.value === highlighted}
              onHighlight={onHighlight}
            />
          ))}
          <DumbbellAxis top={model.top} panels={model.panels} />
        </div>
      </div>
      <p className={styles.readout} aria-live="polite">
        {current === undefined
          ? ""
          : `${current.description} ${(keys.index ?? 0) + 1} of ${lines.length}`}
      </p>
      {model.rows.length > lines.length && (
        <p>
          These {MAX_ROWS} lines are the first of {formatCount(model.rows.length)}.{" "}
          <button type="button" onClick={() => setWhole(true)}>
            Show all {formatCount(model.rows.length)} lines
          </button>
        </p>
      )}
      <ul className={styles.key} aria-label="Key of the figure">
        <li>
          <LegendDot shape="first" whole /> {names.length === 2 ? names[0] : "earlier in the list"}
        </li>
        <li>
          <LegendDot shape="second" whole /> {names.length === 2 ? names[1] : "later in the list"}
        </li>
        <li>
          <LegendDot shape="first" whole={false} />
          <LegendDot shape="second" whole={false} /> hollow, with a dashed line: not whole; more may
          have been reported
        </li>
      </ul>
      <CellLegend
        states={lines.flatMap(({ pairs }) =>
          pairs.flatMap(({ first, second }) =>
            [first, second].filter(({ count }) => count === 0).map(({ cell }) => cell),
          ),
        )}
      />
      <p className={styles.help} id={`${id}help`}>
        Every scale goes from 0 to {formatCount(model.top)}. Keys: up and down arrows move from line
        to line{onOpen === null ? "" : ", Enter opens the page of the place or agency"}, Escape
        leaves.
      </p>
    </div>
  );
}

function DumbbellHeader({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={styles.row}>
      <span className={styles.label} />
      {names.slice(1).map((name, at) => (
        <span key={name} className={styles.head}>
          {names[at]}, then {name}
        </span>
      ))}
    </div>
  );
}

interface DumbbellChartRowProps extends Pick<DumbbellChartProps, "onHighlight"> {
  readonly id: string;
  readonly row: DumbbellRow;
  readonly isHighlighted: boolean;
}

function DumbbellChartRow({ id, row: line, isHighlighted, onHighlight }: DumbbellChartRowProps) {
  return (
    <div
      id={id}
      data-line={line.value}
      data-marked={isHighlighted || undefined}
      className={styles.row}
      onPointerEnter={() => onHighlight(line.value)}
      onPointerLeave={() => onHighlight(null)}
    >
      <span className={styles.label}>{line.label}</span>
      {line.pairs.map(({ first, second, change }, pair) => (
        <span key={pair} className={styles.panel}>
          <DumbbellTrack first={first} second={second} isComparable={change !== null} />
          <span className={styles.values}>{formatPair({ first, second })}</span>
          <span className={change === null ? `${styles.change} ${styles.unknown}` : styles.change}>
            {change === null ? UNKNOWN_CHANGE : formatChange(change)}
          </span>
        </span>
      ))}
    </div>
  );
}

interface DumbbellTrackProps {
  readonly first: Dot;
  readonly second: Dot;
  readonly isComparable: boolean;
}

function DumbbellTrack({ first, second, isComparable }: DumbbellTrackProps) {
  const x = (at: number) => `${at * 100}%`;
  const both =
    first.position !== null && second.position !== null
      ? ([first.position, second.position] as const)
      : null;
  return (
    <span className={styles.track}>
      <svg width="100%" height="24" focusable="false">
        <line className={styles.base} x1="0" x2="100%" y1="12" y2="12" />
        {both !== null && (
          <line
            className={isComparable ? styles.join : `${styles.join} ${styles.unsure}`}
            x1={x(both[0])}
            x2={x(both[1])}
            y1="12"
            y2="12"
          />
        )}
        {first.position !== null && (
          <circle
            className={getDotClass("first", first.isWhole)}
            cx={x(first.position)}
            cy="12"
            r="6"
          />
        )}
        {second.position !== null && (
          <svg x={x(second.position)} y="12" overflow="visible">
            <rect
              className={getDotClass("second", second.isWhole)}
              x="-5"
              y="-5"
              width="10"
              height="10"
              transform="rotate(45)"
            />
          </svg>
        )}
      </svg>
    </span>
  );
}

type DotShape = "first" | "second";

function getDotClass(shape: DotShape, isWhole: boolean): string {
  return isWhole ? `${styles[shape]}` : `${styles[shape]} ${styles.hollow}`;
}

function LegendDot({ shape, whole }: { readonly shape: DotShape; readonly whole: boolean }) {
  const style = getDotClass(shape, whole);
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      {shape === "first" ? (
        <circle className={style} r="6" />
      ) : (
        <rect className={style} x="-5" y="-5" width="10" height="10" transform="rotate(45)" />
      )}
    </svg>
  );
}

function DumbbellAxis({ top, panels }: { readonly top: number; readonly panels: number }) {
  return (
    <div className={styles.row}>
      <span className={styles.label} />
      {Array.from({ length: panels }, (_, panel) => (
        <span key={panel} className={styles.panel}>
          <span className={styles.ends}>
            <span>0</span>
            <span>{formatCount(top)}</span>
          </span>
        </span>
      ))}
    </div>
  );
}
