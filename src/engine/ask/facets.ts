import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import type { Dimension } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

/** Answers a `facets` question: the counts of each dimension, ignoring its own choice. */
export function facets(
  corpora: readonly Corpus[],
  asked: Sided & { readonly dimensions: readonly Dimension[] },
  reading: Reading,
): Table {
  const rows = eachSide(corpora, asked, (corpus, filter, measure, { side }) =>
    asked.dimensions.flatMap((dimension) => {
      const axis = reading.axis(corpus, dimension, filter);
      const sums = reading.cells({ corpus, filter, measure, ignored: [dimension] }, [axis]);
      return axis.values.map((value, i) => ({
        side,
        measure,
        dimension,
        value,
        count: sums[i] ?? 0,
      }));
    }),
  );
  return tidy(rows, ["measure", "dimension", "value"], ["side", "count"]);
}
