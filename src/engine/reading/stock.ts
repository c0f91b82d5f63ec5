import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import { listsOf } from "#engine/cube/lists.ts";
import type { Lists } from "#engine/cube/lists.ts";
import { orderOf, rowsOf } from "#engine/cube/order.ts";
import type { Order } from "#engine/cube/order.ts";
import type { Rows } from "#engine/cube/rows.ts";
import { checkRows } from "#engine/cube/rows.ts";
import { placeCodes } from "#engine/places/place-codes.ts";
import type { PlaceCodes } from "#engine/places/place-codes.ts";
import { whereaboutsOf } from "#engine/places/whereabouts.ts";
import type { Whereabouts } from "#engine/places/whereabouts.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { Dimension } from "#engine/question.ts";
import { lagCodes } from "#engine/rows/lag-codes.ts";
import type { LagCodes } from "#engine/rows/lag-codes.ts";
import { soughtIn } from "#engine/scan/text-flags.ts";
import type { Sought } from "#engine/scan/text-flags.ts";

/**
 * The columns that rows are filtered and counted by. `counted` is the outcome once more, for the measure; `place` is all
 * that says where a row lies; `lag` and `marks` are counted by only.
 */
const NUMBERED = [...DIMENSIONS, "week", "counted", "place", "lag", "marks"] as const;
export type Numbered = (typeof NUMBERED)[number];

/** The number of a column among those filtered and counted by. */
export function numberOf(column: Numbered): number {
  return NUMBERED.indexOf(column);
}

/** A corpus as cubes take it: numbered columns, their rows by value, and where words are sought. Nothing of it changes. */
export interface Stock {
  readonly corpus: Corpus;
  readonly rows: Rows;
  readonly orders: readonly Order[];
  /** The lists of the orders, those first that a reader is likely to filter by. */
  readonly lists: Lists;
  readonly places: PlaceCodes;
  readonly whereabouts: Whereabouts;
  readonly lags: LagCodes;
  readonly sought: () => Sought;
}

/** Lists of rows by value that are held, four bytes a row each. */
const MOST_LISTS = 2;
/** Columns by which readers filter most. */
const LIKELY: readonly Numbered[] = ["state", "agency"];

/** The stock of a corpus; orders are made when first needed. */
export function stockOf(corpus: Corpus): Stock {
  const { table } = corpus;
  const places = placeCodes(corpus);
  const lags = lagCodes(corpus);
  const dimensions = NUMBERED.map((name) => {
    if (name === "place") return { codes: places.codes, size: places.examples.length };
    if (name === "lag") return { codes: lags.codes, size: lags.days.length };
    const { codes, dictionary } = codesOf(table, name === "counted" ? "outcome" : name);
    return { codes, size: dictionary.length };
  });
  const rows: Rows = { length: table.length, dimensions, weights: weightsOf(corpus) };
  checkRows(rows);
  const made = dimensions.map((column, at) => orderOf(column, NUMBERED[at] ?? ""));
  const outcome = made[numberOf("outcome")];
  const orders = outcome === undefined ? made : made.with(numberOf("counted"), outcome);
  const listed = new Set(
    [...LIKELY, ...DIMENSIONS].flatMap((name) => orders[numberOf(name)] ?? []),
  );
  let sought: Sought | null = null;
  return {
    corpus,
    rows,
    orders,
    lists: listsOf([...listed], MOST_LISTS),
    places,
    whereabouts: whereaboutsOf(corpus),
    lags,
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
export function dictionaryOf(
  { corpus }: Pick<Stock, "corpus">,
  column: Dimension | "week" | "marks",
): readonly string[] {
  return codesOf(corpus.table, column).dictionary;
}

const OCCURRING = new WeakMap<Stock, Map<number, Uint8Array>>();

/** By code of a numbered column, 1 where there are rows of it. */
export function occurring(stock: Stock, column: number): Uint8Array {
  const known = OCCURRING.get(stock) ?? new Map<number, Uint8Array>();
  OCCURRING.set(stock, known);
  const found = known.get(column) ?? findOccurring(stock, column);
  known.set(column, found);
  return found;
}

function findOccurring({ rows, orders }: Stock, column: number): Uint8Array {
  const order = orders[column];
  return Uint8Array.from({ length: rows.dimensions[column]?.size ?? 0 }, (_, code) =>
    order !== undefined && rowsOf(order, code) > 0 ? 1 : 0,
  );
}
