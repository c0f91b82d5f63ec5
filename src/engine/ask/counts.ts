import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import type { By, Dimension, Filter } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { cellStates } from "./cell-state.ts";
import { eachSide } from "./sides.ts";
import type { Heading, Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";
import type { Value } from "./tidy.ts";

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
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) =>
    sideCounts(corpus, filter, measure, { heading, by: asked.by, ignored, reading }),
  );
  return tidy(rows, ["measure", ...names, "cell"], ["side", "count"]);
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
): readonly Readonly<Record<string, Value>>[] {
  const axes = by.map((part) => reading.axis(corpus, part, filter));
  const matched = { corpus, filter, measure, ignored };
  const sums = reading.cells(matched, axes);
  const stateOf = cellStates({ ...matched, axes });
  const whole = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
  const occurs = whole ? null : reading.occurringCells(corpus, axes);
  const rows: Record<string, Value>[] = [];
  const width = axes[1]?.values.length ?? 1;
  sums.forEach((count, cell) => {
    if (occurs !== null && occurs[cell] !== 1) return;
    const at = axes.length === 1 ? [cell] : [Math.floor(cell / width), cell % width];
    const cellState = count > 0 ? "count" : stateOf(at);
    const row: Record<string, Value> = { ...heading, count, cell: cellState };
    axes.forEach(({ name, values }, i) => {
      row[name] = values[at[i] ?? 0] ?? "";
    });
    rows.push(row);
  });
  return rows;
}
