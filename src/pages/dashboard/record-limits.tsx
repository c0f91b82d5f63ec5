import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatPlural } from "#domain/text/format-count.ts";

/** What a file of rows that prints no total leaves open. */
export function RecordLimits({ info }: { readonly info: DatasetInfo }) {
  const { weeks, agencies, datasetPeriod } = info;
  const absent = weeks.filter(({ presence }) => presence === "not-published").length;
  const unplaced = Object.values(agencies).filter(({ county }) => county === null).length;
  return (
    <ul>
      <li>
        No total is printed, so it is not known whether every detainer is in this file. A place or
        agency without a line is “not in this file”, which is not a zero.
      </li>
      {datasetPeriod.basis === "issued" ? (
        <li>
          The file has no date on which an outcome was recorded. A blank outcome means still open,
          or not recorded.
        </li>
      ) : null}
      {absent === 0 ? null : (
        <li>
          Of {formatPlural(absent, "week")} between the first and the last no row is in this file.
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
