import { IDENTIFIER_COLUMNS } from "#data/native/edition-table.ts";
import type { STORED_TEXTS } from "#data/native/edition-table.ts";
import { createIntegerArray } from "#domain/table/table.ts";
import type { CodeColumn, Column, NumberColumn, Table } from "#domain/table/table.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { HashedColumn } from "./hashed-column.ts";
import type { RowOrder } from "./row-order.ts";

/** Texts of the rows gathered, by column: a column, or one text for all rows. */
export type RowTextColumns = Readonly<Record<(typeof STORED_TEXTS)[number], TextColumn | string>>;

/** What the rows of a file were read to be. */
export interface RowParts {
  readonly order: RowOrder;
  readonly texts: RowTextColumns;
  /** How many detainers each row stands for; one where not given. */
  readonly counts?: Float64Array;
  readonly identifiers?: HashedColumn | null;
}

/** The table that the editions of a file share, with the columns that `EditionTable` documents. */
export function buildRowTable({ order, texts, counts, identifiers = null }: RowParts): Table {
  const { length, weeks } = order;
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(texts)) {
    columns[name] =
      typeof column === "string"
        ? { kind: "codes", dictionary: [column], codes: new Uint8Array(length) }
        : buildCodeColumn(column, order);
  }
  columns["ordinal"] = { kind: "numbers", values: buildOrdinals(length, weeks) };
  columns["count"] = buildCountColumn(order, counts);
  if (identifiers !== null) {
    const [low, high] = IDENTIFIER_COLUMNS;
    columns[low] = { kind: "numbers", values: orderHashes(identifiers.low, order) };
    columns[high] = { kind: "numbers", values: orderHashes(identifiers.high, order) };
  }
  return { length, columns };
}

function buildCountColumn(
  { length, tableRows }: RowOrder,
  counts: Float64Array | undefined,
): NumberColumn {
  if (counts === undefined) {
    return { kind: "numbers", values: Uint8Array.of(1), codes: new Uint8Array(length) };
  }
  const values = new Float64Array(length);
  for (let row = 0; row < tableRows.length; row += 1) {
    const tableRow = tableRows[row] as number;
    if (tableRow >= 0) values[tableRow] = counts[row] as number;
  }
  return { kind: "numbers", values };
}

function orderHashes(hashes: Uint32Array, { length, tableRows }: RowOrder): Uint32Array {
  const values = new Uint32Array(length);
  for (let row = 0; row < tableRows.length; row += 1) {
    const tableRow = tableRows[row] as number;
    if (tableRow >= 0) values[tableRow] = hashes[row] as number;
  }
  return values;
}

/** The texts of the rows that are kept, each once, in the order of the file. */
function buildCodeColumn(
  { codes, texts }: TextColumn,
  { length, tableRows }: RowOrder,
): CodeColumn {
  const known = new Map<string, number>();
  const into = new Int32Array(texts.length).fill(-1);
  const tableCodes = createIntegerArray(length, texts.length - 1);
  // Row after row, not line after line: rows of one week stand far from each other, and memory is read in order.
  for (let row = 0; row < tableRows.length; row += 1) {
    const tableRow = tableRows[row] as number;
    if (tableRow < 0) continue;
    const code = codes[row] as number;
    let found = into[code] as number;
    if (found < 0) {
      const text = texts[code] ?? "";
      found = known.get(text) ?? known.size;
      known.set(text, found);
      into[code] = found;
    }
    tableCodes[tableRow] = found;
  }
  return { kind: "codes", dictionary: [...known.keys()], codes: tableCodes };
}

function buildOrdinals(length: number, weeks: RowOrder["weeks"]): CodeColumn["codes"] {
  const ordinals = createIntegerArray(
    length,
    Math.max(0, ...weeks.map(({ from, to }) => to - from)),
  );
  for (const { from, to } of weeks)
    for (let tableRow = from; tableRow < to; tableRow += 1)
      ordinals[tableRow] = tableRow - from + 1;
  return ordinals;
}
