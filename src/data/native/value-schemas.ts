import * as z from "zod/mini";
import { isPartialDate } from "#domain/calendar/partial-date.ts";
import { isDate, isWeekStart } from "#domain/calendar/week.ts";

const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/u;

/** A day that exists, `YYYY-MM-DD`. */
export const dateSchema = z
  .string()
  .check(z.regex(DATE_PATTERN, "a date"), z.refine(isDate, { error: "a date", abort: true }));

/** The Saturday that begins a report week. */
export const weekSchema = z
  .string()
  .check(
    z.regex(DATE_PATTERN, "a Saturday"),
    z.refine(isWeekStart, { error: "a Saturday", abort: true }),
  );

/** A day, month or year. */
export const partialDateSchema = z
  .string()
  .check(
    z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, "a date"),
    z.refine(isPartialDate, { error: "a date", abort: true }),
  );

/** A whole number from zero. */
export const nonNegativeIntegerSchema = z.int().check(z.minimum(0, "a whole number from 0"));

/** A whole number from one. */
export const positiveIntegerSchema = z.int().check(z.minimum(1, "a whole number from 1"));

/** Texts in a list. */
export const textListSchema = z.array(z.string());

/** When a revision was published. */
export const publicationDateSchema = z.object({ date: dateSchema, exact: z.boolean() });

/** Totals as printed; null where not known. */
export const printedTotalsSchema = z.object({
  pages: z.nullable(nonNegativeIntegerSchema),
  issuedNationwide: z.nullable(nonNegativeIntegerSchema),
  declined: z.nullable(nonNegativeIntegerSchema),
  sectionIJurisdictions: z.nullable(nonNegativeIntegerSchema),
  sectionIIssued: z.nullable(nonNegativeIntegerSchema),
  sectionIIIEntries: z.nullable(nonNegativeIntegerSchema),
});

/** A check of a list: no two of its items have the same key. The later one is at fault. */
export function checkUniqueKeys() {
  return z.check<readonly { readonly key: string }[]>(({ value, issues }) => {
    const places = new Map<string, number>();
    for (const [i, { key }] of value.entries()) {
      const before = places.get(key);
      if (before === undefined) places.set(key, i);
      else {
        const message = `a key that no other has, and [${before}] has it`;
        issues.push({ code: "custom", input: value, path: [i, "key"], message });
      }
    }
  });
}
