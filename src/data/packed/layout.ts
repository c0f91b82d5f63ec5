import * as z from "zod/mini";
import { editionSchema } from "#data/schema/edition-schema.ts";
import { texts, whole } from "#data/schema/parts.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import type { WeekStart } from "#domain/week.ts";

/** Name and version of the format of a file of many editions. */
export const COLUMNS_FORMAT = "ddor-columns/1";

/** The first eight bytes of a file of any version, in ASCII. */
export const MAGIC = "DDORCOLS";

const width = z.union([z.literal(1), z.literal(2), z.literal(4)]);
const block = { name: z.string(), bytes: whole };

/** How a column's block of bytes stands for its rows; README describes each to the byte. */
export const coding = z.discriminatedUnion("coding", [
  z.object({ ...block, coding: z.literal("alike"), value: z.string() }),
  z.object({ ...block, coding: z.literal("codes"), values: texts }),
  z.object({ ...block, coding: z.literal("steps"), values: texts }),
  z.object({ ...block, coding: z.literal("by"), of: z.string(), values: texts }),
  z.object({
    ...block,
    coding: z.literal("days"),
    of: z.string(),
    least: z.int(),
    width,
    values: texts,
  }),
  z.object({ ...block, coding: z.literal("ordinals") }),
  z.object({ ...block, coding: z.literal("one") }),
  z.object({ ...block, coding: z.literal("numbers"), width }),
]);

/** How a column's block of bytes stands for its rows. */
export type Coding = z.infer<typeof coding>;

/** A coding by its name. */
export type Coded<Name extends Coding["coding"]> = Extract<Coding, { coding: Name }>;

/** The head of a file: what editions are, but for their rows, and how columns are coded, in the order of their blocks. */
export interface Head {
  readonly format: typeof COLUMNS_FORMAT;
  /** Of all editions; the reader gives each edition the whole list. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly agencies: readonly Agency[];
  readonly editions: readonly Omit<
    EditionFrame,
    "jurisdictions" | "agencies" | "transcribedDeclines"
  >[];
  readonly columns: readonly Coding[];
}

/** Shape of the head. */
export const headSchema = z.object({
  format: z.literal(COLUMNS_FORMAT),
  jurisdictions: editionSchema.shape.jurisdictions,
  agencies: editionSchema.shape.agencies,
  editions: z.array(
    z.extend(
      z.omit(editionSchema, { format: true, jurisdictions: true, agencies: true, rows: true }),
      { lines: whole },
    ),
  ),
  columns: z.array(coding),
}) satisfies z.ZodMiniType<Head>;

/** An edition's week, and how many rows it has; the rows of editions follow each other. */
export interface Lines {
  readonly week: WeekStart;
  readonly lines: number;
}

/** Days from the first to the last of a column that a file may span: 300 years. */
export const MOST_DAYS = 109_575;

/** Bytes of a whole number below `size`. */
export function widthFor(size: number): 1 | 2 | 4 {
  if (size <= 256) return 1;
  return size <= 65_536 ? 2 : 4;
}
