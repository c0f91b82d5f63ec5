import type { Note } from "#domain/publication/note.ts";
import type { Answer } from "#engine/question.ts";
import type { CorpusFrame } from "#worker/desk.ts";

/** What every figure of the overview is made from: the corpus, the answers of `overviewQuestions`, the notes. */
export interface FigureFacts {
  readonly frame: CorpusFrame;
  readonly answers: readonly Answer[];
  readonly notes: readonly Note[];
}
