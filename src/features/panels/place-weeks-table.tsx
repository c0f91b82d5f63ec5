import { useState, type ReactNode } from "react";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { sortRows, type DataRow, type DataSort } from "#charts/data-table/data-rows.ts";
import { SortButton } from "#charts/data-table/sort-button.tsx";
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
  const { periods, rows, gap } = weeks;
  const [sort, setSort] = useState<DataSort | null>(null);
  const sorted = sortRows(
    rows.map((row) => createRow(row, renderLink(row))),
    sort,
  );
  const states = rows.flatMap(({ cells }) => [...cells.values()].map(({ state }) => state));
  const columns = [
    { key: PLACE, title: column, help: undefined, isNumeric: false },
    ...periods.map((bar) => ({
      key: bar.period,
      title: formatPeriodHeading(bar),
      help: bar.title,
      isNumeric: true,
    })),
  ];
  return (
    <>
      <ScrollRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, title, help, isNumeric }) => {
                const isDescending = sort?.key === key ? sort.descending : null;
                return (
                  <th
                    key={key}
                    scope="col"
                    title={help}
                    aria-sort={formatSortDirection(isDescending)}
                    data-numeric={isNumeric || undefined}
                  >
                    <SortButton
                      title={title}
                      isDescending={isDescending}
                      onPress={() =>
                        setSort({
                          key,
                          descending: isDescending === null ? isNumeric : !isDescending,
                        })
                      }
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ key: place, cells }) => (
              <tr key={place}>
                <th scope="row">{cells[PLACE]?.shown}</th>
                {periods.map(({ period }) => (
                  <td key={period} data-numeric>
                    {cells[period]?.shown}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {gap === null ? null : <p className={styles.gap}>{gap}.</p>}
      <CellLegend states={states} />
    </>
  );
}

const PLACE = "place";

function createRow({ value, name, cells }: PlaceWeekRow, link: ReactNode): DataRow {
  return {
    key: value,
    cells: {
      [PLACE]: { value: name, shown: link ?? name },
      ...Object.fromEntries(
        [...cells].map(([period, { state, count, open }]) => [
          period,
          { value: count, shown: <Cell state={state} count={count} open={open} /> },
        ]),
      ),
    },
  };
}

function formatSortDirection(isDescending: boolean | null): "none" | "ascending" | "descending" {
  if (isDescending === null) return "none";
  return isDescending ? "descending" : "ascending";
}
