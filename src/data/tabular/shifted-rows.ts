import type { ColumnTest } from "./column-tests.ts";
import { getColumnTest, isUntestable } from "./column-tests.ts";
import type { PlacedColumn } from "./table-rows.ts";

/** Rows under which a column beside has to be known before a blank cell tells that a row is shifted. */
const MIN_FITTING_ROWS = 10;

/**
 * Rows that stand a cell to the right or to the left of their headings, each with the reason in words: a cell is no value of
 * its column, and the cell beside it is, in a column that has no such values elsewhere. So does a row in which the comma of a
 * name or a number parts a cell where the file has no quotation marks.
 */
export function findShiftedRows(columns: readonly PlacedColumn[]): ReadonlyMap<number, string> {
  const shifted = new Map<number, string>();
  const byPlace = new Map(columns.map((column) => [column.place, column]));
  for (const column of columns) {
    const test = column.name === null ? null : getColumnTest(column.name);
    if (test === null) continue;
    const next = byPlace.get(column.place + 1);
    const previous = byPlace.get(column.place - 1);
    const isValue = testCodes(column, test.isValue);
    const misfits = listMisfits(column, isValue);
    if (misfits.length > 0) {
      const found = [
        ...(next === undefined ? [] : listRightShifts(column, next, test, isValue, misfits)),
        ...(previous === undefined
          ? []
          : listLeftShifts(column, previous, next, test, isValue, misfits)),
      ];
      for (const row of found) shifted.set(row, formatShift(column, test));
    }
    if (column.name !== "count" || next === undefined) continue;
    for (const row of listPartedNumbers(column, next)) {
      if (!shifted.has(row)) shifted.set(row, formatPartedNumber(column));
    }
  }
  return shifted;
}

/** For each row whether its cell passes, each text tried once. */
function testCodes(
  { codes, getText }: PlacedColumn,
  isPassed: (text: string) => boolean,
): (row: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (row) => {
    const code = codes[row] as number;
    return (known[code] ??= isPassed(getText(code)));
  };
}

function listMisfits(
  { codes }: PlacedColumn,
  isValue: (row: number) => boolean,
): readonly number[] {
  const misfits: number[] = [];
  for (let row = 0; row < codes.length; row += 1) if (!isValue(row)) misfits.push(row);
  return misfits;
}

const getCell = ({ codes, getText }: PlacedColumn, row: number): string =>
  getText(codes[row] as number);

/** Codes that a column has in the rows whose cell in another column is a value of that. */
function collectFittingCodes(
  { codes }: PlacedColumn,
  isValue: (row: number) => boolean,
): { readonly rows: number; readonly codes: ReadonlySet<number> } {
  const found = new Set<number>();
  let rows = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (!isValue(row)) continue;
    rows += 1;
    found.add(codes[row] as number);
  }
  return { rows, codes: found };
}

/** A number says nothing of a state: any small one is the code of some. */
function isValueBeside({ isValue, what }: ColumnTest, text: string): boolean {
  return isValue(text) && !(what === "a state" && /^\d+$/u.test(text));
}

function listRightShifts(
  column: PlacedColumn,
  next: PlacedColumn,
  test: ColumnTest,
  isValue: (row: number) => boolean,
  misfits: readonly number[],
): readonly number[] {
  const isBeside = testCodes(next, (text) => isValueBeside(test, text));
  const found = misfits.filter(isBeside);
  if (found.length === 0) return [];
  const fitting = collectFittingCodes(next, isValue);
  const isNever = [...fitting.codes].every((code) => !isValueBeside(test, next.getText(code)));
  return found.filter((row) =>
    isUntestable(getCell(column, row))
      ? isNever && fitting.rows >= MIN_FITTING_ROWS
      : !fitting.codes.has(next.codes[row] as number),
  );
}

function listLeftShifts(
  column: PlacedColumn,
  previous: PlacedColumn,
  next: PlacedColumn | undefined,
  test: ColumnTest,
  isValue: (row: number) => boolean,
  misfits: readonly number[],
): readonly number[] {
  const isBeside = testCodes(previous, (text) => isValueBeside(test, text));
  const found = misfits.filter((row) => isBeside(row) && !isUntestable(getCell(column, row)));
  if (found.length === 0 || next === undefined) return [];
  const before = collectFittingCodes(previous, isValue).codes;
  const after = collectFittingCodes(next, isValue).codes;
  const texts = new Set([...after].map((code) => next.getText(code)));
  return found.filter(
    (row) => !before.has(previous.codes[row] as number) && texts.has(getCell(column, row)),
  );
}

/**
 * Rows whose count is the first part of a number such as 1,204: one to three digits, and three in the column after it,
 * which has no number in any other row.
 */
function listPartedNumbers(count: PlacedColumn, next: PlacedColumn): readonly number[] {
  const isFirstPart = testCodes(count, (text) => /^[1-9]\d{0,2}$/u.test(text));
  const isSecondPart = testCodes(next, (text) => /^\d{3}$/u.test(text));
  const isNumber = testCodes(next, (text) => /^\d[\d.,]*$/u.test(text));
  const found: number[] = [];
  for (let row = 0; row < count.codes.length; row += 1) {
    if (isFirstPart(row) && isSecondPart(row)) found.push(row);
    else if (isNumber(row)) return [];
  }
  return found.length < count.codes.length || next.heading === "" ? found : [];
}

/** Without the text of the cell, which may be that of a column that is not kept. */
function formatShift({ heading }: PlacedColumn, { what }: ColumnTest): string {
  return `what stands under “${heading}” is not ${what}, and the cell beside it is`;
}

function formatPartedNumber({ heading }: PlacedColumn): string {
  return `the count under “${heading}” is followed by three digits in the next cell: a comma may part the number`;
}
