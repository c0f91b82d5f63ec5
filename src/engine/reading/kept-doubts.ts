import type { Axis } from "#engine/ask/axis.ts";
import { doubts } from "#engine/ask/doubts.ts";
import { cellsOf } from "#engine/cube/sink.ts";
import { isOpen } from "#engine/scan/columns.ts";
import { withMasks } from "./asked-rows.ts";
import type { AskedRows } from "./asked-rows.ts";
import { orUnknown } from "./besides.ts";
import { groupDoubts } from "./group-doubts.ts";
import { isPlaced, partsOf } from "./filter-parts.ts";
import type { Pools } from "./pool.ts";
import type { Doubts, Matched } from "./reading.ts";
import { dictionaryOf, numberOf, occurring } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** Doubts found from numbers of rows that match or may; of more cells than `mostCells`, by reading every row. */
export function keptDoubts(
  stock: Stock,
  pools: Pools,
  asked: AskedRows,
  matched: Matched,
  axes: readonly Axis[],
  mostCells: number,
): Doubts {
  const free = matched.ignored.map((name) => {
    const { size = 0 } = stock.rows.dimensions[numberOf(name)] ?? {};
    return [name, new Uint8Array(size).fill(1)] as const;
  });
  const strict = free.length === 0 ? asked : withMasks(asked, free);
  const lenient = orUnknown(stock, strict, partsOf(stock, matched.filter, matched.ignored));
  if (lenient === strict && !axes.some((axis) => hasOpen(stock, axis))) return () => false;
  const ofAll = once(() => found(false));
  const byWeek = once(() => found(true));
  return (at, weeks) => (weeks === null ? ofAll : byWeek)()(at, weeks);

  function found(isByWeek: boolean): Doubts {
    const names = axes.map(({ column, dimension }) => (isPlaced(dimension) ? "place" : column));
    const columns = [...new Set([...names, ...(isByWeek ? (["week"] as const) : [])])];
    const by = columns.map(numberOf);
    if (cellsOf(stock.rows, by) > mostCells) return doubts({ ...matched, axes });
    const lines = (rows: AskedRows) =>
      (rows === asked ? pools.match : pools.beside).at(rows).cube.sums(by, false);
    // A copy: both may be sums of one cube, which hold only until it is brought to other rows.
    const certain = lenient === strict ? null : lines(strict).slice();
    const { masks } = lenient;
    return groupDoubts(stock, axes, { columns, isByWeek, sums: lines(lenient), certain, masks });
  }
}

const OPEN = new WeakMap<Axis, boolean>();

/** Whether rows of a corpus leave the axis' dimension open; axes of dimensions are kept with their stock. */
function hasOpen(stock: Stock, axis: Axis): boolean {
  const found = OPEN.get(axis) ?? findOpen(stock, axis);
  OPEN.set(axis, found);
  return found;
}

function findOpen(stock: Stock, { dimension }: Axis): boolean {
  if (dimension === null) return false;
  const occurs = occurring(stock, numberOf(dimension));
  return dictionaryOf(stock, dimension).some((value, code) => occurs[code] === 1 && isOpen(value));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
