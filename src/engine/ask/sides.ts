import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Filter, Side } from "#engine/question.ts";
import type { Value } from "./tidy.ts";

/** What every question says: which measures of which sides. */
export interface Sided {
  readonly measures: readonly Measure[];
  readonly sides: readonly Side[];
}

/** The columns that begin every tidy row. */
export interface Heading {
  readonly side: number;
  readonly measure: Measure;
}

/** The corpus of a side; throws a RangeError where the question names one that was not given. */
export function corpusOf(corpora: readonly Corpus[], side: Side): Corpus {
  const corpus = corpora[side.corpus];
  if (corpus === undefined) {
    throw new RangeError(
      `The question asks of corpus ${side.corpus}, but ${corpora.length} were given.`,
    );
  }
  return corpus;
}

/** The rows of an answer: those of each measure of each side, in order. */
export function eachSide<Row = Readonly<Record<string, Value>>>(
  corpora: readonly Corpus[],
  { sides, measures }: Sided,
  rowsOf: (corpus: Corpus, filter: Filter, measure: Measure, heading: Heading) => readonly Row[],
): readonly Row[] {
  return sides.flatMap((asked, side) => {
    const corpus = corpusOf(corpora, asked);
    return measures.flatMap((measure) => rowsOf(corpus, asked.filter, measure, { side, measure }));
  });
}
