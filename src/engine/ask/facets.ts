import type { Corpus } from "#domain/publication/coverage.ts";
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
  const texts = { measure: textColumn(), dimension: textColumn(), value: textColumn() };
  const sides: number[] = [];
  const putMeasure = texts.measure.from(asked.measures);
  const putDimension = texts.dimension.from(asked.dimensions);
  const counts = eachSide(corpora, asked, (corpus, filter, measure, { side }) => {
    const matched = { corpus, filter, measure };
    const axes = asked.dimensions.map((dimension) => reading.axis(corpus, dimension, filter));
    reading.announce({ ...matched, ignored: [] }, axes);
    return axes.flatMap((axis, at) => {
      const putValue = texts.value.from(axis.values);
      const ignored = asked.dimensions.slice(at, at + 1);
      return Array.from(reading.cells({ ...matched, ignored }, [axis]), (count, i) => {
        putMeasure(asked.measures.indexOf(measure));
        putDimension(at);
        putValue(i);
        sides.push(side);
        return count;
      });
    });
  });
  return {
    length: counts.length,
    columns: {
      measure: texts.measure.made(),
      dimension: texts.dimension.made(),
      value: texts.value.made(),
      side: numbers(sides),
      count: numbers(counts),
    },
  };
}
