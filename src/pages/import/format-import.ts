import { formatEditionSpan } from "#domain/calendar/period.ts";
import { formatDate, type Grain } from "#domain/calendar/week.ts";
import type { CountyBasisCount, ImportSummary } from "#domain/import/import-summary.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { formatBytes } from "#domain/text/format-bytes.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { ImportProgress } from "#state/import/import-state.ts";

/** How far a reading is: "12 MB of 410 MB, 18,000 rows". */
export function formatProgress(
  { bytes, rows }: ImportProgress,
  size: number,
  unit: "row" | "page",
): string {
  return `${formatBytes(Math.min(bytes, size))} of ${formatBytes(size)}, ${formatPlural(rows, unit)}`;
}

const COUNTY_BASIS_WORDS: Readonly<Record<CountyBasisCount["basis"], string>> = {
  "county in name": "by the agency’s name",
  city: "by its city",
  "city, several counties": "by its city, which lies in several counties",
  "ICE facility list": "by ICE’s list of facilities",
  state: "by its state",
  "by hand": "by hand",
  gazetteer: "by a list of facilities",
  other: "as the file or an earlier collection says",
  unknown: "not known",
};

/** What tells the counties: "by the agency’s name: 60 agencies, 10,630 rows; not known: 1 agency, 4 rows". */
function formatCountyBases(bases: readonly CountyBasisCount[]): string {
  return bases
    .map(
      ({ basis, agencies, rows }) =>
        `${COUNTY_BASIS_WORDS[basis]}: ${formatPlural(agencies, "agency", "agencies")}, ${formatPlural(rows, "row")}`,
    )
    .join("; ");
}

/** "353", or "155 detainers in 3 rows" where rows stand for several. */
function formatCounted({ countedRows, detainers }: ImportSummary): string {
  return detainers === null || detainers === countedRows
    ? formatCount(countedRows)
    : `${formatPlural(detainers, "detainer")} in ${formatPlural(countedRows, "row")}`;
}

/** The facts of what was found, each with its name. */
export function formatFindings(found: ImportSummary): readonly (readonly [string, string])[] {
  const { rows, declined, period, agencies, basis, weekBy } = found;
  const grain = found.grain ?? "week";
  const unit = getGrainNoun(grain);
  const { undated, uncounted, unreadable, countyBases } = found;
  const leftOut = [
    undated > 0 ? `${formatPlural(undated, "row")} without a date that can be read` : "",
    uncounted > 0 ? `${formatPlural(uncounted, "row")} without a count, or with a count of 0` : "",
    unreadable > 0 ? `${formatPlural(unreadable, "row")} that cannot be told apart into cells` : "",
    found.duplicates?.isLeftOut === true && found.duplicates.rows.length > 0
      ? `${formatPlural(found.duplicates.rows.length, "likely duplicate")}`
      : "",
    ...found.leftOut,
  ].filter((words) => words !== "");
  return [
    ["Read as", found.what],
    ["Rows", formatCount(rows)],
    [
      "Counted",
      `${formatCounted(found)}${leftOut.length === 0 ? "" : `; left out: ${leftOut.join("; ")}`}`,
    ],
    ["Recorded as declined", formatCount(declined)],
    ["Period", period === null ? "none" : formatFoundPeriod(period, grain)],
    ["Agencies", formatCount(agencies)],
    ...(countyBases.length === 0 ? [] : [["Counties", formatCountyBases(countyBases)] as const]),
    [
      `${capitalizeFirst(GRAIN_PLURAL[grain])} are set by`,
      weekBy === ""
        ? `The ${unit} that its reader named.`
        : basis === "issued"
          ? `“${weekBy}”: the ${unit} in which the detainer was issued. The file has no date of the outcome.`
          : `${weekBy}: the ${unit} in which the decline was recorded.`,
    ],
  ];
}

/** "March 5, 2012 to March 25, 2014", or of a table by year "2012 to 2014". */
function formatFoundPeriod(
  { from, to }: NonNullable<ImportSummary["period"]>,
  grain: Grain,
): string {
  if (grain === "week") return `${formatDate(from)} to ${formatDate(to)}`;
  return formatEditionSpan({ first: from, last: to }, grain);
}

/** Why no count of a file is certain, as sentences; null where the counts are. */
export function formatUncertainty({
  isSure,
  doubts,
}: Pick<ImportSummary, "isSure" | "doubts">): string | null {
  if (isSure) return null;
  const why =
    doubts.length === 0
      ? ["Some of this file could not be read for certain: rows may be missing or run together."]
      : doubts;
  return [...why, "Until this is clear, no count of it is certain."].join(" ");
}
