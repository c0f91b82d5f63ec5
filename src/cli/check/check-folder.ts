import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { NotDone } from "#cli/command.ts";
import type { Terminal } from "#cli/command.ts";
import { folderShelf } from "#cli/files/folder-shelf.ts";
import { openFile } from "#cli/files/open-file.ts";
import { Unreadable } from "#data/read/faults.ts";
import { INDEX_FILE, partOf, readEditions, readIndex, readNotes } from "#data/read/published.ts";
import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import { plural } from "#domain/words/count.ts";
import { faultIssue, issuesOf } from "./check-file.ts";
import type { Checked, FileIssue } from "./check-file.ts";

/**
 * What is wrong with a folder: its index, every file that it lists, and files of its collections that it does not list.
 * Throws `NotDone` where the folder has no index.
 */
export async function checkFolder(folder: string, terminal: Terminal): Promise<Checked> {
  const shelf = folderShelf(folder);
  const issues: FileIssue[] = [];
  let collections: readonly Collection[] = [];
  try {
    ({ collections } = await readIndex(shelf));
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    if (thrown.fault.cause === "missing") {
      throw new NotDone(
        `${folder} could not be checked: it holds no ${INDEX_FILE}; name a folder of published files, or a file.`,
      );
    }
    issues.push(faultIssue(INDEX_FILE, thrown));
  }
  let done = 0;
  const of = collections.reduce((sum, { files }) => sum + files.length, 0);
  for (const collection of collections) {
    issues.push(...numbersTwice(collection));
    const named = new Set(collection.editions.map(({ file }) => file));
    if (collection.notes !== null) named.add(collection.notes);
    for (const file of named) {
      terminal.progress(`${done} of ${of} files`);
      done += 1;
      // oxlint-disable-next-line no-await-in-loop -- one file after another, so that large ones are not held together
      issues.push(...(await checkListed(folder, collection, file)));
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    issues.push(...(await unlisted(folder, collection)));
  }
  const editions = collections.reduce((sum, each) => sum + each.editions.length, 0);
  const checked = `${plural(collections.length, "collection")}, ${plural(editions, "edition")} in ${plural(done, "file")}`;
  return { checked, issues };
}

async function checkListed(
  folder: string,
  collection: Collection,
  file: string,
): Promise<readonly FileIssue[]> {
  const shelf = folderShelf(folder);
  try {
    if (file === collection.notes) {
      await readNotes(shelf, collection);
      return [];
    }
    await readEditions(shelf, collection, file);
    const { editions } = await openFile(join(folder, file), collection.outcomes);
    const parts = editions.map(({ part }) => part);
    const entries = collection.editions.filter((entry) => entry.file === file);
    return [
      ...editions.flatMap((edition) => issuesOf(file, edition)),
      ...entries.flatMap((entry) => saidOtherwise(entry, partOf(parts, entry)?.frame)),
    ];
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return [faultIssue(file, thrown)];
  }
}

/** What the index says of an edition and its file says otherwise. */
function saidOtherwise(entry: EditionEntry, frame: EditionFrame | undefined): readonly FileIssue[] {
  if (frame === undefined) return [];
  const { lines, published, transcribed, totals } = frame;
  const pairs = [
    ["rows", entry.rows, lines],
    ["published", entry.published, published],
    ["transcribed", entry.transcribed, transcribed],
    ["totals", entry.totals, totals],
  ] as const;
  return pairs.flatMap(([field, listed, found]) => {
    const [expected, got] = [JSON.stringify(listed), JSON.stringify(found)];
    if (expected === got) return [];
    const message = `the index says ${expected}, the file ${got}`;
    return [
      { file: entry.file, where: field, message, severity: "error" as const, recorded: false },
    ];
  });
}

function numbersTwice({ id, editions }: Collection): readonly FileIssue[] {
  const seen = new Set<string>();
  return editions.flatMap(({ week, revision, transcription }) => {
    const name = `week ${week}, revision ${revision}, transcription ${transcription}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `${name} is listed twice`;
    return [{ file: INDEX_FILE, where: id, message, severity: "error" as const, recorded: false }];
  });
}

/** Files beside those of a collection that its index does not list, such as those of an interrupted run. */
async function unlisted(folder: string, { id, files }: Collection): Promise<readonly FileIssue[]> {
  const listed = new Set(files.map(({ path }) => path));
  const names = await readdir(join(folder, id)).catch(() => []);
  return names
    .map((name) => `${id}/${name}`)
    .filter((path) => /\.(json|columns\.gz)$/u.test(path) && !listed.has(path))
    .map((file) => ({
      file,
      where: "",
      message: "the index does not list this file",
      severity: "warning" as const,
      recorded: false,
    }));
}
