import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import { useNotes, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatPlural } from "#domain/text/format-count.ts";

/** What a file of rows that prints no total leaves open, and what notes on the whole of it say. */
export function RecordLimits({ info }: { readonly info: DatasetInfo }) {
  const limits = (useNotes().data ?? []).filter(
    ({ kind, touches }) => kind === "coverage" && touches.length === 0,
  );
  const { weeks, agencies, datasetPeriod } = info;
  const { grain = "week" } = datasetPeriod;
  const absent = weeks.filter(({ presence }) => presence === "not-published").length;
  const unplaced = [...agencies.values()].filter(({ county }) => county === null).length;
  return (
    <ul>
      {limits.map((note) => (
        <li key={note.id}>
          <b>{capitalizeFirst(note.subject)}</b>: {note.what}. {note.effect}
        </li>
      ))}
      <li>
        {weeks.some(({ isListing }) => isListing === true)
          ? "All rows of the file are here. The file prints no total, so it is not known whether every detainer is in it."
          : "No total is printed, so it is not known whether every detainer is in this file. A place or agency without a line is “not in this file”, which is not a zero."}
      </li>
      {datasetPeriod.basis === "issued" && limits.length === 0 ? (
        <li>
          The file has no date on which an outcome was recorded. A blank outcome means still open,
          or not recorded.
        </li>
      ) : null}
      {absent === 0 ? null : (
        <li>
          Of {formatPeriodCount(absent, grain)} between the first and the last no row is in this
          file.
        </li>
      )}
      {unplaced === 0 ? null : (
        <li>
          {formatPlural(unplaced, "agency", "agencies")} could not be placed in a county; their
          detainers stand under “Unknown” there.
        </li>
      )}
    </ul>
  );
}
