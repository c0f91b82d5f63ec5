import { UNKNOWN } from "#domain/detainer/row.ts";
import type { PreviewRow, RowsPreview } from "#domain/import/rows-preview.ts";
import { formatPeriodKey } from "#domain/calendar/format-period.ts";
import { GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import { formatDate, type PeriodGrain } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { ScrollRegion } from "#ui/layout/page.tsx";
import styles from "./preview-table.module.css";

const CAPTION = "The first rows as they would be read";

/** The first rows as they would be read, what is wrong with them, and which columns are not kept. */
export function PreviewTable({ preview }: { readonly preview: RowsPreview }) {
  const { rows, problems, ignoredHeadings, grain } = preview;
  return (
    <>
      <ScrollRegion label={CAPTION}>
        <table className={styles.preview}>
          <caption>{CAPTION}</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">{grain === undefined ? "Date" : "Period"}, as in the file</th>
              {grain === undefined ? <th scope="col">Read as</th> : null}
              <th scope="col">{GRAIN_TITLE[grain ?? "week"]}</th>
              <th scope="col">Agency</th>
              <th scope="col">Place</th>
              <th scope="col">State</th>
              <th scope="col">Outcome</th>
              <th scope="col" data-numeric>
                Count
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow key={row.row} row={row} grain={grain} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {problems.length === 0 ? null : (
        <ul aria-label="To look at in these rows">
          {problems.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {ignoredHeadings.length === 0 ? null : (
        <p>
          {formatPlural(ignoredHeadings.length, "column")} not kept:{" "}
          {ignoredHeadings.slice(0, 40).join(", ")}
          {ignoredHeadings.length > 40 ? " …" : ""}.
        </p>
      )}
    </>
  );
}

function PreviewRow({
  row,
  grain,
}: {
  readonly row: PreviewRow;
  readonly grain: PeriodGrain | undefined;
}) {
  const { date, period, agency, kind, place, isPlaced, state, outcome, group, count, isCounted } =
    row;
  return (
    <tr>
      <th scope="row">{formatCount(row.row)}</th>
      <td>{row.dateText === "" ? "blank" : row.dateText}</td>
      {grain === undefined ? (
        <td>
          {date === null ? (
            <b>{period === null ? "no date that can be" : "a week"}</b>
          ) : (
            <span title={date}>{formatDate(date)}</span>
          )}
        </td>
      ) : null}
      <td>{period === null || !isCounted ? <b>left out</b> : formatPeriodKey(period)}</td>
      <td>
        {agency === "" ? "not named" : agency}
        {agency === "" || kind === UNKNOWN ? null : <span data-tone="soft"> ({kind})</span>}
      </td>
      <td>
        {place === "" ? UNKNOWN : place}
        {isPlaced ? null : <span data-tone="soft"> (county unknown)</span>}
      </td>
      <td>{state}</td>
      <td>
        {outcome}
        {outcome.toLowerCase() === group ? null : <span data-tone="soft"> ({group})</span>}
      </td>
      <td data-numeric>{count === null ? <b>no number</b> : formatCount(count)}</td>
    </tr>
  );
}
