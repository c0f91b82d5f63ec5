/** Values by code into a dictionary. Codes are in the narrowest array that holds them. */
export interface CodeColumn {
  readonly kind: "codes";
  readonly dictionary: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/**
 * Whole numbers; `MISSING` stands for none. One a row; or where there are `codes`, one a code, so that a million rows of
 * few dates or one count need no number each.
 */
export interface NumberColumn {
  readonly kind: "numbers";
  readonly values: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  readonly codes?: CodeColumn["codes"];
}

export type Column = CodeColumn | NumberColumn;

/** Columns of one length: adapters make it, the engine reads it and answers with it. */
export interface Table {
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The number that stands for "no number": never a count, a day number or a lag. */
export const MISSING_NUMBER = -2_147_483_648;

/** Codes of texts, with the dictionary in order of first appearance. */
export function buildCodeColumn(values: readonly string[]): CodeColumn {
  const known = new Map<string, number>();
  const codes = new Uint32Array(values.length);
  values.forEach((value, i) => {
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      known.set(value, code);
    }
    codes[i] = code;
  });
  return { kind: "codes", dictionary: [...known.keys()], codes: narrowCodes(codes, known.size) };
}

/** The narrowest copy of codes below `size`. */
export function narrowCodes(codes: Uint32Array, size: number): CodeColumn["codes"] {
  const copy = createIntegerArray(codes.length, size - 1);
  copy.set(codes);
  return copy;
}

/** Zeros, in the narrowest array for whole numbers up to `most`. */
export function createIntegerArray(length: number, maximum: number): CodeColumn["codes"] {
  if (maximum < 256) return new Uint8Array(length);
  return maximum < 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}

/** A column of whole numbers; null becomes `MISSING`. Sums beyond 32 bits stay exact. */
export function buildNumberColumn(values: readonly (number | null)[]): NumberColumn {
  return { kind: "numbers", values: Float64Array.from(values, (value) => value ?? MISSING_NUMBER) };
}

function createNumberReader({ values, codes }: NumberColumn): (row: number) => number {
  if (codes === undefined) return (row) => values[row] ?? MISSING_NUMBER;
  return (row) => values[codes[row] ?? 0] ?? MISSING_NUMBER;
}

/** The text column of a name; throws a RangeError where the table has none. */
export function getCodeColumn(table: Table, name: string): CodeColumn {
  const column = table.columns[name];
  if (column?.kind !== "codes") throw new RangeError(`The table has no text column "${name}".`);
  return column;
}

/** The numbers of a column by row; throws a RangeError where the table has no such column of numbers. */
export function getNumberReader(table: Table, name: string): (row: number) => number {
  const column = table.columns[name];
  if (column?.kind !== "numbers") throw new RangeError(`The table has no number column "${name}".`);
  return createNumberReader(column);
}

/** The text at a row; throws where the column is not one of codes. */
export function getText(table: Table, column: string, row: number): string {
  const { codes, dictionary } = getCodeColumn(table, column);
  return dictionary[codes[row] ?? 0] ?? "";
}

/** The number at a row, or null where missing; throws where the column is not one of numbers. */
export function getNumber(table: Table, column: string, row: number): number | null {
  const value = getNumberReader(table, column)(row);
  return value === MISSING_NUMBER ? null : value;
}

/** Every row as an object, for small answers. */
export function listRecords(
  table: Table,
): readonly Readonly<Record<string, string | number | null>>[] {
  const names = Object.keys(table.columns);
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        table.columns[name]?.kind === "codes"
          ? getText(table, name, row)
          : getNumber(table, name, row),
      ]),
    ),
  );
}
