import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import { orderOf, rowsOf } from "#engine/cube/order.ts";
import type { Order } from "#engine/cube/order.ts";
import type { Rows } from "#engine/cube/rows.ts";
import { checkRows } from "#engine/cube/rows.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { Dimension } from "#engine/question.ts";
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
  readonly sought: () => Sought;
}

/** The stock of a corpus; orders are made when first needed. */
export function stockOf(corpus: Corpus): Stock {
  const { table } = corpus;
  const dimensions = FILTERED.map((name) => {
    const { codes, dictionary } = codesOf(table, name === "counted" ? "outcome" : name);
    return { codes, size: dictionary.length };
  });
  const rows: Rows = { length: table.length, dimensions, weights: weightsOf(corpus) };
  checkRows(rows);
  const orders = dimensions.map((column, at) => orderOf(column, FILTERED[at] ?? ""));
  const outcome = orders[numberOf("outcome")];
  let sought: Sought | null = null;
  return {
    corpus,
    rows,
    orders: outcome === undefined ? orders : orders.with(numberOf("counted"), outcome),
    sought() {
      sought ??= soughtIn(corpus);
      return sought;
    },
  };
}

/** What each row stands for, in the narrowest array that holds it; null where every row is one detainer. */
function weightsOf({ table }: Corpus): Rows["weights"] {
  const count = numbersOf(table, "count");
  let most = 1;
  let isOne = true;
  for (let row = 0; row < table.length; row += 1) {
    const weight = count(row);
    if (weight !== 1) isOne = false;
    if (weight > most) most = weight;
  }
  if (isOne) return null;
  const weights = most < 256 ? new Uint8Array(table.length) : new Float64Array(table.length);
  for (let row = 0; row < table.length; row += 1) weights[row] = count(row);
  return weights;
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
