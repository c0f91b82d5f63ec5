import * as z from "zod/mini";
import { AGENCY_KINDS, COUNTY_BASES, PLACE_LEVELS } from "#domain/place/place.ts";
import { REQUESTS, CHARGE_STATUSES, WORDINGS } from "#domain/detainer/row.ts";
import { partialDateSchema, textListSchema, nonNegativeIntegerSchema } from "./value-schemas.ts";

/** A line of Section II. Negative counts and unknown states are let through here and become Issues afterward. */
export const rowSchema = z.object({
  id: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}\/II\/\d{1,9}$/u, "week/II/number")),
  count: z.int(),
  minimum: z.exactOptional(z.boolean()),
  agency: z.string(),
  jurisdiction: z.nullable(z.string()),
  state: z.string(),
  county: z.string(),
  aor: z.string(),
  request: z.enum(REQUESTS),
  form: z.exactOptional(z.string()),
  outcome: z.string(),
  citizenship: z.string(),
  issued: z.nullable(partialDateSchema),
  declined: z.nullable(partialDateSchema),
  issuedAsPrinted: z.exactOptional(z.string()),
  declinedAsPrinted: z.exactOptional(z.string()),
  charge: z.object({
    text: z.nullable(z.string()),
    wording: z.nullable(z.enum(WORDINGS)),
    category: z.string(),
    basis: z.nullable(z.string()),
    status: z.enum(CHARGE_STATUSES),
  }),
  notes: textListSchema,
  sources: textListSchema,
});

/** A place. */
export const jurisdictionSchema = z.object({
  key: z.string(),
  level: z.enum(PLACE_LEVELS),
  state: z.string(),
  county: z.nullable(z.string()),
  name: z.string(),
  covers: textListSchema,
  outsideOf: z.exactOptional(textListSchema),
  reason: z.exactOptional(z.string()),
});

/** An agency that received a detainer. */
export const agencySchema = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(AGENCY_KINDS),
  jurisdiction: z.string(),
  state: z.string(),
  county: z.nullable(z.string()),
  countyBasis: z.exactOptional(z.enum(COUNTY_BASES)),
  isCountyDoubtful: z.exactOptional(z.boolean()),
  aliases: textListSchema,
  reason: z.exactOptional(z.string()),
});

/** A line of Section I. */
export const issuedCountSchema = z.object({
  id: z.string(),
  rank: z.nullable(nonNegativeIntegerSchema),
  asPrinted: z.string(),
  jurisdiction: z.string(),
  issued: nonNegativeIntegerSchema,
  aor: z.string(),
  withdrawn: z.boolean(),
  notes: textListSchema,
  sources: textListSchema,
});

/** A place named in Section II without a number. */
export const namedOnlySchema = z.object({
  id: z.string(),
  asPrinted: z.string(),
  jurisdiction: z.string(),
  withdrawn: z.boolean(),
  notes: textListSchema,
  sources: textListSchema,
});

/** A place whose whole number in the week is known. */
export const placeTotalSchema = z.object({
  jurisdiction: z.string(),
  level: z.enum(PLACE_LEVELS),
  asPrinted: z.string(),
  declined: nonNegativeIntegerSchema,
  withdrawn: z.boolean(),
  sources: textListSchema,
});

/** An entry of Section III. */
export const policySchema = z.object({
  id: z.string(),
  asPrinted: z.string(),
  jurisdiction: z.string(),
  aor: z.string(),
  aorDerived: z.boolean(),
  enacted: z.nullable(z.string()),
  policy: z.nullable(z.string()),
  criteria: z.nullable(z.string()),
  completeness: z.string(),
  sources: textListSchema,
});
