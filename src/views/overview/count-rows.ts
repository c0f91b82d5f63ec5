import { records } from "#domain/table.ts";
import { CELL_SIGN, type CellState } from "#domain/cell.ts";
import { UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import { formatCount } from "#domain/words/count.ts";
import type { DataRow } from "#charts/figure/data-sort.ts";
import type { Answer, Dimension } from "#engine/question.ts";
import type { CorpusFrame } from "#worker/desk.ts";
import { placedTitle as valueTitle } from "#views/filters/value-title.ts";

/** Rows of a figure's table from a `counts` answer: one cell a dimension, and the count or the sign of what is known. */
export function countRows(
  frame: CorpusFrame,
  answer: Answer,
  dimensions: readonly Dimension[],
): readonly DataRow[] {
  return records(answer.table)
    .filter((row) => Number(row["count"]) > 0 || dimensions.length === 1)
    .map((row) => {
      const state = String(row["cell"]) as CellState;
      const count = Number(row["count"]);
      const shown = state === "count" ? formatCount(count) : CELL_SIGN[state];
      const values = dimensions.map((dimension) => {
        const value = String(row[dimension]);
        return [dimension, { value: valueTitle(frame, dimension, value) }] as const;
      });
      return {
        key: dimensions.map((dimension) => String(row[dimension])).join("/"),
        cells: { ...Object.fromEntries(values), count: { value: count, shown } },
      };
    });
}

/** How much of the count has a field known: neither unknown nor withdrawn. */
export function knownOf(answer: Answer, dimension: Dimension): { known: number; of: number } {
  let known = 0;
  let of = 0;
  for (const row of records(answer.table)) {
    const count = Number(row["count"]);
    of += count;
    const value = row[dimension];
    if (value !== UNKNOWN && value !== WITHDRAWN) known += count;
  }
  return { known, of };
}
