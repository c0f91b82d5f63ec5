import type { EditionFrame } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";

/** What items of an edition are marked with. */
export interface Marking {
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** True for the one edition of a week whose items can be reached by their ids. */
  readonly anchored: boolean;
}

/** A part of an edition that shows items and the notes on them. */
export interface EditionPartProps {
  readonly edition: EditionFrame;
  readonly marking: Marking;
}
