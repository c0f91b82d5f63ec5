import type { BarListModel } from "#charts/bars/bar-list-model.ts";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { ExportedTable } from "#domain/table/exported-table.ts";
import { getText } from "#domain/table/table.ts";
import { formatValue, type ValueNames } from "#domain/text/format-value.ts";
import {
  describeView,
  listDescriptionColumns,
  type DescribedDataset,
  type DescribedView,
} from "#domain/view/describe-view.ts";
import type { Answer } from "#engine/query/question.ts";
import { createPanelFile } from "./panel-file.ts";
import { createIssuedColumns } from "./use-issued-counts.ts";

interface PlaceFile {
  readonly info: DescribedDataset & ValueNames;
  readonly view: DescribedView;
  /** A `counts` answer by the dimension of the list. */
  readonly counts: Answer;
  /** The same places as they are listed, with their notes. */
  readonly list: BarListModel;
  readonly isFiltered: boolean;
  readonly issued: ReadonlyMap<string, number> | null;
}

/** The file of places, whether they stand in a list or on a map: a row for each with its notes. */
export function createPlaceFile(file: PlaceFile): ExportedTable {
  const { info, view, counts, list, isFiltered, issued } = file;
  const { table } = counts;
  const { dimension } = list;
  const marks = new Map(list.rows.map((row) => [row.value, row.marks]));
  return createPanelFile({
    table,
    isFiltered,
    names: { [dimension]: (value) => formatValue(info, dimension, value) },
    extra: createIssuedColumns(issued, table, dimension),
    formatNotes: (row) => formatNoteCounts(marks.get(getText(table, dimension, row))),
    description: listDescriptionColumns(describeView(info, view)),
  });
}
