import type { EditionInfo } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";

/** The notes that the items of an edition show. */
export interface EditionNotes {
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** True for the one edition of a week whose items can be reached by their ids. */
  readonly hasIds: boolean;
}

/** A part of an edition that shows items and the notes on them. */
export interface EditionItemsProps {
  readonly edition: EditionInfo;
  readonly editionNotes: EditionNotes;
}
