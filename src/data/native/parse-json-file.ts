import * as z from "zod/mini";
import { FetchError } from "#data/errors/fetch-error.ts";
import { formatShapeError } from "./format-shape-error.ts";

/**
 * The checked value of a JSON file in `format` (`ddor-edition/1`). Throws `FetchError`: not-json, newer-format (a higher
 * version of the same format), wrong-shape (with the path and what was expected there).
 */
export function parseJsonFile<T>(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  format: string,
  schema: z.ZodMiniType<T>,
): T {
  return checkValue(parseJson(bytes, file), file, format, schema);
}

/** The same, of a value that was read from JSON. Throws `FetchError`: newer-format, wrong-shape. */
export function checkValue<T>(
  value: unknown,
  file: string,
  format: string,
  schema: z.ZodMiniType<T>,
): T {
  const found =
    typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (typeof found === "string" && isNewerFormat(found, format)) {
    const detail = `the file is ${found}, this page reads ${format}`;
    throw new FetchError("newer-format", file, detail);
  }
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new FetchError("wrong-shape", file, formatShapeError(result.error, value));
}

/** Most bytes of a text: no browser has a string of more characters. */
const MAX_TEXT = 2 ** 29 - 24;

/** What a JSON file says. Throws `FetchError` (not-json). */
export function parseJson(bytes: Uint8Array<ArrayBuffer>, file: string): unknown {
  if (bytes.length > MAX_TEXT) {
    throw new FetchError("not-json", file, "it has more than 511 MB, too much for one text");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (reason) {
    if (reason instanceof SyntaxError || reason instanceof TypeError) {
      throw new FetchError("not-json", file, reason.message);
    }
    throw reason;
  }
}

function isNewerFormat(found: string, supported: string): boolean {
  const [name, version] = found.split("/");
  const [ours, known] = supported.split("/");
  return name === ours && /^\d+$/u.test(version ?? "") && Number(version) > Number(known);
}
