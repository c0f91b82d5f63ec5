import type { EditionFrame } from "#domain/edition.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Fault } from "#domain/publication/fault.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { CorpusFrame } from "./desk.ts";

/** A corpus as the worker holds it: the tables, and the frame that pages are told. */
export interface HeldCorpus {
  readonly corpus: Corpus;
  readonly frame: CorpusFrame;
}

/** What is known of how a corpus was loaded. */
export interface Loading {
  readonly editions: readonly { readonly file: string; readonly frame: EditionFrame }[];
  readonly faults: CorpusFrame["faults"];
  readonly notesFault: Fault | null;
  readonly hashed: boolean;
  readonly arriving: CorpusFrame["arriving"];
}

/** The corpus with its frame; each Issue's place begins with the file it stands in. */
export function hold(corpus: Corpus, loading: Loading): HeldCorpus {
  const { cohort, weeks, jurisdictions, agencies, outcomes, table } = corpus;
  const { editions, faults, notesFault, hashed, arriving } = loading;
  const issues = editions.flatMap(({ file, frame: edition }) =>
    edition.issues.map((issue) => ({ ...issue, where: `${file}: ${issue.where}` })),
  );
  const values = Object.fromEntries(
    DIMENSIONS.map((name) => {
      const column = table.columns[name];
      return [name, column?.kind === "codes" ? [...column.dictionary].sort() : []];
    }),
  );
  const frame: CorpusFrame = {
    cohort,
    weeks,
    jurisdictions,
    agencies,
    outcomes,
    values,
    lines: table.length,
    issues,
    faults,
    notesFault,
    hashed,
    arriving,
  };
  return { corpus, frame };
}
