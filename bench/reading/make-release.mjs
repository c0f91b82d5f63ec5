// node bench/reading/make-release.mjs [ROWS]: an invented release in the form in which it is republished, as CSV and Parquet, and as XLSX as ICE sends it.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parquetWriteFile } from "hyparquet-writer";
import { COLUMNS } from "./headings.mjs";
import { writeSheet } from "./write-sheet.mjs";
import { rowsOf } from "./values.mjs";

/** Where what was made is kept. */
const KEPT = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  "node_modules",
  ".cache",
  "reading",
);
const SEED = 2026;
const AT_ONCE = 2_000;

/** Paths of the files of so many rows, and of a half and a sixth of them as XLSX; made where they are not there yet. */
export function needRelease(rows) {
  mkdirSync(KEPT, { recursive: true });
  const files = {
    csv: join(KEPT, `release-${rows}.csv`),
    parquet: join(KEPT, `release-${rows}.parquet`),
    xlsx: join(KEPT, `release-${rows / 2}.xlsx`),
    "xlsx-small": join(KEPT, `release-${rows / 6}.xlsx`),
  };
  const make = {
    csv: writeCsv,
    parquet: writeParquet,
    xlsx: (path) => writeSheet(path, rowsOf(rows / 2, SEED, COLUMNS), COLUMNS),
    "xlsx-small": (path) => writeSheet(path, rowsOf(rows / 6, SEED, COLUMNS), COLUMNS),
  };
  for (const [kind, path] of Object.entries(files)) {
    if (existsSync(path)) continue;
    make[kind](`${path}.part`, rows);
    renameSync(`${path}.part`, path);
  }
  return files;
}

const QUOTED = new Set(["text"]);

function writeCsv(path, rows) {
  const file = openSync(path, "w");
  const known = COLUMNS.map(() => new Map());
  let lines = [COLUMNS.map(([name]) => `"${name}"`).join(",")];
  const cell = (value, at) => {
    if (value === null) return "NA";
    if (!QUOTED.has(COLUMNS[at][2])) return value;
    let text = known[at].get(value);
    if (text === undefined) {
      text = `"${value.replaceAll('"', '""')}"`;
      if (known[at].size < 5_000) known[at].set(value, text);
    }
    return text;
  };
  for (const row of rowsOf(rows, SEED, COLUMNS)) {
    lines.push(row.map(cell).join(","));
    if (lines.length < AT_ONCE) continue;
    writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(file, `${lines.join("\n")}\n`);
  closeSync(file);
}

const TYPES = {
  date: [{ type: "INT32", converted_type: "DATE" }, (text) => Date.parse(text) / 86_400_000],
  numeric: [{ type: "DOUBLE" }, Number],
  integer: [{ type: "INT32" }, Number],
  logical: [{ type: "BOOLEAN" }, (text) => text === "TRUE"],
  text: [{ type: "BYTE_ARRAY", converted_type: "UTF8" }, (text) => text],
};

function writeParquet(path, rows) {
  const data = COLUMNS.map(() => Array.from({ length: rows }, () => null));
  const read = COLUMNS.map(([, , type]) => TYPES[type][1]);
  let line = 0;
  for (const row of rowsOf(rows, SEED, COLUMNS)) {
    row.forEach((value, at) => {
      if (value !== null) data[at][line] = read[at](value);
    });
    line += 1;
  }
  parquetWriteFile({
    filename: path,
    columnData: COLUMNS.map(([name], at) => ({ name, data: data[at] })),
    schema: [
      { name: "schema", num_children: COLUMNS.length },
      ...COLUMNS.map(([name, , type]) => ({
        name,
        repetition_type: "OPTIONAL",
        ...TYPES[type][0],
      })),
    ],
    rowGroupSize: 122_880,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const path of Object.values(needRelease(Number(process.argv[2] ?? 600_000)))) {
    console.log(`${path}: ${statSync(path).size.toLocaleString("en-US")} bytes`);
  }
}
