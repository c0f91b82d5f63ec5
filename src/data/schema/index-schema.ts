import * as z from "zod/mini";
import { BASES, ORIGINS } from "#domain/collection.ts";
import type { Index } from "#domain/collection.ts";
import { OUTCOME_GROUPS } from "#domain/outcome.ts";
import { counting, date, published, totals, week, whole } from "./parts.ts";

/** Name and version of the format of index.json. */
export const INDEX_FORMAT = "ddor-index/1";

const collection = z.object({
  id: z.string(),
  title: z.string(),
  basis: z.enum(BASES),
  origin: z.enum(ORIGINS),
  suspended: z.nullable(z.object({ after: week, words: z.string() })),
  outcomes: z.array(
    z.object({ key: z.string(), title: z.string(), group: z.enum(OUTCOME_GROUPS) }),
  ),
  files: z.array(
    z.object({
      path: z.string(),
      format: z.string(),
      bytes: whole,
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u, "64 digits of a SHA-256")),
    }),
  ),
  editions: z.array(
    z.object({
      week,
      revision: counting,
      published,
      transcription: counting,
      transcribed: date,
      file: z.string(),
      rows: whole,
      totals,
    }),
  ),
  copies: z.array(z.object({ week: z.nullable(week), title: z.string(), address: z.string() })),
  notes: z.nullable(z.string()),
});

/** Shape of index.json. */
export const indexSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  collections: z.array(collection),
}) satisfies z.ZodMiniType<Index>;
