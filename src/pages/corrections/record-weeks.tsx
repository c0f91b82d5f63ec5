import { formatEditions } from "#domain/calendar/period.ts";
import { TableBox } from "#charts/data-table/data-table.tsx";
import { Link } from "react-router";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { getGrainNoun, GRAIN_PLURAL, GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Prose } from "#ui/layout/page.tsx";
import { baseView } from "#state/url/base-view.ts";

/** Weeks of a row-level file: how many rows each has, by year, with a way to them. */
export function RecordWeeks({ collection }: { readonly collection: Collection }) {
  const { editions, grain } = collection;
  const rows = sumRows(editions);
  const isOfYears = grain === "year" || grain === "fiscal-year";
  const years = isOfYears ? [] : groupByYear(editions);
  const unit = getGrainNoun(grain);
  return (
    <>
      <Prose>
        <p>
          {formatPlural(rows, "row")} in {formatPeriodCount(editions.length, grain)}
          {grain === undefined
            ? ", from Saturday to Friday, by the day the detainer was issued"
            : ""}
          . This file lists rows and has no printed totals. A {unit} without rows is not listed.
        </p>
      </Prose>
      {isOfYears ? (
        <RecordWeeksTable entries={editions} year={null} collection={collection} />
      ) : null}
      {years.map(([year, entries]) => (
        <Disclosure
          key={year}
          open={years.length === 1}
          summary={`${capitalizeFirst(GRAIN_PLURAL[grain ?? "week"])} that begin in ${year}: ${formatPlural(sumRows(entries), "row")} in ${formatPeriodCount(entries.length, grain)}`}
        >
          {() => <RecordWeeksTable entries={entries} year={year} collection={collection} />}
        </Disclosure>
      ))}
    </>
  );
}

function RecordWeeksTable({
  entries,
  year,
  collection: { basis, grain },
}: {
  readonly entries: readonly EditionEntry[];
  /** In which the weeks begin; null where each is of a year itself. */
  readonly year: string | null;
  readonly collection: Collection;
}) {
  const { view, formatUrl } = useUrlView();
  const base = baseView(view);
  const unit = getGrainNoun(grain);
  return (
    <TableBox>
      <table>
        <caption>
          Rows by {unit}
          {basis === "issued" ? " of issue" : ""}
          {year === null ? "" : `, ${GRAIN_PLURAL[grain ?? "week"]} that begin in ${year}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{GRAIN_TITLE[grain ?? "week"]}</th>
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
                    {formatEditions(week, week, grain)}
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
