import type { ReactNode } from "react";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { formatPeriodHeading, type PlaceWeekRow, type PlaceWeeks } from "./place-weeks.ts";
import styles from "./place-weeks-table.module.css";

interface PlaceWeeksTableProps {
  readonly weeks: PlaceWeeks;
  /** Says measure, places and period. */
  readonly caption: string;
  /** "State". */
  readonly column: string;
  /** The name of a place, which may lead to its page; null where it has none. */
  readonly renderLink: (row: PlaceWeekRow) => ReactNode;
}

/** Places by period: the names stay in sight while the periods scroll sideways. */
export function PlaceWeeksTable({ weeks, caption, column, renderLink }: PlaceWeeksTableProps) {
  const { periods, rows } = weeks;
  const states = rows.flatMap(({ cells }) => [...cells.values()].map(({ state }) => state));
  return (
    <>
      <ScrollRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {periods.map((bar) => (
                <th key={bar.period} scope="col" data-numeric title={bar.title}>
                  {formatPeriodHeading(bar)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{renderLink(row) ?? row.name}</th>
                {periods.map(({ period }) => {
                  const cell = row.cells.get(period);
                  return (
                    <td key={period} data-numeric>
                      {cell === undefined ? null : (
                        <Cell state={cell.state} count={cell.count} open={cell.open} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <CellLegend states={states} />
    </>
  );
}
