import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import type { By, Dimension, Filter } from "#engine/question.ts";
import { rowFlags, rowWeights } from "#engine/scan/row-flags.ts";
import { axisOf } from "./axis.ts";
import type { Axis } from "./axis.ts";
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
export function counts(corpora: readonly Corpus[], asked: CountsAsked): Table {
  const names = asked.by.map((by) => (typeof by === "string" ? by : "period"));
  if (new Set(names).size < names.length) {
    throw new RangeError(`A count by "${names.join('" and "')}" asks for one column twice.`);
  }
  const ignored = asked.facet ? asked.by.filter((by) => typeof by === "string") : [];
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) =>
    sideCounts(corpus, filter, measure, { heading, by: asked.by, ignored }),
  );
  return tidy(rows, ["measure", ...names, "cell"], ["side", "count"]);
}

interface Plan {
  readonly heading: Heading;
  readonly by: CountsAsked["by"];
  readonly ignored: readonly Dimension[];
}

function sideCounts(
  corpus: Corpus,
  filter: Filter,
  measure: Measure,
  { heading, by, ignored }: Plan,
): readonly Readonly<Record<string, Value>>[] {
  const axes = by.map((part) => axisOf(corpus, part, filter));
  const flags = rowFlags(corpus, filter, ignored);
  const weights = rowWeights(corpus, measure);
  const { sums, occurs } = sumCells(axes, flags, weights);
  const stateOf = cellStates({ corpus, filter, ignored, axes, flags, weights });
  const whole = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
  const rows: Record<string, Value>[] = [];
  const width = axes[1]?.values.length ?? 1;
  sums.forEach((count, cell) => {
    if (!whole && occurs[cell] !== 1) return;
    const at = axes.length === 1 ? [cell] : [Math.floor(cell / width), cell % width];
    const values = axes.map(({ name, values: all }, i) => [name, all[at[i] ?? 0] ?? ""] as const);
    const state = count > 0 ? "count" : stateOf(at);
    rows.push({ ...heading, ...Object.fromEntries(values), count, cell: state });
  });
  return rows;
}

/** Sums of what matches, a cell a pair of indexes (first axis first), and which cells occur at all. */
export function sumCells(
  axes: readonly Axis[],
  flags: Uint8Array,
  weights: Float64Array,
): { readonly sums: Float64Array; readonly occurs: Uint8Array } {
  const size = axes.reduce((product, { values }) => product * values.length, 1);
  const sums = new Float64Array(size);
  const occurs = new Uint8Array(size);
  for (let row = 0; row < flags.length; row += 1) {
    let cell = 0;
    for (const { values, codes, indexByCode } of axes) {
      const index = indexByCode[codes[row] ?? 0] ?? -1;
      cell = index < 0 || cell < 0 ? -1 : cell * values.length + index;
    }
    if (cell < 0) continue;
    occurs[cell] = 1;
    const weight = weights[row] ?? Number.NaN;
    if (flags[row] === 0 && !Number.isNaN(weight)) sums[cell] = (sums[cell] ?? 0) + weight;
  }
  return { sums, occurs };
}
