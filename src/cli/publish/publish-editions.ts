import { join } from "node:path";
import { EXIT_DONE, CommandError } from "#cli/command/command.ts";
import type { Terminal } from "#cli/command/command.ts";
import { createFolderSource } from "#cli/files/folder-source.ts";
import { readFileBytes, openEditionFile } from "#cli/files/open-edition-file.ts";
import { hasFile, replaceFile, writeNewFile } from "#cli/files/write-file.ts";
import { INDEX_FILE, readSourceEditions } from "#data/native/report-source.ts";
import { EDITION_FORMAT } from "#data/native/edition-schema.ts";
import { NOTES_FORMAT } from "#data/native/notes-schema.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { Outcome as OutcomeOfLines } from "#domain/detainer/outcome.ts";
import { formatDifference } from "#domain/text/format-difference.ts";
import { collectEntityNames } from "#domain/text/entity-names.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import {
  formatIndex,
  findOrCreateCollection,
  buildEntry,
  extendCollection,
  buildCollectionFile,
  readIndexFile,
} from "./index-file.ts";
import { removeLeftovers, withUnfinishedList } from "./leftovers.ts";
import { prepareEdition } from "./next-edition.ts";
import type { ChangeKind, ProposalOutcome } from "./next-edition.ts";

/** What is published, and where. */
export interface Publication {
  readonly folder: string;
  readonly id: string;
  readonly title: string | undefined;
  readonly change: ChangeKind | null;
  readonly published: IsoDate | null;
  readonly editions: readonly Edition[];
  /** Outcomes of the lines of editions, for a collection that begins with them. */
  readonly outcomes: readonly OutcomeOfLines[];
  /** The text of a file of notes, or null. */
  readonly notes: string | null;
}

/** Writes editions and notes that are new, and the index last. The caller must hold the folder's lock. */
export async function publishEditions(
  publication: Publication,
  terminal: Terminal,
): Promise<number> {
  const { folder, id, title, editions } = publication;
  const [first] = editions;
  if (first === undefined) throw new CommandError("The file holds no edition.");
  const index = await readIndexFile(folder);
  await removeLeftovers(folder, index);
  const collection = findOrCreateCollection(index, id, title, {
    ...first,
    outcomes: publication.outcomes,
  });
  const prepared: PreparedFile[] = [];
  for (const edition of editions) {
    assertFitsCollection(edition, collection);
    // oxlint-disable-next-line no-await-in-loop -- so that memory holds one week at a time
    const one = await prepareFile(publication, collection, edition, terminal);
    if (one !== null) prepared.push(one);
  }
  const notes = await prepareNotes(publication, collection);
  if (prepared.length === 0 && notes === null) {
    terminal.writeMessage("Nothing to do: the index stays as it is.");
    return EXIT_DONE;
  }
  const files = prepared.map(({ path, text }) => buildCollectionFile(path, EDITION_FORMAT, text));
  const ledger = notes === null ? null : buildCollectionFile(notes.path, NOTES_FORMAT, notes.text);
  const now = extendCollection(
    collection,
    files,
    prepared.map(({ entry }) => entry),
    ledger,
  );
  const newFiles = [...files, ...(ledger === null ? [] : [ledger])];
  await withUnfinishedList(
    folder,
    newFiles,
    () => readIndexFile(folder),
    async () => {
      for (const { path, text } of [...prepared, ...(notes === null ? [] : [notes])]) {
        // oxlint-disable-next-line no-await-in-loop -- one file after another
        await writeNewFile(join(folder, path), text);
      }
      await replaceFile(join(folder, INDEX_FILE), formatIndex(index, now));
    },
  );
  for (const { messages: words } of prepared) terminal.write(`${words.join("\n")}\n`);
  if (notes !== null) terminal.write(`Published ${notes.path}.\n`);
  if (
    collection.suspended !== null &&
    prepared.some(({ entry }) => entry.week > (collection.suspended?.after ?? ""))
  ) {
    terminal.writeMessage(
      `The index says of ${id} that no edition follows the week of ${collection.suspended.after}; that is no longer so.`,
    );
  }
  return EXIT_DONE;
}

interface PreparedFile {
  readonly path: string;
  readonly text: string;
  readonly entry: EditionEntry;
  readonly messages: readonly string[];
}

/** A collection counts editions of one basis, and outcomes that it lists. */
function assertFitsCollection(
  { basis, week, rows }: Edition,
  { id, ...collection }: Collection,
): void {
  if (basis !== collection.basis) {
    throw new CommandError(
      `The week of ${week} is counted by "${basis}", and ${id} by "${collection.basis}": they cannot stand in one collection.`,
    );
  }
  const listed = new Set(collection.outcomes.map(({ key }) => key));
  const other = rows.find(({ outcome }) => !listed.has(outcome));
  if (other !== undefined) {
    throw new CommandError(
      `${other.id} has the outcome "${other.outcome}", which ${id} does not list in the index.`,
    );
  }
}

async function prepareFile(
  { folder, id, change, published }: Publication,
  collection: Collection,
  edition: Edition,
  terminal: Terminal,
): Promise<PreparedFile | null> {
  const existingEditions = await readExistingEditions(folder, collection, edition.week);
  const outcome = prepareEdition({
    edition: { ...edition, collection: id },
    existingEditions,
    change,
    published,
    today: terminal.today,
  });
  if (outcome.kind === "same") {
    terminal.writeMessage(`Already there: ${formatNumbers(outcome.as)} has this content.`);
    return null;
  }
  if (outcome.kind === "no") throw new CommandError(`Nothing was published: ${outcome.why}.`);
  if (outcome.kind === "differs") {
    const { before, difference, edition: now } = outcome;
    const sentences = formatDifference(difference, collectEntityNames(before, now), now.basis);
    throw new CommandError(
      `Nothing was published: ${formatNumbers(before)} has other content. Say --revision if the agency changed the report, or --transcription if we read it better. What differs:\n${indent(sentences)}`,
    );
  }
  const path = await findFreePath(folder, `${id}/${makeFileName(outcome.edition)}`);
  const text = `${JSON.stringify({ format: EDITION_FORMAT, ...outcome.edition }, null, 2)}\n`;
  return {
    path,
    text,
    entry: buildEntry(outcome.edition, path),
    messages: formatOutcome(path, outcome),
  };
}

/** Editions of a week that the collection has, each checked against what the index promises. */
async function readExistingEditions(
  folder: string,
  collection: Collection,
  week: string,
): Promise<readonly Edition[]> {
  const entries = collection.editions.filter((entry) => entry.week === week);
  const files = [...new Set(entries.map(({ file }) => file))];
  const editionLists = await Promise.all(
    files.map(async (file) => {
      await readSourceEditions(createFolderSource(folder), collection, file);
      const { editions } = await openEditionFile(join(folder, file), collection.outcomes);
      return editions.filter(({ part }) => part.info.week === week).map(({ edition }) => edition());
    }),
  );
  return editionLists.flat();
}

/** Notes that say something else than those of the collection, under a name of their own; null where there are none. */
async function prepareNotes(
  { folder, id, notes }: Publication,
  collection: Collection,
): Promise<{ readonly path: string; readonly text: string } | null> {
  if (notes === null) return null;
  if (collection.notes !== null) {
    const publishedNotes: unknown = JSON.parse(
      new TextDecoder().decode(await readFileBytes(join(folder, collection.notes))),
    );
    const isSame =
      JSON.stringify((publishedNotes as { notes: unknown }).notes) ===
      JSON.stringify((JSON.parse(notes) as { notes: unknown }).notes);
    if (isSame) return null;
  }
  return { path: await findFreePath(folder, `${id}/notes`), text: notes };
}

/** A path at which no file stands, not even one that an interrupted run left. */
async function findFreePath(folder: string, start: string): Promise<string> {
  let path = `${start}.json`;
  // oxlint-disable-next-line no-await-in-loop -- each name is tried after the last
  for (let again = 2; await hasFile(join(folder, path)); again += 1)
    path = `${start}-${again}.json`;
  return path;
}

function makeFileName({ week, revision, transcription }: Edition): string {
  return `${week}.r${revision}.t${transcription}`;
}

function formatNumbers({ week, revision, transcription }: Edition): string {
  return `the week of ${week}, revision ${revision}, transcription ${transcription}`;
}

function formatOutcome(
  path: string,
  outcome: ProposalOutcome & { readonly kind: "new" },
): readonly string[] {
  const { edition, difference, before, carried } = outcome;
  const { rows, issues, revision, transcription, week } = edition;
  const sum = rows.reduce((total, { count }) => total + count, 0);
  const unit = edition.basis === "recorded" ? "decline" : "detainer";
  return [
    `Published ${path}: ${formatWeek(week)}, revision ${revision}, transcription ${transcription}; ${formatPlural(rows.length, "line")} for ${formatPlural(sum, unit)}, ${formatPlural(issues.length, "issue")} recorded.`,
    ...(difference === null || before === null
      ? []
      : [
          indent(formatDifference(difference, collectEntityNames(before, edition), edition.basis)),
          `  ${carried} of ${formatPlural(rows.length, "line")} keep their ids.`,
        ]),
  ];
}

function indent(sentences: readonly string[]): string {
  return sentences.map((sentence) => `  ${sentence}`).join("\n");
}
