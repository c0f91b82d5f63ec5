import type { CSSProperties } from "react";
import { CELL_STATE_SIGNS, hasNumber } from "#domain/table/cell-state.ts";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import type { Readout } from "#charts/readout/readout.ts";
import {
  createPlaceReadout,
  getPeriodSwatch,
  type PeriodBar,
  type PeriodBarRow,
  type PeriodBarsModel,
} from "./period-bars-model.ts";
import { PointedChart } from "#charts/readout/pointed-chart.tsx";
import type { MarkProps } from "#charts/readout/use-chart-readout.tsx";
import styles from "./period-bars.module.css";

export interface PeriodBarsProps {
  readonly model: PeriodBarsModel;
  /** The rows of it that are drawn. */
  readonly rows: readonly PeriodBarRow[];
  /** What is counted. */
  readonly unit: string;
  /** What each period is called. */
  readonly names: readonly string[];
  readonly getActions: (key: string) => Readout["actions"];
}

/** Two periods of every place as bars side by side, on one scale from 0, with the change at the right. */
export function PeriodBars({ model, rows, unit, names, getActions }: PeriodBarsProps) {
  const getReadout = (key: string) => {
    const row = rows.find((each) => each.key === key);
    return row === undefined ? null : createPlaceReadout(row, names, getActions(key));
  };
  const hasChanges = rows.some(({ changes }) => changes.some((change) => change !== null));
  return (
    <PointedChart
      label={`${unit}, chart of ${rows.length} places in ${names.length} periods`}
      marks={rows.map(({ key }) => key)}
      isVertical
      getReadout={getReadout}
      legend={<PeriodLegend names={names} />}
    >
      {(getProps) => (
        <div className={styles.chart}>
          {hasChanges ? <p className={styles.changeTitle}>Change</p> : null}
          {rows.map((row) => (
            <PlaceBars key={row.key} row={row} ticks={model.ticks} markProps={getProps(row.key)} />
          ))}
          <Ticks ticks={model.ticks} unit={unit} />
        </div>
      )}
    </PointedChart>
  );
}

interface PlaceBarsProps {
  readonly row: PeriodBarRow;
  readonly ticks: readonly number[];
  readonly markProps: MarkProps;
}

function PlaceBars({ row, ticks, markProps }: PlaceBarsProps) {
  const [change] = row.changes;
  return (
    <div className={styles.row} {...markProps}>
      <GridLines ticks={ticks} />
      <p className={styles.name}>
        <span>{row.name}</span> <small>{row.detail}</small>
      </p>
      <div className={styles.bars}>
        {row.bars.map((bar, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a bar is that of the period at its place
          <Bar key={at} bar={bar} swatch={getPeriodSwatch(at, row.bars.length)} />
        ))}
      </div>
      <p className={styles.change}>
        {change === null || change === undefined ? "" : formatChange(change)}
      </p>
    </div>
  );
}

/** A bar with its number at its end, or the sign of its cell. */
export function Bar({ bar, swatch }: { readonly bar: PeriodBar; readonly swatch: string | null }) {
  const { count, cell, size } = bar;
  return (
    <span className={styles.bar} data-anchor>
      {count > 0 ? (
        <i data-swatch={swatch ?? undefined} style={{ width: `${size * 100}%` }} />
      ) : null}
      <b>{cell === "count" || hasNumber(cell) ? formatCount(count) : CELL_STATE_SIGNS[cell]}</b>
    </span>
  );
}

/** Lines at the ticks of the scale, behind the bars. */
export function GridLines({ ticks }: { readonly ticks: readonly number[] }) {
  return (
    <span className={styles.grid}>
      {ticks.map((tick) => (
        <i key={tick} style={placeTick(tick, ticks)} />
      ))}
    </span>
  );
}

/** The numbers of the scale and its unit. */
export function Ticks({
  ticks,
  unit,
}: {
  readonly ticks: readonly number[];
  readonly unit: string | null;
}) {
  return (
    <div className={styles.axis}>
      <span className={styles.ticks}>
        {ticks.map((tick) => (
          <span key={tick} style={placeTick(tick, ticks)}>
            {formatCount(tick)}
          </span>
        ))}
      </span>
      {unit === null ? null : <small>{unit}</small>}
    </div>
  );
}

function placeTick(tick: number, ticks: readonly number[]): CSSProperties {
  return { left: `${(100 * tick) / (ticks.at(-1) ?? 1)}%` };
}

/** The colors of the periods. */
export function PeriodLegend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={styles.legend} aria-label="Key of the figure">
      {names.map((name, at) => (
        <li key={name}>
          <i data-swatch={getPeriodSwatch(at, names.length) ?? undefined} /> {name}
        </li>
      ))}
    </ul>
  );
}
