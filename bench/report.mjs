// What a run leaves: results.json, and what is drawn from it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureOf } from "./picture.mjs";
import { tableOf } from "./table.mjs";
import { targetsOf } from "./targets.mjs";

/** Writes results.json, table.md and picture.svg into the folder; gives the text of table.md. */
export function writeReport(folder, { machine, results }) {
  const tables = [targetsOf(results), tableOf(results, machine)].filter((table) => table !== "");
  const text = tables.join("\n");
  writeFileSync(join(folder, "results.json"), `${JSON.stringify({ machine, results }, null, 1)}\n`);
  writeFileSync(join(folder, "table.md"), text);
  writeFileSync(join(folder, "picture.svg"), pictureOf(results));
  return text;
}
