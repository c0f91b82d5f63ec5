import { makeCorpus } from "#data/adapters/corpus.ts";
import type { CorpusParts } from "#data/adapters/corpus.ts";
import { editionPart } from "#data/adapters/edition-part.ts";
import type { Edition } from "#domain/edition.ts";
import type { Corpus } from "#domain/publication/coverage.ts";

/** What a corpus is made of, with the editions as a test writes them. */
export type EditionParts = Omit<CorpusParts, "parts" | "arriving"> & {
  readonly editions: readonly Edition[];
};

/** The corpus that the adapter makes of editions. */
export function editionCorpus({ editions, ...rest }: EditionParts): Corpus {
  const { outcomes } = rest.collection;
  return makeCorpus({
    ...rest,
    parts: editions.map((edition) => editionPart(edition, outcomes)),
    arriving: new Set(),
  });
}
