import { useCallback, useId, useRef, type ReactNode } from "react";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import { ReadoutPopover } from "#charts/readout/readout-popover.tsx";
import { useReadout } from "#charts/readout/use-readout.ts";
import { formatCoveredPart } from "#domain/report/covered-part.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatRowShare } from "./format-row-share.ts";
import type { OutcomeBar, OutcomeBarsModel } from "./outcome-bars-model.ts";
import { createOutcomeReadout } from "./outcome-readout.ts";
import styles from "./outcome-bars.module.css";

interface OutcomeBarsProps {
  readonly model: OutcomeBarsModel;
  /** What the bars are of: unit and period. */
  readonly caption: string;
  /** False where a bar reaches into weeks whose outcomes may still be open, so that no share of it stands alone. */
  readonly hasShares: boolean;
}

/** Outcomes as one stacked bar, or as one a year on one scale with both shares of declines. One tab stop; arrow keys between the parts. */
export function OutcomeBars({ model, caption, hasShares }: OutcomeBarsProps) {
  const { segments, bars } = model;
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const readout = useReadout();
  const findCurrent = useCallback(() => plot.current?.querySelector("[data-current]") ?? null, []);
  const marks = bars.flatMap(({ counts }, barAt) =>
    counts.flatMap((count, segmentAt) => (count === 0 ? [] : [`${barAt}.${segmentAt}`])),
  );
  const keys = usePointKeys({
    count: marks.length,
    onMove: (index) => readout.focus(index === null ? null : (marks[index] ?? null)),
    onEnter: null,
    onEscape: () => {
      readout.close();
      return readout.mark !== null;
    },
    isInside: readout.isInside,
  });
  const at = marks.indexOf(readout.mark ?? "");
  const [barAt = -1, segmentAt = -1] = (readout.mark ?? "").split(".").map(Number);
  const shown = at < 0 ? null : createOutcomeReadout(model, barAt, segmentAt, hasShares);
  const isOne = bars.length === 1 && bars[0]?.row.label === "";
  const largest = Math.max(1, ...bars.map(({ row }) => row.all));
  const renderBar = ({ row, counts }: OutcomeBar, bar: number) => (
    <div className={styles.bar} style={{ width: `${(100 * row.all) / largest}%` }}>
      {counts.map((count, segment) => {
        const mark = `${bar}.${segment}`;
        return count === 0 ? null : (
          <span
            key={mark}
            data-mark={mark}
            className={styles.part}
            data-swatch={segments[segment]?.swatch}
            data-current={readout.mark === mark ? "" : undefined}
            style={{ flexGrow: count }}
          />
        );
      })}
    </div>
  );
  return (
    <>
      <div
        className={styles.plot}
        role="application"
        tabIndex={0}
        aria-label={`${caption}, chart of ${marks.length} parts`}
        aria-describedby={`${id}help`}
        ref={plot}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
        onPointerMove={({ target }) => readout.point(findMark(target))}
        onPointerLeave={() => readout.point(null)}
        onClick={({ target }) => {
          const mark = findMark(target);
          if (mark === null) return;
          readout.pin(mark);
          keys.setIndex(marks.indexOf(mark));
        }}
      >
        {isOne ? (
          bars.map((bar, index) => <div key={bar.row.value}>{renderBar(bar, index)}</div>)
        ) : (
          <YearRows bars={bars} renderBar={renderBar} />
        )}
      </div>
      <ReadoutPopover
        state={readout}
        readout={shown}
        at={at}
        count={marks.length}
        anchor={findCurrent}
        onEscape={() => plot.current?.focus()}
      />
      {isOne ? <Brace model={model} /> : null}
      <ul className={styles.key} aria-label="Key">
        {segments.map(({ key, label, swatch }, index) => (
          <li key={key}>
            <i data-swatch={swatch ?? undefined} aria-hidden="true" />
            <b>{formatCount(model.totals[index] ?? 0)}</b> {label}
          </li>
        ))}
        <li className={styles.help} id={`${id}help`} data-print="hidden">
          ← → read the bars, Esc leaves
        </li>
      </ul>
    </>
  );
}

/** The part of a bar at which an event is; null between the parts. */
function findMark(target: EventTarget): string | null {
  const part = target instanceof Element ? target.closest("[data-mark]") : null;
  return part?.getAttribute("data-mark") ?? null;
}

/** What of the one bar has an outcome, and what has none. */
function Brace({ model }: { readonly model: OutcomeBarsModel }) {
  const { all, recorded } = model;
  return (
    <div className={styles.brace}>
      <span style={{ flexGrow: recorded }}>
        {recorded === 0 ? "none" : formatCount(recorded)} with an outcome recorded
      </span>
      {all === recorded ? null : (
        <span style={{ flexGrow: all - recorded }}>
          {formatCount(all - recorded)} none recorded: still open, or not filled in
        </span>
      )}
    </div>
  );
}

interface YearRowsProps {
  readonly bars: readonly OutcomeBar[];
  readonly renderBar: (bar: OutcomeBar, at: number) => ReactNode;
}

/** A row a year: its bar, and the two shares of declines, which always stand together. */
function YearRows({ bars, renderBar }: YearRowsProps) {
  return (
    <div className={styles.years}>
      <div className={styles.year}>
        <span className={styles.label} />
        <span className={styles.heading}>Declined, of those with an outcome</span>
        <span className={styles.heading}>of all</span>
      </div>
      {bars.map((bar, at) => {
        const { row } = bar;
        return (
          <div key={row.value} className={styles.year}>
            <span className={styles.label}>
              {row.label}
              {row.part === null ? null : <small>{formatCoveredPart(row.part)}</small>}
            </span>
            {renderBar(bar, at)}
            <span className={styles.share}>
              {formatRowShare(row, row.counts.declined, row.recorded)}
            </span>
            <span className={styles.share}>
              {formatRowShare(row, row.counts.declined, row.all)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
