import { getCodeColumn } from "#domain/table/table.ts";
import { createPossibleMatchTest } from "#engine/coverage/possible-match-test.ts";
import { createLocationResolver } from "#engine/coverage/location-resolver.ts";
import type { RowTest, LocationResolver } from "#engine/coverage/location-resolver.ts";
import { FAILURE_FLAGS } from "#engine/query/choice-flags.ts";
import { isNamed, isUnspecified } from "#engine/query/reserved-values.ts";
import { computeRowFlags, computeRowWeights } from "#engine/query/row-flags.ts";
import type { PossibleMatches } from "#engine/query/query-backend.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { CellSelection } from "#engine/query/cell-selection.ts";

/** Possible matches found by reading every row, on the first call only. */
export function scanPossibleMatches(selection: CellSelection): PossibleMatches {
  const { axes } = selection;
  const resolver = createLocationResolver(selection.dataset);
  const tests = axes.map(() => new Map<number, RowTest>());
  let open: Map<number, number[]> | null = null;
  const period = axes.findIndex(({ dimension }) => dimension === null);

  function isCompatible(row: number, axis: number, index: number): boolean {
    const part = axes[axis];
    if (part === undefined) return true;
    const axisIndex = part.indexByCode[part.codes[row] ?? 0] ?? -1;
    if (axisIndex === index) return true;
    const value = part.values[index] ?? "";
    if (part.dimension === null || !isUnspecified(part.values[axisIndex] ?? "") || !isNamed(value))
      return false;
    let test = tests[axis]?.get(index);
    if (test === undefined) {
      test = resolver.createValueTest(part.dimension, [value]);
      tests[axis]?.set(index, test);
    }
    return test(row);
  }

  const week = getCodeColumn(selection.dataset.table, "week");
  const isInWeeks = (row: number, weeks: ReadonlySet<string> | null): boolean =>
    weeks === null || weeks.has(week.dictionary[week.codes[row] ?? 0] ?? "");

  return (at, weeks) => {
    open ??= findUnspecifiedRows(selection, resolver, axes[period]);
    const rows = open.get(at[period] ?? -1) ?? [];
    return rows.some(
      (row) => isInWeeks(row, weeks) && at.every((index, axis) => isCompatible(row, axis, index)),
    );
  };
}

/** Rows that match or may, with an open value in the filter or among those counted, by index of their period. */
function findUnspecifiedRows(
  selection: CellSelection,
  resolver: LocationResolver,
  period: Axis | undefined,
): Map<number, number[]> {
  const { dataset, filter, measure, ignored, axes } = selection;
  const flags = computeRowFlags(dataset, filter, ignored);
  const weights = computeRowWeights(dataset, measure);
  const isPossible = createPossibleMatchTest(dataset, resolver, filter, ignored);
  const parts = axes.map(({ indexByCode, codes, values }) => ({
    codes,
    open: Uint8Array.from(indexByCode, (index) => (isUnspecified(values[index] ?? "") ? 1 : 0)),
  }));
  const found = new Map<number, number[]>();
  for (let row = 0; row < flags.length; row += 1) {
    const flag = flags[row] ?? 0;
    if ((flag !== 0 && flag !== FAILURE_FLAGS.open) || Number.isNaN(weights[row] ?? Number.NaN))
      continue;
    const isOpenRow = flag !== 0 || parts.some(({ codes, open }) => open[codes[row] ?? 0] === 1);
    if (!isOpenRow || (flag !== 0 && !isPossible(row))) continue;
    const at = period === undefined ? -1 : (period.indexByCode[period.codes[row] ?? 0] ?? -1);
    const rows = found.get(at);
    if (rows === undefined) found.set(at, [row]);
    else rows.push(row);
  }
  return found;
}
