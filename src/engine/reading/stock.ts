import type { Corpus } from "#domain/publication/coverage.ts";
import { listsOf } from "#engine/cube/lists.ts";
import type { Lists } from "#engine/cube/lists.ts";
import { orderOf, rowsOf } from "#engine/cube/order.ts";
import type { Order } from "#engine/cube/order.ts";
import type { Rows } from "#engine/cube/rows.ts";
import { checkRows } from "#engine/cube/rows.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { Dimension } from "#engine/question.ts";
import { codesOf, numbersOf } from "#engine/scan/columns.ts";
import { soughtIn } from "#engine/scan/text-flags.ts";
import type { Sought } from "#engine/scan/text-flags.ts";

/** The columns that rows are filtered by; `counted` is the outcome once more, for the measure. */
export const FILTERED = [...DIMENSIONS, "week", "counted"] as const;
export type Filtered = (typeof FILTERED)[number];

/** The number of a column among those filtered by. */
export function numberOf(column: Filtered): number {
  return FILTERED.indexOf(column);
}

/** A corpus as cubes take it: numbered columns, their rows by value, and where words are sought. Nothing of it changes. */
export interface Stock {
  readonly corpus: Corpus;
  readonly rows: Rows;
  readonly orders: readonly Order[];
  /** The lists of the orders, those first that a reader is likely to filter by. */
  readonly lists: Lists;
  readonly sought: () => Sought;
}

/** Lists of rows by value that are held, four bytes a row each. */
const MOST_LISTS = 4;
/** Columns by which readers filter most. */
const LIKELY: readonly Filtered[] = ["state", "agency", "charge", "county"];

/** The stock of a corpus; orders are made when first needed. */
export function stockOf(corpus: Corpus): Stock {
  const { table } = corpus;
  const dimensions = FILTERED.map((name) => {
    const { codes, dictionary } = codesOf(table, name === "counted" ? "outcome" : name);
    return { codes, size: dictionary.length };
  });
  const { values } = numbersOf(table, "count");
  const weights = values.every((count) => count === 1) ? null : values;
  const rows: Rows = { length: table.length, dimensions, weights };
  checkRows(rows);
  const orders = dimensions.map((column, at) => orderOf(column, FILTERED[at] ?? ""));
  const outcome = orders[numberOf("outcome")];
  const likely = new Set([...LIKELY.flatMap((name) => orders[numberOf(name)] ?? []), ...orders]);
  let sought: Sought | null = null;
  return {
    corpus,
    rows,
    lists: listsOf([...likely], MOST_LISTS),
    orders: outcome === undefined ? orders : orders.with(numberOf("counted"), outcome),
    sought() {
      sought ??= soughtIn(corpus);
      return sought;
    },
  };
}

/** The values of a column, by code. */
export function dictionaryOf({ corpus }: Stock, column: Dimension | "week"): readonly string[] {
  return codesOf(corpus.table, column).dictionary;
}

/** By code of a numbered column, 1 where there are rows of it. */
export function occurring({ rows, orders }: Stock, column: number): Uint8Array {
  const order = orders[column];
  return Uint8Array.from({ length: rows.dimensions[column]?.size ?? 0 }, (_, code) =>
    order !== undefined && rowsOf(order, code) > 0 ? 1 : 0,
  );
}
