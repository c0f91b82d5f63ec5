import * as z from "zod/mini";
import { BASES, ORIGINS } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import * as part from "./edition-part-schemas.ts";
import {
  checkUniqueKeys,
  positiveIntegerSchema,
  dateSchema,
  publicationDateSchema,
  textListSchema,
  printedTotalsSchema,
  weekSchema,
} from "./value-schemas.ts";

/** Name and version of the format of an edition file. */
export const EDITION_FORMAT = "ddor-edition/1";

const headingSchema = z.nullable(z.string());

/** Shape of an edition file. */
export const editionSchema = z.object({
  format: z.literal(EDITION_FORMAT),
  collection: z.string(),
  basis: z.enum(BASES),
  origin: z.enum(ORIGINS),
  week: weekSchema,
  revision: positiveIntegerSchema,
  published: publicationDateSchema,
  transcription: positiveIntegerSchema,
  transcribed: dateSchema,
  headings: z.object({
    title: textListSchema,
    sections: z.object({
      I: headingSchema,
      II: headingSchema,
      III: headingSchema,
      IV: headingSchema,
    }),
  }),
  totals: printedTotalsSchema,
  jurisdictions: z.array(part.jurisdictionSchema).check(checkUniqueKeys()),
  agencies: z.array(part.agencySchema).check(checkUniqueKeys()),
  sectionI: z.array(part.issuedCountSchema),
  rows: z.array(part.rowSchema),
  namedOnly: z.array(part.namedOnlySchema),
  placeTotals: z.array(part.placeTotalSchema),
  policies: z.array(part.policySchema),
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
