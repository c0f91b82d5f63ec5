import { formatPeriod } from "#domain/calendar/format-period.ts";
import {
  createDifferenceFileColumns,
  type RowRemarks,
} from "#charts/comparison/difference-table.ts";
import type { PlaceRow } from "#charts/comparison/place-rows.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { listPeriodSources, type ComparedPeriods } from "./format-period-sources.ts";

/** What a file of a comparison says. */
export interface DifferenceFile {
  readonly comparison: ComparedPeriods;
  /** What the periods are called. */
  readonly names: readonly string[];
  /** What was reported in each; null where it is not known. */
  readonly reported: readonly (number | null)[];
  /** What a row is, as a heading: "Place". */
  readonly title: string;
  readonly rows: readonly PlaceRow[];
  readonly getRemarks: (row: PlaceRow) => Omit<RowRemarks, "marks">;
}

/** The file of the table of every place, described by its periods. */
export function createDifferenceFile(file: DifferenceFile): ExportedTable {
  const { title, names, rows, getRemarks } = file;
  return exportItems(
    rows,
    createDifferenceFileColumns(title, names, getRemarks),
    describeComparison(file),
  );
}

/** Columns that say of what the numbers of a comparison are. */
export function describeComparison({
  comparison,
  names,
  reported,
}: Pick<DifferenceFile, "comparison" | "names" | "reported">): readonly DescriptionColumn[] {
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
      const name = names[at] ?? "";
      const count = reported[at] ?? null;
      return [
        [`${name}: days`, formatPeriod(period)],
        [`${name}: reported`, count === null ? "not known" : String(count)],
        [`${name}: collection`, collection.id],
        [`${name}: as of`, infos[at]?.datasetPeriod.asof ?? ""],
        [`${name}: source`, sources[at] ?? ""],
      ];
    }),
  ];
}
