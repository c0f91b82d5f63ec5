import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { CommandError } from "#cli/command/command.ts";
import type { Terminal } from "#cli/command/command.ts";
import { createFolderSource } from "#cli/files/folder-source.ts";
import { openEditionFile } from "#cli/files/open-edition-file.ts";
import { listLeftovers } from "#cli/publish/leftovers.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import {
  INDEX_FILE,
  findEditionTable,
  readSourceEditions,
  readIndex,
  readNotes,
} from "#data/native/report-source.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { buildFetchErrorIssue, listEditionIssues } from "./check-file.ts";
import type { CheckResult, FileIssue } from "./check-file.ts";

/**
 * What is wrong with a folder: its index, every file that it lists, and files of its collections that it does not list.
 * Throws `CommandError` where the folder has no index.
 */
export async function checkFolder(folder: string, terminal: Terminal): Promise<CheckResult> {
  const source = createFolderSource(folder);
  const issues: FileIssue[] = [];
  let collections: readonly Collection[] = [];
  try {
    ({ collections } = await readIndex(source));
  } catch (thrown) {
    if (!(thrown instanceof FetchError)) throw thrown;
    if (thrown.failure.cause === "missing") {
      throw new CommandError(
        `${folder} could not be checked: it holds no ${INDEX_FILE}; name a folder of published files, or a file.`,
      );
    }
    issues.push(buildFetchErrorIssue(INDEX_FILE, thrown));
  }
  // Where the index cannot be read, nothing is known to be left over.
  const left = issues.length > 0 ? [] : await listLeftovers(folder, { collections });
  issues.push(...left.map(buildLeftoverIssue));
  let done = 0;
  const total = collections.reduce((sum, { files }) => sum + files.length, 0);
  for (const collection of collections) {
    issues.push(...listRepeatedNumbers(collection));
    const named = new Set(collection.editions.map(({ file }) => file));
    if (collection.notes !== null) named.add(collection.notes);
    for (const file of named) {
      terminal.writeProgress(`${done} of ${total} files`);
      done += 1;
      // oxlint-disable-next-line no-await-in-loop -- one file after another, so that memory holds one large file at a time
      issues.push(...(await checkListedFile(folder, collection, file)));
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    issues.push(...(await listUnlistedFiles(folder, collection, left)));
  }
  const editions = collections.reduce((sum, each) => sum + each.editions.length, 0);
  const checked = `${formatPlural(collections.length, "collection")}, ${formatPlural(editions, "edition")} in ${formatPlural(done, "file")}`;
  return { summary: checked, issues };
}

async function checkListedFile(
  folder: string,
  collection: Collection,
  file: string,
): Promise<readonly FileIssue[]> {
  const source = createFolderSource(folder);
  try {
    if (file === collection.notes) {
      await readNotes(source, collection);
      return [];
    }
    await readSourceEditions(source, collection, file);
    const { editions } = await openEditionFile(join(folder, file), collection.outcomes);
    const parts = editions.map(({ part }) => part);
    const entries = collection.editions.filter((entry) => entry.file === file);
    return [
      ...editions.flatMap((edition) => listEditionIssues(file, edition)),
      ...entries.flatMap((entry) => compareWithIndex(entry, findEditionTable(parts, entry)?.info)),
    ];
  } catch (thrown) {
    if (!(thrown instanceof FetchError)) throw thrown;
    return [buildFetchErrorIssue(file, thrown)];
  }
}

/** What the index says of an edition and its file says otherwise. */
function compareWithIndex(
  entry: EditionEntry,
  info: EditionInfo | undefined,
): readonly FileIssue[] {
  if (info === undefined) return [];
  const { lines, published, transcribed, totals } = info;
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

function listRepeatedNumbers({ id, editions }: Collection): readonly FileIssue[] {
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

function buildLeftoverIssue(file: string): FileIssue {
  const message = "a run that was ended early left this; the next one that publishes removes it";
  return { file, where: "", message, severity: "warning", recorded: false };
}

/** Files beside those of a collection that neither its index lists nor a run that ended early left. */
async function listUnlistedFiles(
  folder: string,
  { id, files }: Collection,
  left: readonly string[],
): Promise<readonly FileIssue[]> {
  const listed = new Set([...files.map(({ path }) => path), ...left]);
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
