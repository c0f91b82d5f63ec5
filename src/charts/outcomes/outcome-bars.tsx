import { useId, type ReactNode } from "react";
import { useChartReadout } from "#charts/readout/use-chart-readout.tsx";
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
  const marks = bars.flatMap(({ counts }, barAt) =>
    counts.flatMap((count, segmentAt) => (count === 0 ? [] : [`${barAt}.${segmentAt}`])),
  );
  const { plotProps, getMarkProps, overlay } = useChartReadout({
    marks,
    getReadout: (mark) => {
      const [barAt = -1, segmentAt = -1] = mark.split(".").map(Number);
      return marks.includes(mark) ? createOutcomeReadout(model, barAt, segmentAt, hasShares) : null;
    },
  });
  const isOne = bars.length === 1 && bars[0]?.row.label === "";
  const largest = Math.max(1, ...bars.map(({ row }) => row.all));
  const renderBar = ({ row, counts }: OutcomeBar, bar: number) => (
    <div className={styles.bar} style={{ width: `${(100 * row.all) / largest}%` }}>
      {counts.map((count, segment) => {
        const mark = `${bar}.${segment}`;
        return count === 0 ? null : (
          <span
            key={mark}
            className={styles.part}
            data-swatch={segments[segment]?.swatch}
            style={{ flexGrow: count }}
            {...getMarkProps(mark)}
          />
        );
      })}
    </div>
  );
  return (
    <>
      <div
        {...plotProps}
        className={styles.plot}
        aria-label={`${caption}, chart of ${marks.length} parts`}
        aria-describedby={`${id}help`}
      >
        {isOne ? (
          bars.map((bar, index) => <div key={bar.row.value}>{renderBar(bar, index)}</div>)
        ) : (
          <YearRows bars={bars} renderBar={renderBar} />
        )}
      </div>
      {overlay}
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
