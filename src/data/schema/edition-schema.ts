import * as z from "zod/mini";
import { BASES, ORIGINS } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";
import * as part from "./edition-parts.ts";
import { counting, date, published, texts, totals, week } from "./parts.ts";

/** Name and version of the format of an edition file. */
export const EDITION_FORMAT = "ddor-edition/1";

const heading = z.nullable(z.string());

/** Shape of an edition file. */
export const editionSchema = z.object({
  format: z.literal(EDITION_FORMAT),
  collection: z.string(),
  basis: z.enum(BASES),
  origin: z.enum(ORIGINS),
  week,
  revision: counting,
  published,
  transcription: counting,
  transcribed: date,
  headings: z.object({
    title: texts,
    sections: z.object({ I: heading, II: heading, III: heading, IV: heading }),
  }),
  totals,
  jurisdictions: z.array(part.jurisdiction),
  agencies: z.array(part.agency),
  sectionI: z.array(part.issuedCount),
  rows: z.array(part.row),
  namedOnly: z.array(part.namedOnly),
  placeTotals: z.array(part.placeTotal),
  policies: z.array(part.policy),
  scope: z.nullable(z.string()),
  sources: z.array(
    z.object({ id: z.string(), citation: z.string(), address: z.nullable(z.string()) }),
  ),
  issues: z.array(
    z.object({
      where: z.string(),
      message: z.string(),
      severity: z.enum(["error", "warning"]),
      row: z.exactOptional(z.string()),
    }),
  ),
}) satisfies z.ZodMiniType<Edition>;
