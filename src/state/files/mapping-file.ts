import { mappingText } from "#data/mapped/mapping-json.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import { download } from "./download.ts";

/** Hands a mapping to the browser as a JSON file, named after the table that it was made for. */
export function downloadMapping(mapping: Mapping, table: string): void {
  const name = table.replace(/\.[^.]*$/u, "");
  download(`${name}.mapping.json`, mappingText(mapping), "application/json");
}
