import type { STORED_TEXTS } from "#data/adapters/edition-part.ts";
import { wholeNumbers } from "#domain/table.ts";
import type { CodeColumn, Column, NumberColumn, Table } from "#domain/table.ts";
import type { GatheredColumn } from "#data/foia/column-store.ts";
import type { RowOrder } from "./row-order.ts";

/** Texts of the rows gathered, by column: a column, or one text for all rows. */
export type RowTexts = Readonly<Record<(typeof STORED_TEXTS)[number], GatheredColumn | string>>;

/** What the rows of a file were read to be. */
export interface RowParts {
  readonly order: RowOrder;
  readonly texts: RowTexts;
  /** How many detainers each row gathered stands for; one where not given. */
  readonly counts?: Float64Array;
}

/** The table that the editions of a file share, with the columns that `EditionPart` documents. */
export function rowTable({ order, texts, counts }: RowParts): Table {
  const { length, weeks } = order;
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(texts)) {
    columns[name] =
      typeof column === "string"
        ? { kind: "codes", dictionary: [column], codes: new Uint8Array(length) }
        : coded(column, order);
  }
  columns["ordinal"] = { kind: "numbers", values: ordinals(length, weeks) };
  columns["count"] = countColumn(order, counts);
  return { length, columns };
}

function countColumn({ length, lineOf }: RowOrder, counts: Float64Array | undefined): NumberColumn {
  if (counts === undefined) {
    return { kind: "numbers", values: Uint8Array.of(1), codes: new Uint8Array(length) };
  }
  const values = new Float64Array(length);
  for (let row = 0; row < lineOf.length; row += 1) {
    const line = lineOf[row] as number;
    if (line >= 0) values[line] = counts[row] as number;
  }
  return { kind: "numbers", values };
}

/** The texts of the rows that are kept, each once, in the order of the file. */
function coded({ codes, texts }: GatheredColumn, { length, lineOf }: RowOrder): CodeColumn {
  const known = new Map<string, number>();
  const into = new Int32Array(texts.length).fill(-1);
  const made = wholeNumbers(length, texts.length - 1);
  // Row after row, not line after line: rows of one week stand far from each other, and memory is read in order.
  for (let row = 0; row < lineOf.length; row += 1) {
    const line = lineOf[row] as number;
    if (line < 0) continue;
    const code = codes[row] as number;
    let found = into[code] as number;
    if (found < 0) {
      const text = texts[code] ?? "";
      found = known.get(text) ?? known.size;
      known.set(text, found);
      into[code] = found;
    }
    made[line] = found;
  }
  return { kind: "codes", dictionary: [...known.keys()], codes: made };
}

function ordinals(length: number, weeks: RowOrder["weeks"]): CodeColumn["codes"] {
  const made = wholeNumbers(length, Math.max(0, ...weeks.map(({ from, to }) => to - from)));
  for (const { from, to } of weeks)
    for (let line = from; line < to; line += 1) made[line] = line - from + 1;
  return made;
}
