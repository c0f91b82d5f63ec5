import * as z from "zod/mini";
import { NOTE_KINDS } from "#domain/note/note.ts";
import type { Note } from "#domain/note/note.ts";
import { dateSchema, textListSchema, weekSchema } from "./value-schemas.ts";

/** Name and version of the format of notes.json. */
export const NOTES_FORMAT = "ddor-notes/1";

const noteSchema = z.object({
  id: z.string().check(z.regex(/^\S+$/u, "an id without spaces")),
  kind: z.enum(NOTE_KINDS),
  date: z.nullable(dateSchema),
  dateExact: z.boolean(),
  saidBy: z.string(),
  subject: z.string(),
  what: z.string(),
  effect: z.string(),
  weeks: z.array(weekSchema),
  touches: z.array(
    z.object({ week: weekSchema, section: z.enum(["I", "II", "III"]), ids: textListSchema }),
  ),
  source: z.string(),
}) satisfies z.ZodMiniType<Note>;

/** Shape of notes.json. */
export const notesSchema = z.object({
  format: z.literal(NOTES_FORMAT),
  notes: z.array(noteSchema),
});
