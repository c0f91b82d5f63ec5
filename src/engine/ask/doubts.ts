import { codesOf } from "#domain/table.ts";
import { mayMatch } from "#engine/places/ruling-out.ts";
import { whereaboutsOf } from "#engine/places/whereabouts.ts";
import type { OfRow, Whereabouts } from "#engine/places/whereabouts.ts";
import { FAILS } from "#engine/scan/choice-flags.ts";
import { isNamed, isOpen } from "#engine/scan/columns.ts";
import { rowFlags, rowWeights } from "#engine/scan/row-flags.ts";
import type { Doubts } from "#engine/reading/reading.ts";
import type { Axis } from "./axis.ts";
import type { Counted } from "./counted.ts";

/** Doubts found by reading every row, on the first call only. */
export function doubts(counted: Counted): Doubts {
  const { axes } = counted;
  const whereabouts = whereaboutsOf(counted.corpus);
  const tests = axes.map(() => new Map<number, OfRow>());
  let open: Map<number, number[]> | null = null;
  const period = axes.findIndex(({ dimension }) => dimension === null);

  function fits(row: number, axis: number, index: number): boolean {
    const part = axes[axis];
    if (part === undefined) return true;
    const own = part.indexByCode[part.codes[row] ?? 0] ?? -1;
    if (own === index) return true;
    const value = part.values[index] ?? "";
    if (part.dimension === null || !isOpen(part.values[own] ?? "") || !isNamed(value)) return false;
    let test = tests[axis]?.get(index);
    if (test === undefined) {
      test = whereabouts.mayBe(part.dimension, [value]);
      tests[axis]?.set(index, test);
    }
    return test(row);
  }

  const week = codesOf(counted.corpus.table, "week");
  const isOf = (row: number, weeks: ReadonlySet<string> | null): boolean =>
    weeks === null || weeks.has(week.dictionary[week.codes[row] ?? 0] ?? "");

  return (at, weeks) => {
    open ??= openRows(counted, whereabouts, axes[period]);
    const rows = open.get(at[period] ?? -1) ?? [];
    return rows.some(
      (row) => isOf(row, weeks) && at.every((index, axis) => fits(row, axis, index)),
    );
  };
}

/** Rows that match or may, with an open value in the filter or among those counted, by index of their period. */
function openRows(
  counted: Counted,
  whereabouts: Whereabouts,
  period: Axis | undefined,
): Map<number, number[]> {
  const { corpus, filter, measure, ignored, axes } = counted;
  const flags = rowFlags(corpus, filter, ignored);
  const weights = rowWeights(corpus, measure);
  const may = mayMatch(corpus, whereabouts, filter, ignored);
  const parts = axes.map(({ indexByCode, codes, values }) => ({
    codes,
    open: Uint8Array.from(indexByCode, (index) => (isOpen(values[index] ?? "") ? 1 : 0)),
  }));
  const found = new Map<number, number[]>();
  for (let row = 0; row < flags.length; row += 1) {
    const flag = flags[row] ?? 0;
    if ((flag !== 0 && flag !== FAILS.open) || Number.isNaN(weights[row] ?? Number.NaN)) continue;
    const isOpenRow = flag !== 0 || parts.some(({ codes, open }) => open[codes[row] ?? 0] === 1);
    if (!isOpenRow || (flag !== 0 && !may(row))) continue;
    const at = period === undefined ? -1 : (period.indexByCode[period.codes[row] ?? 0] ?? -1);
    const rows = found.get(at);
    if (rows === undefined) found.set(at, [row]);
    else rows.push(row);
  }
  return found;
}
