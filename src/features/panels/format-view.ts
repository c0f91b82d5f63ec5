import type { Collection } from "#domain/report/collection.ts";
import { formatFile } from "#domain/import/format-file.ts";
import { formatDate, formatDateSpan, getWeekEnd } from "#domain/calendar/week.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { formatFilter } from "#domain/view/format-filter.ts";
import type { View } from "#state/url/view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { Note } from "#domain/note/note.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import type { PanelAnswers } from "./panel-questions.ts";

/** The period that a view covers, in words, from the weeks that stand in the dataset. */
export function formatViewPeriod(frame: DatasetInfo, view: View): string {
  const weeks = frame.weeks
    .filter(({ presence }) => presence === "present")
    .map(({ week }) => week)
    .filter((week) => isInRange(view.filter, week));
  const [first] = weeks;
  const last = weeks[weeks.length - 1];
  if (first === undefined || last === undefined) return "no week with an edition";
  return formatDateSpan(first, getWeekEnd(last));
}

/** The place that a view covers, in words: the whole country or file, or what the filters leave of it. */
export function formatViewPlace(frame: DatasetInfo, view: View): string {
  const { state, county, agency, kind, aor } = view.filter.choices;
  const whole = [state, county, agency, kind, aor].every((choice) => choice === undefined);
  if (!whole) return "places as filtered";
  return hasPrintedTotals(frame.weeks) ? "United States" : "places in this file";
}

/** The source line of a figure: report, origin, revisions, transcriptions and as-of date. */
export function formatSource(frame: DatasetInfo): string {
  const { datasetPeriod } = frame;
  const { imported } = datasetPeriod;
  if (imported !== undefined && datasetPeriod.origin === "imported") {
    const week = datasetPeriod.basis === "issued" ? "detainer was issued" : "decline was recorded";
    return `Source: a file of the reader’s own, ${formatFile(imported)}; ${datasetPeriod.title}. Weeks are those in which the ${week}.`;
  }
  const present = frame.weeks.filter(({ presence }) => presence === "present");
  const list = (values: readonly (number | null)[]) =>
    [...new Set(values)].filter((value) => value !== null).join(" and ");
  const report =
    datasetPeriod.origin === "synthetic"
      ? "invented for trying out this page, not a report"
      : "ICE, Weekly Declined Detainer Outcome Report";
  return (
    `Source: ${report}; ${imported === undefined ? "" : `${formatFile(imported)}; `}` +
    `${datasetPeriod.title} (${datasetPeriod.origin}); ` +
    `revision ${list(present.map(({ revision }) => revision))}, ` +
    `transcription ${list(present.map(({ transcription }) => transcription))}. ` +
    `Corrections published by ${formatDate(datasetPeriod.asof)}.`
  );
}

/** The column of every export that tells which file of the reader's own it is of; none of a published one. */
export function createFileContext({
  imported,
}: Pick<Collection, "imported">): readonly (readonly [string, string])[] {
  return imported === undefined ? [] : [["file", formatFile(imported)]];
}

/** Columns of one value each that every export of this dataset carries. */
export function createExportContext(
  frame: DatasetInfo,
  view: View,
): readonly (readonly [string, string])[] {
  return [
    ["unit", MEASURE_UNITS[view.measure]],
    ["filters", formatFilter(view.filter, frame)],
    ["collection", frame.datasetPeriod.collection],
    ["basis", frame.datasetPeriod.basis],
    ["origin", frame.datasetPeriod.origin],
    ["as of", frame.datasetPeriod.asof],
    ...createFileContext(frame.datasetPeriod),
    ["figure source", formatSource(frame)],
  ];
}

/** What every figure of the overview is made from: the dataset, the answers of `createPanelQuestions`, the notes. */
export interface PanelData {
  readonly frame: DatasetInfo;
  readonly answers: PanelAnswers;
  readonly notes: readonly Note[];
  /** The view that the answers are of. */
  readonly view: View;
}
