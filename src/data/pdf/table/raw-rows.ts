import type { Column } from "./columns.ts";

/** Lines of one cell; a cell over several rows is one for all of them, and one that a page's end cuts is one for both parts. */
export interface Cell {
  lines: readonly string[];
  rest: Cell | null;
}

/** A row before its cells are texts: on which pages it begins and ends, its cells by column, and how it was told from others. */
export interface RawRow {
  readonly page: number;
  readonly lastPage: number;
  readonly cells: ReadonlyMap<Column, Cell>;
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
export function linesOfCell(cell: Cell): readonly string[] {
  return lastOf(cell).lines;
}

function lastOf(cell: Cell): Cell {
  let last = cell;
  while (last.rest !== null) last = last.rest;
  return last;
}

/** Makes two cells one, the lines of the second below those of the first. */
export function joinCells(first: Cell, second: Cell): void {
  const a = lastOf(first);
  const b = lastOf(second);
  if (a === b) return;
  a.lines = [...a.lines, ...b.lines];
  b.rest = a;
}

/** The column of a field in a row's part of the table; null where that part has none. */
export function columnOfField(row: RawRow, field: string | null): Column | null {
  if (field === null) return null;
  return [...row.cells.keys()].find((column) => column.field === field) ?? null;
}

/** The lines of a field's cell; none where the row has no such cell. */
export function fieldLines(row: RawRow, field: string): readonly string[] {
  const column = columnOfField(row, field);
  const cell = column === null ? undefined : row.cells.get(column);
  return cell === undefined ? [] : linesOfCell(cell);
}

/** Two parts of a row as one row. */
export function joinRows(a: RawRow, b: RawRow): RawRow {
  const cells = new Map(a.cells);
  for (const [column, cell] of b.cells) {
    const own =
      column.field === null
        ? [...a.cells.keys()].find(
            ({ field, heading }) => field === null && heading === column.heading,
          )
        : (columnOfField(a, column.field) ?? undefined);
    const other = own === undefined ? undefined : a.cells.get(own);
    if (other === undefined) cells.set(column, cell);
    else joinCells(other, cell);
  }
  return { ...a, lastPage: b.lastPage, cells, isRuled: a.isRuled && b.isRuled };
}
