import type { STORED_TEXTS } from "#data/adapters/edition-part.ts";
import { narrow, wholeNumbers } from "#domain/table.ts";
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
export function rowTable({ order: { order, weeks }, texts, counts }: RowParts): Table {
  const { length } = order;
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

function countColumn(order: Uint32Array, counts: Float64Array | undefined): NumberColumn {
  return counts === undefined
    ? { kind: "numbers", values: Uint8Array.of(1), codes: new Uint8Array(order.length) }
    : { kind: "numbers", values: Float64Array.from(order, (row) => counts[row] as number) };
}

function coded({ codes, texts }: GatheredColumn, rows: Uint32Array): CodeColumn {
  const known = new Map<string, number>();
  const into = new Int32Array(texts.length).fill(-1);
  const made = new Uint32Array(rows.length);
  for (let line = 0; line < rows.length; line += 1) {
    const code = codes[rows[line] as number] as number;
    let found = into[code] as number;
    if (found < 0) {
      const text = texts[code] ?? "";
      found = known.get(text) ?? known.size;
      known.set(text, found);
      into[code] = found;
    }
    made[line] = found;
  }
  return { kind: "codes", dictionary: [...known.keys()], codes: narrow(made, known.size) };
}

function ordinals(length: number, weeks: RowOrder["weeks"]): CodeColumn["codes"] {
  const made = wholeNumbers(length, Math.max(0, ...weeks.map(({ from, to }) => to - from)));
  for (const { from, to } of weeks)
    for (let line = from; line < to; line += 1) made[line] = line - from + 1;
  return made;
}
