import type { CellState } from "#domain/cell.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { codeColumn } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import type { By } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { cellStates } from "./cell-state.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { textColumn } from "./text-column.ts";
import { numbers } from "./tidy.ts";

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
  const measures = textColumn();
  const putMeasure = measures.from(asked.measures);
  const values = names.map(() => textColumn());
  const states: CellState[] = [];
  const sides: number[] = [];

  const found = eachSide(corpora, asked, (corpus, filter, measure, { side }) => {
    const axes = asked.by.map((by) => reading.axis(corpus, by, filter));
    const matched = { corpus, filter, measure, ignored };
    const sums = reading.cells(matched, axes);
    const stateOf = cellStates({ ...matched, axes }, reading.doubts(matched, axes));
    const isWhole = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
    const cells = isWhole ? sums.keys() : reading.occurringCells(corpus, axes);
    const width = axes[1]?.values.length ?? 1;
    const put = axes.map((axis, i) => values[i]?.from(axis.values));
    return Array.from(cells, (cell) => {
      const [a, b] = [Math.floor(cell / width), cell % width];
      const count = sums[cell] ?? 0;
      putMeasure(asked.measures.indexOf(measure));
      put[0]?.(a);
      put[1]?.(b);
      states.push(count > 0 ? "count" : stateOf(axes.length === 1 ? [a] : [a, b]));
      sides.push(side);
      return count;
    });
  });
  return {
    length: found.length,
    columns: {
      measure: measures.made(),
      ...Object.fromEntries(names.map((name, i) => [name, (values[i] ?? measures).made()])),
      cell: codeColumn(states),
      side: numbers(sides),
      count: numbers(found),
    },
  };
}
