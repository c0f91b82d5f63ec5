import { writeMapping } from "#data/native/mapping-file.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import { downloadText } from "./download.ts";

/** Downloads a mapping as a JSON file, named after the table that it was made for. */
export function downloadMapping(mapping: Mapping, table: string): void {
  const name = table.replace(/\.[^.]*$/u, "");
  downloadText(`${name}.mapping.json`, writeMapping(mapping), "application/json");
}
