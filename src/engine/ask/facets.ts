import type { Corpus } from "#domain/publication/coverage.ts";
import { wholeNumbers } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import type { Dimension } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { textColumn } from "./text-column.ts";
import { numbers } from "./tidy.ts";

/** Answers a `facets` question: the counts of each dimension, ignoring its own choice. */
export function facets(
  corpora: readonly Corpus[],
  asked: Sided & { readonly dimensions: readonly Dimension[] },
  reading: Reading,
): Table {
  const parts = eachSide(corpora, asked, (corpus, filter, measure, { side }) => {
    const matched = { corpus, filter, measure };
    const axes = asked.dimensions.map((dimension) => reading.axis(corpus, dimension, filter));
    reading.announce({ ...matched, ignored: [] }, axes);
    return axes.map((axis, at) => {
      const sums = reading.cells({ ...matched, ignored: asked.dimensions.slice(at, at + 1) }, [
        axis,
      ]);
      return { side, measure, dimension: axis.name, values: axis.values, sums };
    });
  });
  const length = parts.reduce((all, { sums }) => all + sums.length, 0);
  const [measures, dimensions, values] = [
    textColumn(length),
    textColumn(length),
    textColumn(length),
  ];
  const sides = wholeNumbers(length, asked.sides.length);
  const counts = new Float64Array(length);
  let next = 0;
  for (const part of parts) {
    measures.repeat(part.measure, part.sums.length);
    dimensions.repeat(part.dimension, part.sums.length);
    values.put(part.values, null);
    sides.fill(part.side, next, next + part.sums.length);
    counts.set(part.sums, next);
    next += part.sums.length;
  }
  return {
    length,
    columns: {
      measure: measures.made(),
      dimension: dimensions.made(),
      value: values.made(),
      side: numbers(sides),
      count: numbers(counts),
    },
  };
}
