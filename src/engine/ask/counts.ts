import { CELL_STATES } from "#domain/cell.ts";
import type { CellState } from "#domain/cell.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { wholeNumbers } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import type { By } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { cellStates } from "./cell-state.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { textColumn } from "./text-column.ts";
import { numbers } from "./tidy.ts";

const STATES: readonly CellState[] = CELL_STATES;
const COUNT = STATES.indexOf("count");

/** A `counts` question without its kind. */
export interface CountsAsked extends Sided {
  readonly by: readonly [By] | readonly [By, By];
  readonly facet: boolean;
}

/**
 * Answers a `counts` question. Weeks and a dimension make every pair of theirs; two dimensions make the pairs that
 * occur in the corpus.
 */
export function counts(corpora: readonly Corpus[], asked: CountsAsked, reading: Reading): Table {
  const names = asked.by.map((by) => (typeof by === "string" ? by : "period"));
  if (new Set(names).size < names.length) {
    throw new RangeError(`A count by "${names.join('" and "')}" asks for one column twice.`);
  }
  const ignored = asked.facet ? asked.by.filter((by) => typeof by === "string") : [];
  const parts = eachSide(corpora, asked, (corpus, filter, measure, { side }) => {
    const axes = asked.by.map((by) => reading.axis(corpus, by, filter));
    const matched = { corpus, filter, measure, ignored };
    const sums = reading.cells(matched, axes);
    const stateOf = cellStates({ ...matched, axes }, reading.doubts(matched, axes));
    const isWhole = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
    const cells = isWhole ? null : reading.occurringCells(corpus, axes);
    return [{ side, measure, axes, sums, stateOf, cells }];
  });
  const length = parts.reduce((all, { sums, cells }) => all + (cells ?? sums).length, 0);
  const measures = textColumn(length);
  const values = names.map(() => textColumn(length));
  const states = new Uint8Array(length);
  const sides = wholeNumbers(length, asked.sides.length);
  const found = new Float64Array(length);
  let start = 0;
  for (const { side, measure, axes, sums, stateOf, cells } of parts) {
    const width = axes[1]?.values.length ?? 1;
    const count = (cells ?? sums).length;
    const [first, second] = [new Uint32Array(count), new Uint32Array(count)];
    for (let i = 0; i < count; i += 1) {
      const cell = cells === null ? i : (cells[i] as number);
      const sum = sums[cell] as number;
      const a = Math.floor(cell / width);
      const b = cell - a * width;
      first[i] = a;
      second[i] = b;
      found[start + i] = sum;
      states[start + i] =
        sum > 0 ? COUNT : STATES.indexOf(stateOf(axes.length === 1 ? [a] : [a, b]));
    }
    measures.repeat(measure, count);
    sides.fill(side, start, start + count);
    axes.forEach((axis, i) => values[i]?.put(axis.values, i === 0 ? first : second));
    start += count;
  }
  return {
    length,
    columns: {
      measure: measures.made(),
      ...Object.fromEntries(names.map((name, i) => [name, (values[i] ?? measures).made()])),
      cell: { kind: "codes", dictionary: STATES, codes: states },
      side: numbers(sides),
      count: numbers(found),
    },
  };
}
