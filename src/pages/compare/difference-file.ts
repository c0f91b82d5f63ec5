import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { createDifferenceTable } from "#charts/comparison/difference-table.ts";
import { formatPeriod } from "#domain/calendar/period.ts";
import {
  exportTable,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { View } from "#state/url/view.ts";
import {
  getPeriodNames,
  listPeriodSources,
  type ComparedPeriods,
} from "./format-period-sources.ts";

interface DifferenceFile<Comparison = ComparedPeriods> {
  readonly comparison: Comparison;
  /** What a row is, as a heading: "State". */
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
  readonly formatNotes: (row: ComparisonRow) => string;
}

/** The file of the difference table, described by its periods. */
export function createDifferenceFile(file: DifferenceFile): ExportedTable {
  const { comparison, title, rows, formatNotes } = file;
  const names = getPeriodNames(comparison.periods.length);
  return exportTable(
    createDifferenceTable(title, names, rows, formatNotes),
    describeComparison(comparison, names),
  );
}

function describeComparison(
  comparison: ComparedPeriods,
  names: readonly string[],
): readonly DescriptionColumn[] {
  const { periods, infos, view } = comparison;
  const info = infos.at(-1);
  if (info === undefined) return [];
  const description = describeView(info, { ...view, filter: clearWeeks(view.filter) });
  const sources = listPeriodSources(comparison);
  return [
    ["unit", description.unit],
    ["filters", description.filters],
    ["basis", description.basis],
    ["origin", description.origin],
    ...periods.flatMap(({ period, collection }, at): DescriptionColumn[] => {
      const name = (names[at] ?? "").toLowerCase();
      return [
        [`${name} period`, formatPeriod(period)],
        [`${name} collection`, collection.id],
        [`${name} as of`, infos[at]?.datasetPeriod.asof ?? ""],
        [`${name} source`, sources[at] ?? ""],
      ];
    }),
  ];
}

/** Downloads the difference table as a CSV file, named after the newest period's dataset. */
export function downloadDifference(
  file: DifferenceFile<ComparedPeriods & { readonly view: View }>,
): void {
  const { infos, view } = file.comparison;
  const info = infos.at(-1);
  if (info === undefined) return;
  const part = `difference-by-${file.title.toLowerCase()}`;
  const shownView = { ...view, filter: clearWeeks(view.filter) };
  downloadCsv(
    formatFileName(info.datasetPeriod, part, shownView, "csv"),
    createDifferenceFile(file),
  );
}
