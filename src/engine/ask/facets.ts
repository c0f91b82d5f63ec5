import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import type { Dimension } from "#engine/question.ts";
import { rowFlags, rowWeights } from "#engine/scan/row-flags.ts";
import { axisOf } from "./axis.ts";
import { sumCells } from "./counts.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

/** Answers a `facets` question: the counts of each dimension, ignoring its own choice. */
export function facets(
  corpora: readonly Corpus[],
  asked: Sided & { readonly dimensions: readonly Dimension[] },
): Table {
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) => {
    const weights = rowWeights(corpus, measure);
    const chosen = rowFlags(corpus, filter);
    return asked.dimensions.flatMap((dimension) => {
      const axis = axisOf(corpus, dimension, filter);
      const own = filter.choices[dimension] !== undefined;
      const flags = own ? rowFlags(corpus, filter, [dimension]) : chosen;
      const { sums } = sumCells([axis], flags, weights);
      return axis.values.map((value, i) => ({ ...heading, dimension, value, count: sums[i] ?? 0 }));
    });
  });
  return tidy(rows, ["measure", "dimension", "value"], ["side", "count"]);
}
