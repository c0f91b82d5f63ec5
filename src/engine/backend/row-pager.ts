import type { Crossfilter } from "#engine/index/crossfilter.ts";
import { MEASURES } from "#domain/detainer/outcome.ts";
import { sortRows } from "#engine/operators/sort-rows.ts";
import type { CompiledFilter } from "#engine/index/compiled-filter.ts";
import type { CachedCrossfilter } from "#engine/index/crossfilter-cache.ts";
import type { PageRequest, RowPage } from "#engine/query/query-backend.ts";
import { getColumnNumber } from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";

/** Finds pages of rows of one dataset. */
export interface RowPager {
  getPage(cached: CachedCrossfilter, rows: CompiledFilter, request: PageRequest): RowPage;
}

/** Matching rows that were found so far in one order, of one state of a crossfilter. */
interface PageCursor {
  readonly cached: CachedCrossfilter;
  readonly version: number;
  readonly sort: string;
  /** All matching rows in order, where they are few; otherwise null. */
  readonly sortedRows: Uint32Array | null;
  /** Places in the order of all rows before which so many rows match: where a later page begins to look. */
  readonly checkpoints: { readonly matching: number; readonly at: number }[];
}

/** Where one row in so many matches, or fewer, the matching ones are gathered and sorted; otherwise all are sorted once. */
const MIN_ROWS_PER_MATCH = 16;
/** Orders of all rows that are kept, four bytes a row each. */
const MAX_SORT_ORDERS = 2;
const DECLINED_CLASS = MEASURES.indexOf("declined");
/** Rows between two marks. */
const CHECKPOINT_ROWS = 65_536;

/** Keeps the last orders of all rows and where the last page ended. */
export function createRowPager(datasetIndex: DatasetIndex): RowPager {
  const { dataset, rows: allRows } = datasetIndex;
  const sortOrders = new Map<string, Uint32Array | null>();
  let lastCursor: PageCursor | null = null;

  function getSortOrder(name: string, sort: PageRequest["sort"]): Uint32Array | null {
    const found = sortOrders.get(name);
    if (found !== undefined) {
      sortOrders.delete(name);
      sortOrders.set(name, found);
      return found;
    }
    const created = sortRows(dataset, null, sort);
    sortOrders.set(name, created);
    const [oldest] = sortOrders.keys();
    if (sortOrders.size > MAX_SORT_ORDERS && oldest !== undefined) sortOrders.delete(oldest);
    return created;
  }

  function getCursor(
    cached: CachedCrossfilter,
    rowCount: number,
    { sort }: PageRequest,
  ): PageCursor {
    const name = JSON.stringify(sort);
    const { version } = cached;
    if (lastCursor?.cached === cached && lastCursor.version === version && lastCursor.sort === name)
      return lastCursor;
    const isSelective = rowCount * MIN_ROWS_PER_MATCH <= allRows.length && !sortOrders.has(name);
    const sortedRows = isSelective
      ? sortRows(dataset, findPassingRows(cached.crossfilter.getFailures(), rowCount), sort)
      : null;
    lastCursor = {
      cached,
      version,
      sort: name,
      sortedRows,
      checkpoints: [{ matching: 0, at: 0 }],
    };
    return lastCursor;
  }

  /** How many rows pass, and the declines they stand for; from sums by week, which most questions keep anyway. */
  function countMatches(crossfilter: Crossfilter, masks: readonly Uint8Array[]) {
    const [week, counted] = [getColumnNumber("week"), getColumnNumber("counted")];
    const rowCount =
      allRows.weights === null
        ? sumMaskedCodes(crossfilter.getSums([week]), [masks[week]])
        : (crossfilter.getSums([], false)[0] ?? 0);
    const hasOthers = masks[counted]?.some(
      (one, outcomeClass) => one === 1 && outcomeClass !== DECLINED_CLASS,
    );
    const declines =
      hasOthers === true
        ? (crossfilter.getSums([counted])[DECLINED_CLASS] ?? 0)
        : sumMaskedCodes(crossfilter.getSums([week]), [masks[week]]);
    return { lines: rowCount, declines };
  }

  return {
    getPage(cached, { masks }, request) {
      const { crossfilter } = cached;
      const { lines: rowCount, declines } = countMatches(crossfilter, masks);
      const from = Math.min(request.offset, rowCount);
      const to = Math.min(from + request.limit, rowCount);
      // Where only the counts are requested, no row need be found, and none catch up with a tile.
      if (from === to) return { rows: new Uint32Array(), rowCount, declines };
      const found = getCursor(cached, rowCount, request);
      const rows =
        found.sortedRows?.slice(from, to) ??
        findPageRows(
          crossfilter.getFailures(),
          getSortOrder(found.sort, request.sort),
          found.checkpoints,
          from,
          to,
        );
      return { rows, rowCount, declines };
    },
  };
}

/** Adds up the sums of codes that are 1 in every mask. */
function sumMaskedCodes(sums: Float64Array, masks: readonly (Uint8Array | undefined)[]): number {
  return sums.reduce(
    (sum, one, code) => (masks.every((mask) => mask?.[code] === 1) ? sum + one : sum),
    0,
  );
}

/** The rows that pass, in the order of the table. */
function findPassingRows(fails: Uint16Array, rowCount: number): Uint32Array {
  const found = new Uint32Array(rowCount);
  let count = 0;
  for (let row = 0; count < rowCount; row += 1) {
    found[count] = row;
    count += fails[row] === 0 ? 1 : 0;
  }
  return found;
}

/** The rows that pass from the `from`th to before the `to`th, in an order (null: of the table). Adds marks on the way. */
function findPageRows(
  fails: Uint16Array,
  sortOrder: Uint32Array | null,
  checkpoints: { readonly matching: number; readonly at: number }[],
  from: number,
  to: number,
): Uint32Array {
  const found = new Uint32Array(to - from);
  const start = checkpoints.findLast(({ matching }) => matching <= from);
  let matching = start?.matching ?? 0;
  let at = start?.at ?? 0;
  let next = (checkpoints.at(-1)?.at ?? 0) + CHECKPOINT_ROWS;
  while (matching < to) {
    if (at >= next) {
      checkpoints.push({ matching, at });
      next = at + CHECKPOINT_ROWS;
    }
    const row = sortOrder === null ? at : (sortOrder[at] as number);
    at += 1;
    if (fails[row] !== 0) continue;
    if (matching >= from) found[matching - from] = row;
    matching += 1;
  }
  if (at > (checkpoints.at(-1)?.at ?? 0)) checkpoints.push({ matching, at });
  return found;
}
