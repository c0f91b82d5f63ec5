import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { axisOf } from "#engine/ask/axis.ts";
import type { Axis } from "#engine/ask/axis.ts";
import { cellsOf } from "#engine/cube/sink.ts";
import type { Dimension } from "#engine/question.ts";
import { countedOutcomes } from "#engine/scan/row-flags.ts";
import { asking } from "./asked-rows.ts";
import type { AskedRows } from "./asked-rows.ts";
import { surely } from "./besides.ts";
import { partsOf } from "./filter-parts.ts";
import { keptPages } from "./kept-pages.ts";
import type { Pages } from "./kept-pages.ts";
import { keptDoubts } from "./kept-doubts.ts";
import { keptWeeks } from "./kept-weeks.ts";
import { createPool } from "./pool.ts";
import type { Pools } from "./pool.ts";
import type { Matched, Reading } from "./reading.ts";
import { scanning } from "#engine/scan/scanning.ts";
import { arePlaced, occurringOf, placedCells, shownCells } from "./shown-cells.ts";
import { numberOf, occurring, stockOf } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** All that is kept of one corpus. */
interface Kept {
  readonly stock: Stock;
  readonly asked: ReturnType<typeof asking>;
  readonly pools: Pools;
  readonly pages: Pages;
  readonly transcribed: Map<Measure, Float64Array>;
  readonly axes: Map<Dimension, Axis>;
  readonly occurring: Map<string, Uint32Array>;
}

/** Sums of so many cells are scanned for, not kept: 32 MB. */
const MOST_CELLS = 4_194_304;
// Bytes that are held for each row at most: cubes 2 each, 10; lists of rows by value 4 each, 8 (`stockOf`); orders of rows for
// pages 4 each, 8 (`keptPages`); places 2 and lags 2, seldom 4 each: 30.
/** Cubes of what matches: two sides, and everything. */
const MOST_CUBES = 3;
/** Cubes of what matches or might. */
const MOST_BESIDE = 2;

/** Rows that are placed in a list, and additions that are made to a tile, at a time: some 5 to 10 ms, more where memory is touched first. */
const LIST_SLICE = 100_000;
const TILE_SLICE = 1_500_000;

/** A reading that can be prepared, between questions, for the next one. */
export interface Keeping extends Reading {
  /** The hand settles on the control of a column: `prepare` makes what its moves will need. */
  readonly settle: (column: Dimension | "week") => void;
  /** Does a slice of the work that makes next steps cheap: a drag's tile, then lists; true where nothing is left. */
  readonly prepare: () => boolean;
}

/**
 * A reading that keeps cubes of each corpus and brings them to what is asked by difference, so that a question after a
 * small change is answered from what changed. It holds what it keeps for as long as the corpus is held.
 */
export function createKeeping(): Keeping {
  const all = new WeakMap<Corpus, Kept>();
  let last: Kept | null = null;

  function keptOf(corpus: Corpus): Kept {
    const found = all.get(corpus);
    if (found !== undefined) {
      last = found;
      return found;
    }
    const stock = stockOf(corpus);
    const pools = {
      match: createPool(stock, MOST_CUBES),
      beside: createPool(stock, MOST_BESIDE),
    };
    const made: Kept = {
      stock,
      asked: asking(stock),
      pools,
      pages: keptPages(stock),
      transcribed: new Map(),
      axes: new Map(),
      occurring: new Map(),
    };
    all.set(corpus, made);
    last = made;
    return made;
  }

  return {
    settle(column) {
      last?.pools.match.settle(numberOf(column));
    },
    prepare() {
      if (last === null) return true;
      return last.pools.match.prepare(TILE_SLICE) && last.stock.lists.step(LIST_SLICE);
    },
    axis(corpus, by, filter) {
      const { stock, axes } = keptOf(corpus);
      if (typeof by !== "string") return axisOf(corpus, by, filter, () => new Uint8Array());
      const found =
        axes.get(by) ?? axisOf(corpus, by, filter, () => occurring(stock, numberOf(by)));
      axes.set(by, found);
      return found;
    },
    announce(matched, axes) {
      const { pools, asked } = keptOf(matched.corpus);
      const { cube } = pools.match.at(asked(matched.filter, matched.measure));
      cube.keep(axes.map((axis) => [numberOf(axis.column)]));
    },
    cells(matched, axes) {
      const kept = keptOf(matched.corpus);
      const asked = kept.asked(matched.filter, matched.measure);
      return cellsIn(kept, "match", asked, matched, axes) ?? scanning.cells(matched, axes);
    },
    sureCells(matched, axes) {
      const kept = keptOf(matched.corpus);
      const asked = kept.asked(matched.filter, matched.measure);
      const sure = surely(kept.stock, asked, partsOf(kept.stock, matched.filter));
      const pool = sure === asked ? "match" : "beside";
      return cellsIn(kept, pool, sure, matched, axes) ?? scanning.sureCells(matched, axes);
    },
    occurringCells(corpus, axes) {
      const { stock, occurring: known } = keptOf(corpus);
      const name = axes.map(({ column }) => column).join();
      const found = known.get(name) ?? occurringOf(stock, axes);
      known.set(name, found);
      return found;
    },
    doubts(matched, axes) {
      const { stock, pools, asked } = keptOf(matched.corpus);
      const rows = asked(matched.filter, matched.measure);
      return keptDoubts(stock, pools, rows, matched, axes, MOST_CELLS);
    },
    lags({ corpus, filter, measure }) {
      const { stock, pools, asked } = keptOf(corpus);
      const { cube } = pools.match.at(asked(filter, measure));
      const lag = numberOf("lag");
      const sums = cube.sums([lag]).slice();
      const lines = cube.sums([lag], false);
      return new Map(
        stock.lags.days.flatMap((days, code) =>
          (lines[code] ?? 0) > 0 ? [[days, sums[code] ?? 0] as const] : [],
        ),
      );
    },
    weekSums(matched) {
      const { stock, pools, transcribed, asked } = keptOf(matched.corpus);
      const known = transcribed.get(matched.measure) ?? transcribedOf(stock, matched.measure);
      transcribed.set(matched.measure, known);
      return keptWeeks(stock, pools, known, matched, asked(matched.filter, matched.measure));
    },
    page(matched, asked) {
      const { pools, pages, asked: askedOf } = keptOf(matched.corpus);
      const rows = askedOf(matched.filter, matched.measure);
      return pages.page(pools.match.at(rows), rows, asked);
    },
  };
}

/** Sums of a cube of one of the pools; null where there are too many cells for it. */
function cellsIn(
  { stock, pools }: Kept,
  pool: keyof Pools,
  asked: AskedRows,
  { ignored }: Matched,
  axes: readonly Axis[],
): Float64Array | null {
  const { cube } = pools[pool].at(asked);
  if (arePlaced(axes) && ignored.length === 0) {
    const place = numberOf("place");
    const mask = asked.masks[place];
    const sums = cube.sums([place]);
    return placedCells(
      stock,
      axes,
      sums.map((sum, code) => (mask?.[code] === 1 ? sum : 0)),
    );
  }
  const by = axes.map(({ column }) => numberOf(column));
  if (cellsOf(stock.rows, by) > MOST_CELLS) return null;
  return shownCells(cube.sums(by), axes, asked.masks, ignored);
}

function transcribedOf({ corpus, rows }: Stock, measure: Measure): Float64Array {
  const counted = countedOutcomes(corpus, measure);
  const outcome = rows.dimensions[numberOf("outcome")]?.codes ?? new Uint8Array();
  const week = rows.dimensions[numberOf("week")] ?? { codes: outcome, size: 0 };
  const sums = new Float64Array(week.size);
  for (let row = 0; row < rows.length; row += 1) {
    if (counted[outcome[row] as number] !== 1) continue;
    const code = week.codes[row] as number;
    sums[code] = (sums[code] as number) + (rows.weights?.[row] ?? 1);
  }
  return sums;
}
