import type { Collection, Origin } from "#domain/report/collection.ts";
import { listPublicationDates } from "#domain/report/choose-editions.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** Where a collection's data come from, in words that follow its title. */
export const ORIGIN_LABEL: Readonly<Record<Origin, string>> = {
  official: "read from the agency’s own files",
  reconstructed: "reconstructed from press accounts and partial copies",
  imported: "from a file of your own",
  synthetic: "synthetic: invented for trying out this page",
};

/** How much of what was reported stands here: "259 of 318 reported are here". Weeks without an edition at the date are not in it. */
export function formatCoverage({
  weeks,
  rowCount: lines,
}: Pick<DatasetInfo, "weeks" | "rowCount">): string {
  const present = weeks.filter(({ presence }) => presence === "present");
  const transcribed = present.reduce((sum, week) => sum + week.transcribed, 0);
  const known = present.filter(({ reported }) => reported !== null);
  if (known.length === 0) {
    const declined =
      transcribed === lines ? "" : `, ${formatCount(transcribed)} recorded as declined`;
    return `${formatPlural(lines, "line")}${declined}; no total is printed to compare with`;
  }
  const reported = known.reduce((sum, week) => sum + (week.reported ?? 0), 0);
  const rest = known.length < present.length ? ", for the weeks with a printed total" : "";
  const here = known.reduce((sum, week) => sum + week.transcribed, 0);
  return `${formatCount(here)} of ${formatCount(reported)} reported are here${rest}`;
}

/** How much has come of a collection that is still being loaded; empty once all is here. */
export function formatLoadProgress({
  progress,
  rowCount: lines,
}: Pick<DatasetInfo, "progress" | "rowCount">): string {
  if (progress === null) return "";
  const { files, ofFiles, ofLines } = progress;
  return `Still loading: ${formatCount(files)} of ${formatPlural(ofFiles, "file")} with ${formatCount(lines)} of ${formatPlural(ofLines, "line")}. Every figure is of what is here so far; weeks that are still coming are hatched.`;
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
