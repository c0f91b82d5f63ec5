import * as z from "zod/mini";
import { KINDS, LEVELS } from "#domain/place.ts";
import { REQUESTS, STATUSES, WORDINGS } from "#domain/row.ts";
import { partialDate, texts, whole } from "./parts.ts";

/** A line of Section II. Negative counts and unknown states are let through here and become Issues afterwards. */
export const row = z.object({
  id: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}\/II\/\d{1,9}$/u, "week/II/number")),
  count: z.int(),
  minimum: z.exactOptional(z.boolean()),
  agency: z.string(),
  jurisdiction: z.nullable(z.string()),
  state: z.string(),
  county: z.string(),
  aor: z.string(),
  request: z.enum(REQUESTS),
  outcome: z.string(),
  citizenship: z.string(),
  issued: z.nullable(partialDate),
  declined: z.nullable(partialDate),
  issuedAsPrinted: z.exactOptional(z.string()),
  declinedAsPrinted: z.exactOptional(z.string()),
  charge: z.object({
    text: z.nullable(z.string()),
    wording: z.nullable(z.enum(WORDINGS)),
    category: z.string(),
    basis: z.nullable(z.string()),
    status: z.enum(STATUSES),
  }),
  notes: texts,
  sources: texts,
});

/** A place. */
export const jurisdiction = z.object({
  key: z.string(),
  level: z.enum(LEVELS),
  state: z.string(),
  county: z.nullable(z.string()),
  name: z.string(),
  covers: texts,
  reason: z.exactOptional(z.string()),
});

/** An agency that received a detainer. */
export const agency = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(KINDS),
  jurisdiction: z.string(),
  state: z.string(),
  county: z.nullable(z.string()),
  aliases: texts,
  reason: z.exactOptional(z.string()),
});

/** A line of Section I. */
export const issuedCount = z.object({
  id: z.string(),
  rank: z.nullable(whole),
  asPrinted: z.string(),
  jurisdiction: z.string(),
  issued: whole,
  aor: z.string(),
  withdrawn: z.boolean(),
  notes: texts,
  sources: texts,
});

/** A place named in Section II without a number. */
export const namedOnly = z.object({
  id: z.string(),
  asPrinted: z.string(),
  jurisdiction: z.string(),
  withdrawn: z.boolean(),
  notes: texts,
  sources: texts,
});

/** A place whose whole number in the week is known. */
export const placeTotal = z.object({
  jurisdiction: z.string(),
  level: z.enum(LEVELS),
  asPrinted: z.string(),
  declined: whole,
  withdrawn: z.boolean(),
  sources: texts,
});

/** An entry of Section III. */
export const policy = z.object({
  id: z.string(),
  asPrinted: z.string(),
  jurisdiction: z.string(),
  aor: z.string(),
  aorDerived: z.boolean(),
  enacted: z.nullable(z.string()),
  policy: z.nullable(z.string()),
  criteria: z.nullable(z.string()),
  completeness: z.string(),
  sources: texts,
});
