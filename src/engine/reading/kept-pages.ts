import type { Cube } from "#engine/cube/cube.ts";
import { countedOutcomes } from "#engine/scan/row-flags.ts";
import { sortRows } from "#engine/rows/sorting.ts";
import type { AskedRows } from "./asked-rows.ts";
import type { Pooled } from "./pool.ts";
import type { PageAsked, RowsFound } from "./reading.ts";
import { numberOf } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** Finds pages of rows of one stock. */
export interface Pages {
  page(pooled: Pooled, rows: AskedRows, asked: PageAsked): RowsFound;
}

/** Matching rows that were found so far in one order, of one state of a cube. */
interface Found {
  readonly pooled: Pooled;
  readonly version: number;
  readonly sort: string;
  /** All matching rows in order, where they are few; otherwise null. */
  readonly all: Uint32Array | null;
  /** Places in the order of all rows before which so many rows match: where a later page begins to look. */
  readonly marks: { readonly matching: number; readonly at: number }[];
}

/** Where one row in so many matches, or fewer, the matching ones are gathered and sorted; otherwise all are sorted once. */
const FEW = 16;
/** Orders of all rows that are kept, four bytes a row each. */
const MOST_ORDERS = 2;
/** Rows between two marks. */
const STRIDE = 65_536;

/** Keeps the last orders of all rows and where the last page ended. */
export function keptPages(stock: Stock): Pages {
  const { corpus, rows: all } = stock;
  const orders = new Map<string, Uint32Array | null>();
  const declined = countedOutcomes(corpus, "declined");
  let last: Found | null = null;

  function orderOf(name: string, sort: PageAsked["sort"]): Uint32Array | null {
    const found = orders.get(name);
    if (found !== undefined) {
      orders.delete(name);
      orders.set(name, found);
      return found;
    }
    const made = sortRows(corpus, null, sort);
    orders.set(name, made);
    const [oldest] = orders.keys();
    if (orders.size > MOST_ORDERS && oldest !== undefined) orders.delete(oldest);
    return made;
  }

  function foundOf(pooled: Pooled, lines: number, { sort }: PageAsked): Found {
    const name = JSON.stringify(sort);
    const { version } = pooled;
    if (last?.pooled === pooled && last.version === version && last.sort === name) return last;
    const isFew = lines * FEW <= all.length && !orders.has(name);
    const few = isFew ? sortRows(corpus, passing(pooled.cube.fails(), lines), sort) : null;
    last = { pooled, version, sort: name, all: few, marks: [{ matching: 0, at: 0 }] };
    return last;
  }

  /** How many rows pass, and the declines they stand for; from sums by week, which most questions keep anyway. */
  function wholeOf(cube: Cube, masks: readonly Uint8Array[]) {
    const [outcome, week, counted] = [numberOf("outcome"), numberOf("week"), numberOf("counted")];
    const lines =
      all.weights === null
        ? sumWhere(cube.sums([week]), [masks[week]])
        : (cube.sums([], false)[0] ?? 0);
    const others = masks[counted]?.some((one, code) => one === 1 && declined[code] !== 1);
    const declines =
      others === true
        ? sumWhere(cube.sums([outcome]), [masks[outcome], masks[counted], declined])
        : sumWhere(cube.sums([week]), [masks[week]]);
    return { lines, declines };
  }

  return {
    page(pooled, { masks }, asked) {
      const { cube } = pooled;
      const { lines, declines } = wholeOf(cube, masks);
      const from = Math.min(asked.offset, lines);
      const to = Math.min(from + asked.limit, lines);
      // Where only the counts are asked for, no row need be found, and none catch up with a tile.
      if (from === to) return { rows: new Uint32Array(), lines, declines };
      const found = foundOf(pooled, lines, asked);
      const rows =
        found.all?.slice(from, to) ??
        walk(cube.fails(), orderOf(found.sort, asked.sort), found.marks, from, to);
      return { rows, lines, declines };
    },
  };
}

/** Adds up the sums of codes that are 1 in every mask. */
function sumWhere(sums: Float64Array, masks: readonly (Uint8Array | undefined)[]): number {
  return sums.reduce(
    (sum, one, code) => (masks.every((mask) => mask?.[code] === 1) ? sum + one : sum),
    0,
  );
}

/** The rows that pass, in the order of the table. */
function passing(fails: Uint16Array, lines: number): Uint32Array {
  const found = new Uint32Array(lines);
  let count = 0;
  for (let row = 0; count < lines; row += 1) {
    found[count] = row;
    count += fails[row] === 0 ? 1 : 0;
  }
  return found;
}

/** The rows that pass from the `from`th to before the `to`th, in an order (null: of the table). Adds marks on the way. */
function walk(
  fails: Uint16Array,
  order: Uint32Array | null,
  marks: { readonly matching: number; readonly at: number }[],
  from: number,
  to: number,
): Uint32Array {
  const found = new Uint32Array(to - from);
  const start = marks.findLast(({ matching }) => matching <= from);
  let matching = start?.matching ?? 0;
  let at = start?.at ?? 0;
  let next = (marks.at(-1)?.at ?? 0) + STRIDE;
  while (matching < to) {
    if (at >= next) {
      marks.push({ matching, at });
      next = at + STRIDE;
    }
    const row = order === null ? at : (order[at] as number);
    at += 1;
    if (fails[row] !== 0) continue;
    if (matching >= from) found[matching - from] = row;
    matching += 1;
  }
  if (at > (marks.at(-1)?.at ?? 0)) marks.push({ matching, at });
  return found;
}
