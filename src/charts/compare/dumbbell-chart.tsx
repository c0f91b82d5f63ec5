import { useId, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";
import { formatChange, formatCount } from "#domain/words/count.ts";
import { CellKey } from "#charts/cells/cell.tsx";
import { useTextWidth } from "#charts/text/text-width.ts";
import { nextPoint } from "#charts/week/week-keys.ts";
import { formatPair, type Dot, type DumbbellLine, type DumbbellModel } from "./dumbbell-model.ts";
import "./dumbbell-chart.css";

/** Lists up to so many lines are whole. */
export const WHOLE = 40;

interface DumbbellChartProps {
  readonly model: DumbbellModel;
  /** Says measure and dimension. */
  readonly label: string;
  /** What each period is called. */
  readonly names: readonly string[];
  /** The line that is marked here and in the table, or null. */
  readonly marked: string | null;
  readonly onMark: (value: string | null) => void;
  /** Enter or a click opens the page of a line; null where lines have none. */
  readonly onOpen: ((value: string) => void) | null;
}

/** Two values a line, joined, on one scale from zero; a panel for each period and the next. One tab stop, arrow keys between lines. */
export function DumbbellChart(props: DumbbellChartProps) {
  const { model, label, names, marked, onMark, onOpen } = props;
  const [at, setAt] = useState<number | null>(null);
  const [whole, setWhole] = useState(false);
  const [host, textWidth] = useTextWidth<HTMLDivElement>("html");
  const id = useId();
  const lines = whole ? model.lines : model.lines.slice(0, WHOLE);
  // Rows are laid out one by one, and their columns have to stand under each other.
  const values = Math.max(
    0,
    ...lines.flatMap(({ pairs }) =>
      pairs.map((pair) => textWidth(formatPair(pair), "dumbbell-values")),
    ),
  );
  const current = at === null ? undefined : lines[at];
  const go = (next: number | null) => {
    setAt(next);
    onMark(next === null ? null : (lines[next]?.value ?? null));
    if (next !== null) {
      document.getElementById(`${id}line${next}`)?.scrollIntoView({ block: "nearest" });
    }
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    // Lines stand below each other: down is on.
    const key = { ArrowDown: "ArrowRight", ArrowUp: "ArrowLeft" }[event.key] ?? event.key;
    const step = nextPoint(key, at, lines.length);
    if (event.key === "Enter" && current !== undefined && onOpen !== null) onOpen(current.value);
    else if (step === undefined) return;
    else go(step);
    event.preventDefault();
    if (event.key === "Escape") event.currentTarget.blur();
  };
  const pick = ({ target }: MouseEvent<HTMLDivElement>) => {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    const value = line?.dataset["line"];
    if (value !== undefined) onOpen?.(value);
  };
  return (
    <div className="dumbbell">
      <div
        className="dumbbell-plot"
        role="application"
        tabIndex={0}
        aria-label={`${label}, chart of ${lines.length} lines`}
        aria-describedby={`${id}help`}
        onKeyDown={press}
        onClick={pick}
        onFocus={() => go(at ?? (lines.length > 0 ? 0 : null))}
        onBlur={() => go(null)}
      >
        <div
          aria-hidden="true"
          ref={host}
          style={{ "--values": `max(5.8em, ${values}px)` } as CSSProperties}
        >
          {model.panels < 2 ? null : <Heads names={names} />}
          {lines.map((line, index) => (
            <Line
              key={line.value}
              id={`${id}line${index}`}
              line={line}
              marked={line.value === marked}
              onMark={onMark}
            />
          ))}
          <Axis top={model.top} panels={model.panels} />
        </div>
      </div>
      <p className="dumbbell-now" aria-live="polite">
        {current === undefined ? "" : `${current.said} ${(at ?? 0) + 1} of ${lines.length}`}
      </p>
      {model.lines.length > lines.length && (
        <p>
          These {WHOLE} lines are the first of {formatCount(model.lines.length)}.{" "}
          <button type="button" onClick={() => setWhole(true)}>
            Show all {formatCount(model.lines.length)} lines
          </button>
        </p>
      )}
      <ul className="dumbbell-key" aria-label="Key of the figure">
        <li>
          <Sample shape="left" whole /> {names.length === 2 ? names[0] : "earlier in the list"}
        </li>
        <li>
          <Sample shape="right" whole /> {names.length === 2 ? names[1] : "later in the list"}
        </li>
        <li>
          <Sample shape="left" whole={false} />
          <Sample shape="right" whole={false} /> hollow, with a dashed line: not whole; more may
          have been reported
        </li>
      </ul>
      <CellKey
        states={lines.flatMap(({ pairs }) =>
          pairs.flatMap(({ left, right }) =>
            [left, right].filter(({ count }) => count === 0).map(({ cell }) => cell),
          ),
        )}
      />
      <p className="dumbbell-help" id={`${id}help`}>
        Every scale goes from 0 to {formatCount(model.top)}. Keys: up and down arrows move from line
        to line{onOpen === null ? "" : ", Enter opens the page of the place or agency"}, Escape
        leaves.
      </p>
    </div>
  );
}

function Heads({ names }: { readonly names: readonly string[] }) {
  return (
    <div className="dumbbell-line dumbbell-heads">
      <span className="dumbbell-label" />
      {names.slice(1).map((name, at) => (
        <span key={name} className="dumbbell-head">
          {names[at]}, then {name}
        </span>
      ))}
    </div>
  );
}

interface LineProps extends Pick<DumbbellChartProps, "onMark"> {
  readonly id: string;
  readonly line: DumbbellLine;
  readonly marked: boolean;
}

function Line({ id, line, marked, onMark }: LineProps) {
  return (
    <div
      id={id}
      data-line={line.value}
      className={marked ? "dumbbell-line dumbbell-marked" : "dumbbell-line"}
      onPointerEnter={() => onMark(line.value)}
      onPointerLeave={() => onMark(null)}
    >
      <span className="dumbbell-label">{line.label}</span>
      {line.pairs.map(({ left, right, sure, change }, pair) => (
        <span key={pair} className="dumbbell-panel">
          <Track left={left} right={right} sure={sure} />
          <span className="dumbbell-values">{formatPair({ left, right })}</span>
          <span className={sure ? "dumbbell-change" : "dumbbell-change dumbbell-open"}>
            {sure ? formatChange(change) : "cannot be told"}
          </span>
        </span>
      ))}
    </div>
  );
}

function Track({ left, right, sure }: { left: Dot; right: Dot; sure: boolean }) {
  const x = (at: number) => `${at * 100}%`;
  const both = left.at !== null && right.at !== null ? ([left.at, right.at] as const) : null;
  return (
    <span className="dumbbell-track">
      <svg width="100%" height="24" focusable="false">
        <line className="dumbbell-base" x1="0" x2="100%" y1="12" y2="12" />
        {both !== null && (
          <line
            className={sure ? "dumbbell-join" : "dumbbell-join dumbbell-unsure"}
            x1={x(both[0])}
            x2={x(both[1])}
            y1="12"
            y2="12"
          />
        )}
        {left.at !== null && (
          <circle
            className={left.whole ? "dumbbell-left" : "dumbbell-left dumbbell-hollow"}
            cx={x(left.at)}
            cy="12"
            r="6"
          />
        )}
        {right.at !== null && (
          <svg x={x(right.at)} y="12" overflow="visible">
            <rect
              className={right.whole ? "dumbbell-right" : "dumbbell-right dumbbell-hollow"}
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

function Sample({ shape, whole }: { readonly shape: "left" | "right"; readonly whole: boolean }) {
  const style = `dumbbell-${shape}${whole ? "" : " dumbbell-hollow"}`;
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      {shape === "left" ? (
        <circle className={style} r="6" />
      ) : (
        <rect className={style} x="-5" y="-5" width="10" height="10" transform="rotate(45)" />
      )}
    </svg>
  );
}

function Axis({ top, panels }: { readonly top: number; readonly panels: number }) {
  return (
    <div className="dumbbell-line dumbbell-axis">
      <span className="dumbbell-label" />
      {Array.from({ length: panels }, (_, panel) => (
        <span key={panel} className="dumbbell-panel">
          <span className="dumbbell-ends">
            <span>0</span>
            <span>{formatCount(top)}</span>
          </span>
        </span>
      ))}
    </div>
  );
}
