import { join } from "node:path";
import { DONE, NotDone } from "#cli/command.ts";
import type { Terminal } from "#cli/command.ts";
import { folderShelf } from "#cli/files/folder-shelf.ts";
import { bytesOf, openFile } from "#cli/files/open-file.ts";
import { exists, replaceWhole, sweep, writeNew } from "#cli/files/whole-file.ts";
import { INDEX_FILE, readEditions } from "#data/read/published.ts";
import { EDITION_FORMAT } from "#data/schema/edition-schema.ts";
import { NOTES_FORMAT } from "#data/schema/notes-schema.ts";
import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { Outcome as OutcomeOfLines } from "#domain/outcome.ts";
import { differenceWords } from "#domain/difference/difference-words.ts";
import { namesOf } from "#domain/difference/names.ts";
import type { Edition } from "#domain/edition.ts";
import type { IsoDate } from "#domain/week.ts";
import { weekInWords } from "#domain/week.ts";
import { plural } from "#domain/words/count.ts";
import {
  catalogueText,
  collectionIn,
  entryOf,
  extended,
  promiseOf,
  readCatalogue,
} from "./catalogue.ts";
import { nextEdition } from "./next-edition.ts";
import type { Change, Outcome } from "./next-edition.ts";

/** What is published, and where. */
export interface Publication {
  readonly folder: string;
  readonly id: string;
  readonly title: string | undefined;
  readonly change: Change | null;
  readonly published: IsoDate | null;
  readonly editions: readonly Edition[];
  /** Outcomes of the lines of editions, for a collection that begins with them. */
  readonly outcomes: readonly OutcomeOfLines[];
  /** The text of a file of notes, or null. */
  readonly notes: string | null;
}

/** Writes editions and notes that are new, and the index last; for whoever holds the folder's lock. */
export async function publishEditions(
  publication: Publication,
  terminal: Terminal,
): Promise<number> {
  const { folder, id, title, editions } = publication;
  const [first] = editions;
  if (first === undefined) throw new NotDone("The file holds no edition.");
  await Promise.all([sweep(folder), sweep(join(folder, id))]);
  const index = await readCatalogue(folder);
  const collection = collectionIn(index, id, title, { ...first, outcomes: publication.outcomes });
  const made: Made[] = [];
  for (const edition of editions) {
    checkFits(edition, collection);
    // oxlint-disable-next-line no-await-in-loop -- many weeks are not held in memory at once
    const one = await makeOne(publication, collection, edition, terminal);
    if (one !== null) made.push(one);
  }
  const notes = await newNotes(publication, collection);
  if (made.length === 0 && notes === null) {
    terminal.say("Nothing to do: the index stays as it is.");
    return DONE;
  }
  for (const { path, text } of [...made, ...(notes === null ? [] : [notes])]) {
    // oxlint-disable-next-line no-await-in-loop -- one file after another
    await writeNew(join(folder, path), text);
  }
  const files = made.map(({ path, text }) => promiseOf(path, EDITION_FORMAT, text));
  const ledger = notes === null ? null : promiseOf(notes.path, NOTES_FORMAT, notes.text);
  const now = extended(
    collection,
    files,
    made.map(({ entry }) => entry),
    ledger,
  );
  await replaceWhole(join(folder, INDEX_FILE), catalogueText(index, now));
  for (const { words } of made) terminal.write(`${words.join("\n")}\n`);
  if (notes !== null) terminal.write(`Published ${notes.path}.\n`);
  if (
    collection.suspended !== null &&
    made.some(({ entry }) => entry.week > (collection.suspended?.after ?? ""))
  ) {
    terminal.say(
      `The index says of ${id} that no edition follows the week of ${collection.suspended.after}; that is no longer so.`,
    );
  }
  return DONE;
}

interface Made {
  readonly path: string;
  readonly text: string;
  readonly entry: EditionEntry;
  readonly words: readonly string[];
}

/** A collection counts editions of one basis, and outcomes that it lists. */
function checkFits({ basis, week, rows }: Edition, { id, ...collection }: Collection): void {
  if (basis !== collection.basis) {
    throw new NotDone(
      `The week of ${week} is counted by "${basis}", and ${id} by "${collection.basis}": they cannot stand in one collection.`,
    );
  }
  const listed = new Set(collection.outcomes.map(({ key }) => key));
  const other = rows.find(({ outcome }) => !listed.has(outcome));
  if (other !== undefined) {
    throw new NotDone(
      `${other.id} has the outcome "${other.outcome}", which ${id} does not list in the index.`,
    );
  }
}

async function makeOne(
  { folder, id, change, published }: Publication,
  collection: Collection,
  edition: Edition,
  terminal: Terminal,
): Promise<Made | null> {
  const held = await heldOf(folder, collection, edition.week);
  const outcome = nextEdition({
    edition: { ...edition, collection: id },
    held,
    change,
    published,
    today: terminal.today,
  });
  if (outcome.kind === "same") {
    terminal.say(`Already there: ${numberOf(outcome.as)} has this content.`);
    return null;
  }
  if (outcome.kind === "no") throw new NotDone(`Nothing was published: ${outcome.why}.`);
  if (outcome.kind === "differs") {
    const { before, difference, edition: now } = outcome;
    const sentences = differenceWords(difference, namesOf(before, now), now.basis);
    throw new NotDone(
      `Nothing was published: ${numberOf(before)} has other content. Say --revision if the agency changed the report, or --transcription if we read it better. What differs:\n${indented(sentences)}`,
    );
  }
  const path = await freePath(folder, `${id}/${nameOf(outcome.edition)}`);
  const text = `${JSON.stringify({ format: EDITION_FORMAT, ...outcome.edition }, null, 2)}\n`;
  return { path, text, entry: entryOf(outcome.edition, path), words: wordsOf(path, outcome) };
}

/** Editions of a week that the collection has, each checked against what the index promises. */
async function heldOf(
  folder: string,
  collection: Collection,
  week: string,
): Promise<readonly Edition[]> {
  const entries = collection.editions.filter((entry) => entry.week === week);
  const files = [...new Set(entries.map(({ file }) => file))];
  const read = await Promise.all(
    files.map(async (file) => {
      await readEditions(folderShelf(folder), collection, file);
      const { editions } = await openFile(join(folder, file), collection.outcomes);
      return editions
        .filter(({ part }) => part.frame.week === week)
        .map(({ edition }) => edition());
    }),
  );
  return read.flat();
}

/** Notes that say something else than those of the collection, under a name of their own; null where there are none. */
async function newNotes(
  { folder, id, notes }: Publication,
  collection: Collection,
): Promise<{ readonly path: string; readonly text: string } | null> {
  if (notes === null) return null;
  if (collection.notes !== null) {
    const held: unknown = JSON.parse(
      new TextDecoder().decode(await bytesOf(join(folder, collection.notes))),
    );
    const isSame =
      JSON.stringify((held as { notes: unknown }).notes) ===
      JSON.stringify((JSON.parse(notes) as { notes: unknown }).notes);
    if (isSame) return null;
  }
  return { path: await freePath(folder, `${id}/notes`), text: notes };
}

/** A path at which no file stands, not even one that an interrupted run left. */
async function freePath(folder: string, start: string): Promise<string> {
  let path = `${start}.json`;
  // oxlint-disable-next-line no-await-in-loop -- each name is tried after the last
  for (let again = 2; await exists(join(folder, path)); again += 1) path = `${start}-${again}.json`;
  return path;
}

function nameOf({ week, revision, transcription }: Edition): string {
  return `${week}.r${revision}.t${transcription}`;
}

function numberOf({ week, revision, transcription }: Edition): string {
  return `the week of ${week}, revision ${revision}, transcription ${transcription}`;
}

function wordsOf(path: string, outcome: Outcome & { readonly kind: "new" }): readonly string[] {
  const { edition, difference, before, carried } = outcome;
  const { rows, issues, revision, transcription, week } = edition;
  const sum = rows.reduce((total, { count }) => total + count, 0);
  const unit = edition.basis === "recorded" ? "decline" : "detainer";
  return [
    `Published ${path}: ${weekInWords(week)}, revision ${revision}, transcription ${transcription}; ${plural(rows.length, "line")} for ${plural(sum, unit)}, ${plural(issues.length, "issue")} recorded.`,
    ...(difference === null || before === null
      ? []
      : [
          indented(differenceWords(difference, namesOf(before, edition), edition.basis)),
          `  ${carried} of ${plural(rows.length, "line")} keep their ids.`,
        ]),
  ];
}

function indented(sentences: readonly string[]): string {
  return sentences.map((sentence) => `  ${sentence}`).join("\n");
}
