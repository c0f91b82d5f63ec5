import { getCellText } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { getColumnTest } from "./column-tests.ts";
import type { TableHeading } from "./table-rows.ts";

/**
 * True where the lines of a cell are rows of the table: each line after the first has as many cells as the heading, and a
 * date, a state or a count where the heading has such a column. A note of several lines with as many separators has not.
 */
export function hasSwallowedRows(
  record: TableRecord,
  { width, columns }: TableHeading<string>,
): boolean {
  const separator = String.fromCharCode(record.separator);
  const texts = Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell));
  return texts.some((text, at) =>
    text
      .split(/\r\n|\r|\n/u)
      .slice(1)
      .some((line, i, lines) => {
        const cells = line.split(separator);
        if (i === lines.length - 1) cells.push(...texts.slice(at + 1));
        return cells.length === width && isRow(cells, columns);
      }),
  );
}

function isRow(cells: readonly string[], columns: ReadonlyMap<string, number>): boolean {
  return [...columns].some(
    ([name, place]) => getColumnTest(name)?.isValue((cells[place] ?? "").trim()) === true,
  );
}
