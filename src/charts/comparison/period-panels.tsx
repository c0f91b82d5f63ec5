import { formatChange } from "#domain/text/format-count.ts";
import { createPlaceReadout } from "./period-bars-model.ts";
import { Bar, GridLines, Ticks, type PeriodBarsProps } from "./period-bars.tsx";
import { PointedChart } from "#charts/readout/pointed-chart.tsx";
import styles from "./period-panels.module.css";

/** Three periods or more: a small panel of bars for each place, all on one scale from 0. */
export function PeriodPanels({ model, rows, unit, names, getActions }: PeriodBarsProps) {
  return (
    <PointedChart
      label={`${unit}, chart of ${rows.length} places in ${names.length} periods`}
      marks={rows.map(({ key }) => key)}
      isVertical
      getReadout={(key) => {
        const row = rows.find((each) => each.key === key);
        return row === undefined ? null : createPlaceReadout(row, names, getActions(key));
      }}
      legend={
        <span>All panels have one scale. At the right: the change from the period before.</span>
      }
    >
      {(getProps) => (
        <div className={styles.panels}>
          {rows.map((row) => (
            <div key={row.key} className={styles.panel} {...getProps(row.key)}>
              <p className={styles.name}>
                {row.name} <small>{row.detail}</small>
              </p>
              <div className={styles.body}>
                <GridLines ticks={model.ticks} />
                {row.bars.map((bar, at) => {
                  const change = row.changes[at - 1] ?? null;
                  return (
                    <div key={names[at]} className={styles.row}>
                      <span className={styles.period}>{names[at]}</span>
                      <Bar bar={bar} swatch="first" />
                      <span className={styles.change}>
                        {change === null ? "" : formatChange(change)}
                      </span>
                    </div>
                  );
                })}
              </div>
              <Ticks ticks={[0, model.ticks.at(-1) ?? 1]} unit={null} />
            </div>
          ))}
        </div>
      )}
    </PointedChart>
  );
}
