import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { EXIT_DONE, EXIT_USAGE, CommandError } from "#cli/command/command.ts";
import type { Command } from "#cli/command/command.ts";
import { hasFile, replaceFile } from "#cli/files/write-file.ts";
import { withLock } from "#cli/publish/folder-lock.ts";
import { readNotesFile } from "#cli/publish/publish-command.ts";
import { buildCollectionFile, formatIndex, readIndexFile } from "#cli/publish/index-file.ts";
import { removeLeftovers } from "#cli/publish/leftovers.ts";
import { COLUMNS_FORMAT } from "#data/native/columns-format.ts";
import { buildEditionEntry } from "#data/native/edition-entry.ts";
import { NOTES_FORMAT } from "#data/native/notes-schema.ts";
import { INDEX_FILE } from "#data/native/report-source.ts";
import { writeColumnsFile } from "#data/native/write-columns-file.ts";
import type { Collection, CollectionFile } from "#domain/report/collection.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { readDetainers, readFacilities } from "./read-records.ts";
import { RECORDS_ID, buildRecordsCollection, buildRecordsEditions } from "./records-collection.ts";

/** All editions stand in one file: the lists of agencies, places and sources, two thirds of it, would stand again in each of several. */
const COLUMNS_PATH = `${RECORDS_ID}/r1.t1.columns.gz`;
const NOTES_PATH = `${RECORDS_ID}/notes.json`;

/** Makes the collection of ICE's national records of October 2014 to July 2015 from its sources. */
export const RECORDS_COMMAND: Command = {
  usage: "FOLDER --to DIR",
  purpose: "make the collection of ICE's national records of October 2014 to July 2015 again",
  help: `FOLDER holds detainers.csv.gz, facilities.csv.gz and notes.json, as scripts/ice-foia-2015 does. Writes ${COLUMNS_PATH} and
${NOTES_PATH} below DIR, and the collection into its index.json, in its place or at the end. The same sources give the same
bytes, before they are compressed; a compressed file that holds them already stays as it is.

Example
  npm run ddor -- records scripts/ice-foia-2015 --to public/reports`,
  files: 1,
  texts: ["to"],
  flags: [],
  async run({ files, texts }, terminal) {
    const [from = ""] = files;
    const folder = texts["to"];
    if (folder === undefined) {
      throw new CommandError(
        "records: --to is missing. See npm run ddor -- records --help.",
        EXIT_USAGE,
      );
    }
    const detainers = await readDetainers(from);
    const facilities = await readFacilities(from);
    const made = buildRecordsCollection(detainers);
    const parts = buildRecordsEditions(facilities, detainers, made);
    const bytes = writeColumnsFile(parts);
    const notes = await readNotesFile(join(from, "notes.json"));
    const collection: Collection = {
      ...made,
      files: [describeColumns(bytes), buildCollectionFile(NOTES_PATH, NOTES_FORMAT, notes)],
      editions: parts.map(({ info }) => buildEditionEntry(info, COLUMNS_PATH)),
      notes: NOTES_PATH,
    };
    await withLock(folder, terminal, async () => {
      await removeLeftovers(folder, await readIndexFile(folder));
      const path = join(folder, COLUMNS_PATH);
      if (!(await hasBytes(path, bytes))) {
        await replaceFile(path, gzipSync(bytes, { level: 9, memLevel: 9 }));
      }
      await replaceFile(join(folder, NOTES_PATH), notes);
      const index = await readIndexFile(folder);
      await replaceFile(join(folder, INDEX_FILE), formatIndex(index, collection));
    });
    const lines = formatPlural(detainers.length, "detainer");
    terminal.write(`Made ${COLUMNS_PATH}: ${lines} in ${formatPlural(parts.length, "week")}.\n`);
    return EXIT_DONE;
  },
};

function describeColumns(bytes: Uint8Array): CollectionFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path: COLUMNS_PATH, format: COLUMNS_FORMAT, bytes: bytes.length, sha256 };
}

/** True where a compressed file holds exactly these bytes. */
async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  return (await hasFile(path)) && gunzipSync(await readFile(path)).equals(bytes);
}
