import { TableBox } from "#charts/data-table/data-table.tsx";
import { Link } from "react-router";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Prose } from "#ui/layout/page.tsx";
import { baseView } from "#state/url/base-view.ts";

/** Weeks of a row-level file: how many rows each has, by year, with a way to them. */
export function RecordWeeks({ collection }: { readonly collection: Collection }) {
  const years = groupByYear(collection.editions);
  const rows = sumRows(collection.editions);
  return (
    <>
      <Prose>
        <p>
          {formatPlural(rows, "row")} in {formatPlural(collection.editions.length, "week")}, from
          Saturday to Friday, by the day the detainer was issued. This file lists rows and has no
          printed totals. A week without rows is not listed.
        </p>
      </Prose>
      {years.map(([year, entries]) => (
        <Disclosure
          key={year}
          open={years.length === 1}
          summary={`Weeks that begin in ${year}: ${formatPlural(sumRows(entries), "row")} in ${formatPlural(entries.length, "week")}`}
        >
          {() => <RecordWeeksTable entries={entries} year={year} />}
        </Disclosure>
      ))}
    </>
  );
}

function RecordWeeksTable({
  entries,
  year,
}: {
  readonly entries: readonly EditionEntry[];
  readonly year: string;
}) {
  const { view, formatUrl } = useUrlView();
  const base = baseView(view);
  return (
    <TableBox>
      <table>
        <caption>Rows by week of issue, weeks that begin in {year}</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col" data-numeric>
              Rows
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ week, rows }) => {
            const filter = { ...base.filter, from: week, to: week };
            return (
              <tr key={week}>
                <td>
                  <Link to={formatUrl({ ...base, measure: "all", filter }, "/table")}>
                    {formatWeek(week)}
                  </Link>
                </td>
                <td data-numeric>{formatCount(rows)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}

function sumRows(entries: readonly EditionEntry[]): number {
  return entries.reduce((sum, { rows }) => sum + rows, 0);
}

function groupByYear(
  entries: readonly EditionEntry[],
): readonly (readonly [string, readonly EditionEntry[]])[] {
  const years = new Map<string, EditionEntry[]>();
  for (const entry of entries) {
    const year = entry.week.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1));
}
