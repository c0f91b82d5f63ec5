import { formatEditionSpan } from "#domain/calendar/period.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatDate, type IsoDate } from "#domain/calendar/week.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import { formatFile } from "#domain/import/format-file.ts";
import type { Basis, Collection, Origin } from "#domain/report/collection.ts";
import { findCoveredRange } from "#domain/report/covered-part.ts";
import { hasPrintedTotals, type Dataset } from "#domain/report/dataset.ts";
import type { DescriptionColumn } from "#domain/table/exported-table.ts";
import { formatFilter, type FilterValues } from "./format-filter.ts";

/** What a view is of, in words and plain values: page titles, captions, source lines and files say it from here. */
export interface ViewDescription {
  /** Unit and period: "Detainers recorded as declined, January 28 to February 17, 2017". */
  readonly title: string;
  readonly unit: string;
  /** The filter as a sentence; "All rows" where nothing is filtered. */
  readonly filters: string;
  /** The days, as far as the dataset covers them, of the weeks that stand in it and in the filter's range. */
  readonly period: string;
  /** The whole country or file, or "places as filtered". */
  readonly place: string;
  /** Id of the collection. */
  readonly collection: string;
  readonly basis: Basis;
  readonly origin: Origin;
  readonly asof: IsoDate;
  /** The file of the reader's own that the collection was read from; null of a published one. */
  readonly importedFile: string | null;
  readonly revisions: readonly number[];
  readonly transcriptions: readonly number[];
  /** The source line: report, origin, revisions, transcriptions and as-of date. */
  readonly source: string;
}

/** What a description needs of a dataset: all but its rows. */
export type DescribedDataset = Omit<Dataset, "table">;

/** What a description needs of a view. */
export interface DescribedView {
  readonly measure: Measure;
  readonly filter: FilterValues;
}

/** Says of a view of a dataset what it counts, of which rows, of which weeks and from which source. */
export function describeView(dataset: DescribedDataset, view: DescribedView): ViewDescription {
  const { datasetPeriod, weeks } = dataset;
  const { collection, basis, origin, asof, imported } = datasetPeriod;
  const unit = MEASURE_UNITS[view.measure];
  const period = formatViewPeriod(dataset, view.filter);
  const present = weeks.filter(({ presence }) => presence === "present");
  const edition = {
    importedFile: imported === undefined ? null : formatFile(imported),
    revisions: listNumbers(present.map(({ revision }) => revision)),
    transcriptions: listNumbers(present.map(({ transcription }) => transcription)),
  };
  return {
    title: `${unit}, ${period}`,
    unit,
    filters: formatViewFilters(dataset, view.filter),
    period,
    place: formatViewPlace(dataset, view.filter),
    collection,
    basis,
    origin,
    asof,
    ...edition,
    source: formatSource(datasetPeriod, edition),
  };
}

/** The filter in words; in a file that was exported under a filter, that one first. */
function formatViewFilters(dataset: DescribedDataset, filter: FilterValues): string {
  const words = formatFilter(filter, dataset);
  const before = dataset.datasetPeriod.exported?.filters ?? null;
  if (before === null || before === words) return words;
  return words === "All rows" ? before : `${before}; of these: ${words}`;
}

/** The numbers of editions, each once, in the order in which they appear. */
function listNumbers(values: readonly (number | null)[]): readonly number[] {
  return [...new Set(values)].filter((value) => value !== null);
}

function formatViewPeriod(
  { weeks, datasetPeriod }: Pick<DescribedDataset, "weeks" | "datasetPeriod">,
  filter: FilterValues,
): string {
  const shown = weeks.filter(
    ({ presence, week }) => presence === "present" && isInRange(filter, week),
  );
  const days = findCoveredRange(shown, datasetPeriod);
  if (days !== null) return formatEditionSpan(days, datasetPeriod.grain);
  return `no ${getGrainNoun(datasetPeriod.grain)} with an edition`;
}

function formatViewPlace(
  { weeks, datasetPeriod }: Pick<DescribedDataset, "weeks" | "datasetPeriod">,
  { choices }: FilterValues,
): string {
  const { state, county, agency, kind, aor } = choices;
  const isWhole = [state, county, agency, kind, aor].every((choice) => choice === undefined);
  if (!isWhole) return "places as filtered";
  // What ICE published itself is of the nation; a reader's file may be of any part of it.
  const isNational = hasPrintedTotals(weeks) || datasetPeriod.origin === "official";
  return isNational ? "United States" : "places in this file";
}

function formatSource(
  { basis, grain, origin, title, asof, imported }: Dataset["datasetPeriod"],
  {
    importedFile,
    revisions,
    transcriptions,
  }: Pick<ViewDescription, "importedFile" | "revisions" | "transcriptions">,
): string {
  if (importedFile !== null && origin === "imported") {
    const files = imported?.parts === undefined ? "a file" : "files";
    const event = basis === "issued" ? "detainer was issued" : "decline was recorded";
    const periods = capitalizeFirst(GRAIN_PLURAL[grain ?? "week"]);
    return `Source: ${files} of the reader’s own, ${importedFile}; ${title}. ${periods} are those in which the ${event}.`;
  }
  const report =
    origin === "synthetic"
      ? "invented for trying out this page, not a report"
      : basis === "issued"
        ? "ICE, its own records of detainers, a row for each"
        : "ICE, Weekly Declined Detainer Outcome Report";
  const published =
    basis === "issued" && origin === "official"
      ? `As released on ${formatDate(asof)}.`
      : `Corrections published by ${formatDate(asof)}.`;
  return (
    `Source: ${report}; ${importedFile === null ? "" : `${importedFile}; `}` +
    `${title} (${origin}); ` +
    `revision ${revisions.join(" and ")}, ` +
    `transcription ${transcriptions.join(" and ")}. ` +
    published
  );
}

/** Columns of one value each that describe a view in a file. */
export function listDescriptionColumns(view: ViewDescription): readonly DescriptionColumn[] {
  return [
    ["unit", view.unit],
    ["filters", view.filters],
    ["collection", view.collection],
    ["basis", view.basis],
    ["origin", view.origin],
    ["as of", view.asof],
    ...listFileColumns(view.importedFile),
    ["figure source", view.source],
  ];
}

/** The column that tells which file of the reader's own a table is of; none of a published collection. */
function listFileColumns(importedFile: string | null): readonly DescriptionColumn[] {
  return importedFile === null ? [] : [["file", importedFile]];
}

/** The same column, of a collection. */
export function listImportedFileColumns({
  imported,
}: Pick<Collection, "imported">): readonly DescriptionColumn[] {
  return listFileColumns(imported === undefined ? null : formatFile(imported));
}
