import {
  chooseEditions,
  findSuspension,
  listPublicationDates,
} from "#domain/report/choose-editions.ts";
import type { Collection } from "#domain/report/collection.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatFileBriefly } from "#domain/import/format-file.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** Later than every publication. */
const END_OF_TIME = "9999-12-31";

/** Where a collection's data come from and whether it goes on as far as is known on a date, a few words each. */
export function listOriginWords(
  collection: Collection,
  asof: IsoDate | null = null,
): readonly string[] {
  const { origin, imported } = collection;
  if (imported?.parts !== undefined)
    return [`from files of your own: ${formatFileBriefly(imported)}`];
  if (imported !== undefined) return [`from a file of your own: ${formatFileBriefly(imported)}`];
  if (origin === "synthetic") return ["synthetic: invented for trying out this page"];
  if (isReleasedSpreadsheet(collection)) return ["ICE’s own spreadsheet", "released under FOIA"];
  const words = origin === "official" ? "read from ICE’s own files" : "rebuilt from press accounts";
  const end = findSuspension(collection, asof)?.words.split("; ").at(-1);
  return end === undefined ? [words] : [words, end];
}

/** True for row-level records of ICE's own, which it released on request: a row is a detainer. */
function isReleasedSpreadsheet({ origin, basis }: Pick<Collection, "origin" | "basis">): boolean {
  return origin === "official" && basis === "issued";
}

/** A number of a collection and the words that follow it. */
export interface Completeness {
  readonly figure: string;
  readonly words: string;
}

/** How complete a collection is: "259 of 318" "on record". Weeks without an edition at the date are not in it. */
export function formatCompleteness({
  weeks,
  rowCount,
  datasetPeriod,
}: Pick<DatasetInfo, "weeks" | "rowCount" | "datasetPeriod">): Completeness {
  const present = weeks.filter(({ presence }) => presence === "present");
  if (present.length === 0) return { figure: "No edition", words: "is here" };
  if (!hasPrintedTotals(present)) {
    if (isReleasedSpreadsheet(datasetPeriod))
      return { figure: formatCount(rowCount), words: rowCount === 1 ? "detainer" : "detainers" };
    const declined = present.reduce((sum, week) => sum + week.transcribed, 0);
    const counted = declined === rowCount ? "" : `, ${formatCount(declined)} recorded as declined`;
    return {
      figure: formatCount(rowCount),
      words: `${rowCount === 1 ? "row" : "rows"}${counted}; the file has no official total to check against`,
    };
  }
  const known = present.filter(({ reported }) => reported !== null);
  const reported = known.reduce((sum, week) => sum + (week.reported ?? 0), 0);
  const here = known.reduce((sum, week) => sum + week.transcribed, 0);
  const rest = known.length < present.length ? ", for the weeks with an official total" : "";
  return {
    figure: `${formatCount(here)} of ${formatCount(reported)}`,
    words: `on record${rest}`,
  };
}

/** The same in a sentence: "259 of 318 on record". */
export function formatCoverage(
  info: Pick<DatasetInfo, "weeks" | "rowCount" | "datasetPeriod">,
): string {
  const { figure, words } = formatCompleteness(info);
  return `${figure} ${words}`;
}

/** A collection in the menu: "rebuilt from press accounts; 259 of 318 on record". `info` is undefined where it is not loaded. */
export function formatCollectionRemark(
  collection: Collection,
  info: DatasetInfo | undefined,
): string {
  const [origin = ""] = listOriginWords(collection);
  const newest = chooseEditions(collection.editions, END_OF_TIME, null);
  const rowCount = newest.reduce((sum, { rows }) => sum + rows, 0);
  if (isReleasedSpreadsheet(collection))
    return `all ${formatPlural(rowCount, "detainer")} issued; released under FOIA`;
  if (collection.imported !== undefined) return origin;
  if (info !== undefined && info.progress === null) return `${origin}; ${formatCoverage(info)}`;
  const totals = newest.flatMap(({ totals: { declined } }) => declined ?? []);
  if (totals.length === 0) return `${origin}; ${formatPlural(rowCount, "row")}`;
  return `${origin}; ${formatCount(totals.reduce((sum, count) => sum + count, 0))} reported by ICE`;
}

/** How much has come of a collection that is still being loaded; empty once all is here. */
export function formatLoadProgress({
  progress,
  rowCount: lines,
}: Pick<DatasetInfo, "progress" | "rowCount">): string {
  if (progress === null) return "";
  const { files, ofFiles, ofLines } = progress;
  return `Still loading: ${formatCount(files)} of ${formatPlural(ofFiles, "file")} with ${formatCount(lines)} of ${formatPlural(ofLines, "row")}. Every figure is of what is here so far; weeks that are still coming are hatched.`;
}

/** Dates that can be chosen, the latest first, and the one in force; `asof` null or beyond the last is the latest. */
export function listAsofDates(
  { editions }: Pick<Collection, "editions">,
  asof: IsoDate | null,
): {
  readonly dates: readonly IsoDate[];
  readonly chosen: IsoDate | null;
  readonly latest: boolean;
} {
  const dates = [...listPublicationDates(editions)].reverse();
  const last = dates[0] ?? null;
  const latest = asof === null || last === null || asof >= last;
  return { dates, chosen: latest ? last : asof, latest };
}

/** What tells a date of publication from others; empty where nothing does. */
export function formatAsofRemark(
  { editions }: Pick<Collection, "editions">,
  date: IsoDate,
): string {
  const { dates } = listAsofDates({ editions }, null);
  if (date === dates[0]) return "latest";
  const published = editions.filter((edition) => edition.published.date <= date);
  return published.length === 1 ? "first edition only" : "";
}
