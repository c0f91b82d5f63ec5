import * as z from "zod/mini";
import { checkValue, parseJson } from "#data/native/parse-json-file.ts";
import {
  DATE_ORDERS,
  EPOCHS,
  MAPPED_FIELDS,
  MAPPING_FORMAT,
  PLACE_FIELDS,
} from "#domain/import/mapping.ts";
import { PERIOD_GRAINS } from "#domain/calendar/gathered-grains.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import { OUTCOME_GROUPS } from "#domain/detainer/outcome.ts";

const textOrNullSchema = z.nullable(z.string());

const mappingSchema: z.ZodMiniType<Mapping> = z.object({
  format: z.literal(MAPPING_FORMAT),
  headings: z.string().check(z.regex(/^[0-9a-f]{16}$/u, "16 hexadecimal digits")),
  columns: z.record(z.enum(MAPPED_FIELDS), textOrNullSchema),
  same: z.record(z.enum(PLACE_FIELDS), textOrNullSchema),
  week: z.enum(["issued", "declined"]),
  order: z.nullable(z.enum(DATE_ORDERS)),
  epoch: z.nullable(z.enum(EPOCHS)),
  grain: z.exactOptional(z.enum(PERIOD_GRAINS)),
  rows: z.nullable(z.enum(["declines", "outcomes"])),
  outcomes: z.array(z.object({ text: z.string(), group: z.enum(OUTCOME_GROUPS) })),
});

/** A mapping as JSON that `readMapping` reads back. */
export function writeMapping(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}

/** The mapping of a JSON file in `ddor-mapping/1`. Throws `FetchError`, which says where the file is not one. */
export function readMapping(bytes: Uint8Array<ArrayBuffer>, file: string): Mapping {
  return checkValue(addMonth(parseJson(bytes, file)), file, MAPPING_FORMAT, mappingSchema);
}

/** A mapping that may have been saved before there was a field of months, with that field. */
function addMonth(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("columns" in value)) return value;
  const { columns } = value;
  if (typeof columns !== "object" || columns === null) return value;
  return { ...value, columns: { month: null, ...columns } };
}
