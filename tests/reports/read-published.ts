import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectionIndex } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";

/** The folder of the published collections. */
export const REPORTS = join(process.cwd(), "public", "reports");

function parsed<T>(path: string): T {
  const value: T = JSON.parse(readFileSync(join(REPORTS, path), "utf8"));
  return value;
}

/** The published index, as plain JSON. */
export const index = parsed<CollectionIndex & { format: string }>("index.json");

/** The published edition files, as plain JSON, without any reader of the application. */
export const firstWeek = parsed<Edition>("ddor-2017/2017-01-28.r1.t1.json");
export const firstWeekCorrected = parsed<Edition>("ddor-2017/2017-01-28.r2.t1.json");
export const secondWeek = parsed<Edition>("ddor-2017/2017-02-04.r1.t1.json");
export const thirdWeek = parsed<Edition>("ddor-2017/2017-02-11.r1.t1.json");

/** The published ledger of notes. */
export const notes = parsed<{ notes: Note[] }>("ddor-2017/notes.json").notes;
