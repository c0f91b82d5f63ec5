import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { CellState } from "#domain/cell.ts";
import { codeColumn, numberColumn } from "#domain/table.ts";
import type { Column, Table } from "#domain/table.ts";
import type { By, Dimension, Filter } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { cellStates } from "./cell-state.ts";
import { eachSide } from "./sides.ts";
import type { Heading, Sided } from "./sides.ts";

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
  const cells = eachSide(corpora, asked, (corpus, filter, measure, heading) =>
    sideCounts(corpus, filter, measure, { heading, by: asked.by, ignored, reading }),
  );
  const columns: Record<string, Column> = {
    measure: codeColumn(cells.map(({ measure }) => measure)),
  };
  names.forEach((name, i) => {
    columns[name] = codeColumn(cells.map(({ first, second }) => (i === 0 ? first : second)));
  });
  columns["cell"] = codeColumn(cells.map(({ cell }) => cell));
  columns["side"] = numberColumn(cells.map(({ side }) => side));
  columns["count"] = numberColumn(cells.map(({ count }) => count));
  return { length: cells.length, columns };
}

/** One line of the answer; `second` is empty where one thing is counted by. */
interface Cell extends Heading {
  readonly first: string;
  readonly second: string;
  readonly count: number;
  readonly cell: CellState;
}

interface Plan {
  readonly heading: Heading;
  readonly by: CountsAsked["by"];
  readonly ignored: readonly Dimension[];
  readonly reading: Reading;
}

function sideCounts(
  corpus: Corpus,
  filter: Filter,
  measure: Measure,
  { heading, by, ignored, reading }: Plan,
): readonly Cell[] {
  const axes = by.map((part) => reading.axis(corpus, part, filter));
  const matched = { corpus, filter, measure, ignored };
  const sums = reading.cells(matched, axes);
  const stateOf = cellStates({ ...matched, axes });
  const whole = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
  const occurs = whole ? null : reading.occurringCells(corpus, axes);
  const cells: Cell[] = [];
  const { side } = heading;
  const [first, second] = axes;
  const width = second?.values.length ?? 1;
  sums.forEach((count, i) => {
    if (occurs !== null && occurs[i] !== 1) return;
    const [a, b] = [Math.floor(i / width), i % width];
    const state = count > 0 ? "count" : stateOf(second === undefined ? [a] : [a, b]);
    cells.push({
      side,
      measure,
      first: first?.values[a] ?? "",
      second: second?.values[b] ?? "",
      count,
      cell: state,
    });
  });
  return cells;
}
