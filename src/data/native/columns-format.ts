import * as z from "zod/mini";
import { editionSchema } from "#data/native/edition-schema.ts";
import { textListSchema, nonNegativeIntegerSchema } from "#data/native/value-schemas.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { WeekStart } from "#domain/calendar/week.ts";

/** Name and version of the format of a file of many editions. */
export const COLUMNS_FORMAT = "ddor-columns/1";

/** The first eight bytes of a file of any version, in ASCII. */
export const COLUMNS_MAGIC = "DDORCOLS";

const widthSchema = z.union([z.literal(1), z.literal(2), z.literal(4)]);
const blockShape = { name: z.string(), bytes: nonNegativeIntegerSchema };

/** How a column's block of bytes stands for its rows; docs/formats.md describes each to the byte. */
export const codingSchema = z.discriminatedUnion("coding", [
  z.object({ ...blockShape, coding: z.literal("alike"), value: z.string() }),
  z.object({ ...blockShape, coding: z.literal("codes"), values: textListSchema }),
  z.object({ ...blockShape, coding: z.literal("steps"), values: textListSchema }),
  z.object({ ...blockShape, coding: z.literal("by"), of: z.string(), values: textListSchema }),
  z.object({
    ...blockShape,
    coding: z.literal("days"),
    of: z.string(),
    least: z.int(),
    width: widthSchema,
    values: textListSchema,
  }),
  z.object({ ...blockShape, coding: z.literal("ordinals") }),
  z.object({ ...blockShape, coding: z.literal("one") }),
  z.object({ ...blockShape, coding: z.literal("numbers"), width: widthSchema }),
]);

/** How a column's block of bytes stands for its rows. */
export type ColumnCoding = z.infer<typeof codingSchema>;

/** A coding by its name. */
export type CodingByName<Name extends ColumnCoding["coding"]> = Extract<
  ColumnCoding,
  { coding: Name }
>;

/** The head of a file: what editions are, but for their rows, and how columns are coded, in the order of their blocks. */
export interface ColumnsHead {
  readonly format: typeof COLUMNS_FORMAT;
  /** Of all editions; the reader gives each edition the whole list. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly agencies: readonly Agency[];
  readonly editions: readonly Omit<
    EditionInfo,
    "jurisdictions" | "agencies" | "transcribedDeclines"
  >[];
  readonly columns: readonly ColumnCoding[];
}

/** Shape of the head. */
export const headSchema = z.object({
  format: z.literal(COLUMNS_FORMAT),
  jurisdictions: editionSchema.shape.jurisdictions,
  agencies: editionSchema.shape.agencies,
  editions: z.array(
    z.extend(
      z.omit(editionSchema, { format: true, jurisdictions: true, agencies: true, rows: true }),
      { lines: nonNegativeIntegerSchema },
    ),
  ),
  columns: z.array(codingSchema),
}) satisfies z.ZodMiniType<ColumnsHead>;

/** An edition's week, and how many rows it has; the rows of editions follow each other. */
export interface EditionRows {
  readonly week: WeekStart;
  readonly lines: number;
}

/** Days from the first to the last of a column that a file may span: 300 years. */
export const MAX_DAYS = 109_575;

/** Bytes of a whole number below `size`. */
export function findByteWidth(size: number): 1 | 2 | 4 {
  if (size <= 256) return 1;
  return size <= 65_536 ? 2 : 4;
}
