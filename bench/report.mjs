// What a run leaves: results.json, and what is drawn from it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureOf } from "./picture.mjs";
import { tableOf } from "./table.mjs";
import { targetsOf } from "./targets.mjs";

/** Writes results.json, table.md and picture.svg into the folder; gives the text of table.md. What the page did stays. */
export function writeReport(folder, { machine, results }) {
  const tables = [targetsOf(results), tableOf(results, machine)].filter((table) => table !== "");
  const text = tables.join("\n");
  writeResults(folder, { ...readResults(folder), machine, results });
  writeFileSync(join(folder, "table.md"), text);
  writeFileSync(join(folder, "picture.svg"), pictureOf(results));
  return text;
}

/** Writes what the built application did with a million lines into results.json; what the systems did stays. */
export function writePageResults(folder, page) {
  writeResults(folder, { ...readResults(folder), page });
}

function readResults(folder) {
  const file = join(folder, "results.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function writeResults(folder, { machine, results, page }) {
  const text = JSON.stringify({ machine, results, page }, null, 1);
  writeFileSync(join(folder, "results.json"), `${text}\n`);
}
