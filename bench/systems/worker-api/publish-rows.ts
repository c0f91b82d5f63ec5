import type { EditionTable } from "../../../src/data/native/edition-table.ts";
import { writeColumnsFile } from "../../../src/data/native/write-columns-file.ts";
import type { Collection, EditionEntry } from "../../../src/domain/report/collection.ts";
import { DECLINED_OUTCOME } from "../../../src/domain/detainer/outcome.ts";
import { WEEK } from "../../rows.ts";
import type { Columns } from "../../rows.ts";
import { buildEntry, createEditionInfo } from "./edition.ts";
import { tableOf } from "./table.ts";
import { weekOf } from "./values.ts";

/** The one collection. */
export const COLLECTION = "bench";

const FORMAT = "ddor-columns/1";

/** Hands a file's bytes on; they are not touched afterward. */
type Put = (file: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** Publishes the rows as weekly editions: a file a year, made and handed on one at a time, and then the index. */
export async function publish(columns: Columns, put: Put): Promise<void> {
  const files: Collection["files"][number][] = [];
  const editions: EditionEntry[] = [];
  for (const [year, parts] of partsByYear(columns)) {
    const path = `${year}.columns`;
    const bytes = writeColumnsFile(parts);
    // Nothing checks the hash: the worker API is given no digest.
    files.push({ path, format: FORMAT, bytes: bytes.length, sha256: "0".repeat(64) });
    editions.push(...parts.map(({ info }) => buildEntry(info, path)));
    // oxlint-disable-next-line no-await-in-loop -- one file at a time is in memory here
    await put(path, bytes);
  }
  const collection: Collection = {
    id: COLLECTION,
    title: "The bench's rows",
    basis: "recorded",
    origin: "synthetic",
    suspended: null,
    outcomes: [DECLINED_OUTCOME],
    files,
    editions,
    copies: [],
    notes: null,
  };
  const index = JSON.stringify({ format: "ddor-index/1", collections: [collection] });
  await put("index.json", new TextEncoder().encode(index));
}

/** An edition a week that has rows; rows stand in the order of the weeks. */
function partsByYear(columns: Columns): ReadonlyMap<string, readonly EditionTable[]> {
  const weeks = columns[WEEK]?.codes ?? new Uint16Array();
  const { table, jurisdictions, agencies } = tableOf(columns);
  const years = new Map<string, EditionTable[]>();
  for (let from = 0; from < weeks.length;) {
    const code = weeks[from] as number;
    let to = from;
    while (weeks[to] === code) to += 1;
    const info = createEditionInfo({
      collection: COLLECTION,
      week: weekOf(code),
      lines: to - from,
    });
    const year = info.week.slice(0, 4);
    const parts = years.get(year) ?? [];
    parts.push({ info: { ...info, jurisdictions, agencies }, table, from, to });
    years.set(year, parts);
    from = to;
  }
  return years;
}
