import type { Note } from "#domain/note/note.ts";

/** What a table that was exported from this page says of the view that it is of. */
export interface ExportedView {
  /** The filter in words; null where no row was left out by a filter. */
  readonly filters: string | null;
  /** Unit of the count: "Detainers recorded as declined". */
  readonly unit: string;
  /** The address of the view from its question mark on; "" where the file has none. */
  readonly search: string;
  /** Detainers that the rows stand for, as the file says. */
  readonly match: number | null;
  /** Detainers of the collection that are unknown on a filtered field, and not in the file. */
  readonly unknown: number | null;
  /** Detainers that were reported, are in no source transcribed and are not ruled out by the filter. */
  readonly untranscribed: number | null;
  /** Detainers that the weeks of the view print, whatever the filter; null where none is printed. */
  readonly reported: number | null;
  /** Notes that touch the rows. */
  readonly notes: readonly Note[];
}
