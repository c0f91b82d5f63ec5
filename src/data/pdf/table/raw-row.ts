import type { PdfColumn } from "./columns.ts";

/** Lines of one cell; a cell over several rows is one for all of them, and one that a page's end cuts is one for both parts. */
export interface TableCell {
  lines: readonly string[];
  mergedInto: TableCell | null;
}

/** A row before its cells are texts: on which pages it begins and ends, its cells by column, and how it was separated from others. */
export interface RawRow {
  readonly page: number;
  readonly lastPage: number;
  readonly cells: ReadonlyMap<PdfColumn, TableCell>;
  readonly isRuled: boolean;
  readonly isShared: boolean;
  readonly isFilled: boolean;
  readonly isNamedOverPages: boolean;
}

/** True for a text that names the kind of an agency. */
export function isAgencyName(text: string): boolean {
  return /jail|prison|sheriff|police|detention|correction|facility|center|county|department|institution|penitentiary|custody|marshal/iu.test(
    text,
  );
}

/** The lines of a cell, or of the cell that it is a part of. */
export function listCellLines(cell: TableCell): readonly string[] {
  return findLastPart(cell).lines;
}

function findLastPart(cell: TableCell): TableCell {
  let last = cell;
  while (last.mergedInto !== null) last = last.mergedInto;
  return last;
}

/** Makes two cells one, the lines of the second below those of the first. */
export function joinCells(first: TableCell, second: TableCell): void {
  const a = findLastPart(first);
  const b = findLastPart(second);
  if (a === b) return;
  a.lines = [...a.lines, ...b.lines];
  b.mergedInto = a;
}

/** The column of a field in a row's part of the table; null where that part has none. */
export function findColumn(row: RawRow, field: string | null): PdfColumn | null {
  if (field === null) return null;
  return [...row.cells.keys()].find((column) => column.field === field) ?? null;
}

/** The lines of a field's cell; none where the row has no such cell. */
export function listFieldLines(row: RawRow, field: string): readonly string[] {
  const column = findColumn(row, field);
  const cell = column === null ? undefined : row.cells.get(column);
  return cell === undefined ? [] : listCellLines(cell);
}

/** Two parts of a row as one row. */
export function joinRows(a: RawRow, b: RawRow): RawRow {
  const cells = new Map(a.cells);
  for (const [column, cell] of b.cells) {
    const matchingColumn =
      column.field === null
        ? [...a.cells.keys()].find(
            ({ field, heading }) => field === null && heading === column.heading,
          )
        : (findColumn(a, column.field) ?? undefined);
    const other = matchingColumn === undefined ? undefined : a.cells.get(matchingColumn);
    if (other === undefined) cells.set(column, cell);
    else joinCells(other, cell);
  }
  return { ...a, lastPage: b.lastPage, cells, isRuled: a.isRuled && b.isRuled };
}

/** Whether the table goes on before and after the lines in question, on other pages. */
export interface AdjacentParts {
  readonly before: boolean;
  readonly after: boolean;
}
