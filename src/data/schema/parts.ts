import * as z from "zod/mini";
import { isPartialDate } from "#domain/partial-date.ts";
import { isDate, isWeekStart } from "#domain/week.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A day that exists, `YYYY-MM-DD`. */
export const date = z
  .string()
  .check(z.regex(DAY, "a date"), z.refine(isDate, { error: "a date", abort: true }));

/** The Saturday that begins a report week. */
export const week = z
  .string()
  .check(z.regex(DAY, "a Saturday"), z.refine(isWeekStart, { error: "a Saturday", abort: true }));

/** A day, month or year. */
export const partialDate = z
  .string()
  .check(
    z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, "a date"),
    z.refine(isPartialDate, { error: "a date", abort: true }),
  );

/** A whole number from zero. */
export const whole = z.int().check(z.minimum(0, "a whole number from 0"));

/** A whole number from one. */
export const counting = z.int().check(z.minimum(1, "a whole number from 1"));

/** Texts in a list. */
export const texts = z.array(z.string());

/** When a revision was published. */
export const published = z.object({ date, exact: z.boolean() });

/** Totals as printed; null where not known. */
export const totals = z.object({
  pages: z.nullable(whole),
  issuedNationwide: z.nullable(whole),
  declined: z.nullable(whole),
  sectionIJurisdictions: z.nullable(whole),
  sectionIIssued: z.nullable(whole),
  sectionIIIEntries: z.nullable(whole),
});
