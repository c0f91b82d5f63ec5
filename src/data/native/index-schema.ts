import * as z from "zod/mini";
import { BASES, ORIGINS } from "#domain/report/collection.ts";
import type { CollectionIndex } from "#domain/report/collection.ts";
import { OUTCOME_GROUPS } from "#domain/detainer/outcome.ts";
import {
  positiveIntegerSchema,
  dateSchema,
  publicationDateSchema,
  printedTotalsSchema,
  weekSchema,
  nonNegativeIntegerSchema,
} from "./value-schemas.ts";

/** Name and version of the format of index.json. */
export const INDEX_FORMAT = "ddor-index/1";

const collectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  basis: z.enum(BASES),
  origin: z.enum(ORIGINS),
  suspended: z.nullable(z.object({ after: weekSchema, words: z.string() })),
  outcomes: z.array(
    z.object({ key: z.string(), title: z.string(), group: z.enum(OUTCOME_GROUPS) }),
  ),
  files: z.array(
    z.object({
      path: z.string(),
      format: z.string(),
      bytes: nonNegativeIntegerSchema,
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u, "64 digits of a SHA-256")),
    }),
  ),
  editions: z.array(
    z.object({
      week: weekSchema,
      revision: positiveIntegerSchema,
      published: publicationDateSchema,
      transcription: positiveIntegerSchema,
      transcribed: dateSchema,
      file: z.string(),
      rows: nonNegativeIntegerSchema,
      totals: printedTotalsSchema,
    }),
  ),
  copies: z.array(
    z.object({ week: z.nullable(weekSchema), title: z.string(), address: z.string() }),
  ),
  notes: z.nullable(z.string()),
});

/** Shape of index.json. */
export const indexSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  collections: z.array(collectionSchema),
}) satisfies z.ZodMiniType<CollectionIndex>;
