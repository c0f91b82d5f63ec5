import * as z from "zod/mini";
import { NOTE_KINDS } from "#domain/publication/note.ts";
import type { Note } from "#domain/publication/note.ts";
import { date, texts, week } from "./parts.ts";

/** Name and version of the format of notes.json. */
export const NOTES_FORMAT = "ddor-notes/1";

const note = z.object({
  id: z.string().check(z.regex(/^\S+$/u, "an id without spaces")),
  kind: z.enum(NOTE_KINDS),
  date: z.nullable(date),
  dateExact: z.boolean(),
  saidBy: z.string(),
  subject: z.string(),
  what: z.string(),
  effect: z.string(),
  weeks: z.array(week),
  touches: z.array(z.object({ week, section: z.enum(["I", "II", "III"]), ids: texts })),
  source: z.string(),
}) satisfies z.ZodMiniType<Note>;

/** Shape of notes.json. */
export const notesSchema = z.object({ format: z.literal(NOTES_FORMAT), notes: z.array(note) });
