import type { CorpusFrame as Held } from "#worker/desk.ts";

/** What pages know of a corpus beside its rows, as the worker hands it over. */
export type CorpusFrame = Held;
