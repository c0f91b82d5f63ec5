import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { FAILED, MISTYPED, NotDone } from "#cli/command.ts";
import type { Command, Typed } from "#cli/command.ts";
import { openAny } from "#cli/files/open-any.ts";
import { bytesOf } from "#cli/files/open-file.ts";
import { parseFile } from "#data/read/parse.ts";
import { NOTES_FORMAT, notesSchema } from "#data/schema/notes-schema.ts";
import { isDate, weekEnd } from "#domain/week.ts";
import { onDisk } from "#cli/files/disk-words.ts";
import type { Edition } from "#domain/edition.ts";
import { knownIn } from "./catalogue.ts";
import { withLock } from "./lock.ts";
import type { Change } from "./next-edition.ts";
import { publishEditions } from "./publish-editions.ts";

/** Adds the editions of a file to a folder of published files. */
export const PUBLISH: Command = {
  usage: "FILE --collection ID --to DIR",
  purpose: "add a report to the files that the page serves",
  help: `FILE is a weekly report as PDF, one of ICE's row-level releases, or editions in our own formats. Makes the file of each
edition and adds it to index.json of the folder. Agencies of the collection keep their keys. The same content again
changes nothing. Other content of a week that is published already needs one of

  --revision           the agency changed the report
  --transcription      we read the same report better

and keeps the ids of the lines that it shares with the file before it. No file is ever overwritten; index.json is
replaced in one step, last of all.

  --published DATE     when ICE published it, as 2017-03-20; otherwise as the file says
  --notes FILE         notes of the collection (ddor-notes/1), in place of those that it has
  --title TEXT         begins a new collection with this title

Examples
  npm run ddor -- publish report.pdf --collection ddor-2017 --published 2017-03-20 --to public/reports
  npm run ddor -- publish week.json --collection ddor-2017 --revision --published 2017-03-29 --to public/reports
  npm run ddor -- publish week.json --collection ddor-2018 --title "Weekly reports of 2018" --to public/reports`,
  files: 1,
  texts: ["collection", "published", "notes", "title", "to"],
  flags: ["revision", "transcription"],
  async run(typed, terminal) {
    const [file = ""] = typed.files;
    const id = needed(typed, "collection");
    const folder = needed(typed, "to");
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id)) {
      throw new NotDone(
        `publish: "${id}" is no name of a collection; use a-z, 0-9 and -.`,
        MISTYPED,
      );
    }
    const published = typed.texts["published"] ?? null;
    if (published !== null && !isDate(published)) {
      throw new NotDone(
        `publish: --published expects a date such as 2017-03-20, got "${published}".`,
        MISTYPED,
      );
    }
    terminal.progress(`Reading ${file} …`);
    const { editions: read, outcomes } = await openAny(file, terminal, () => knownIn(folder, id));
    const editions = read.map(({ part, edition }) => whole(file, edition(), part.to - part.from));
    for (const { week } of editions) {
      if (published !== null && published <= weekEnd(week)) {
        throw new NotDone(`--published ${published} lies before the end of the week of ${week}.`);
      }
    }
    const notes = typed.texts["notes"];
    const offer = {
      folder,
      id,
      title: typed.texts["title"],
      change: changeOf(typed),
      published,
      editions,
      outcomes,
      notes: notes === undefined ? null : await notesText(notes),
    };
    const made = join(folder, id);
    await onDisk(made, "made", () => mkdir(made, { recursive: true }));
    return withLock(folder, terminal, () => publishEditions(offer, terminal));
  },
};

function needed({ texts }: Typed, name: string): string {
  const text = texts[name];
  if (text === undefined) {
    throw new NotDone(
      `publish: --${name} is missing. See npm run ddor -- publish --help.`,
      MISTYPED,
    );
  }
  return text;
}

function changeOf({ flags }: Typed): Change | null {
  if (flags.has("revision") && flags.has("transcription")) {
    const why = "either the agency changed the report or we read it better";
    throw new NotDone(
      `publish: --revision and --transcription exclude each other: ${why}.`,
      MISTYPED,
    );
  }
  if (flags.has("revision")) return "revision";
  return flags.has("transcription") ? "transcription" : null;
}

/** The edition, where the page would show every line of it. */
function whole(file: string, edition: Edition, lines: number): Edition {
  if (edition.rows.length === lines) return edition;
  const out = edition.rows.length - lines;
  throw new NotDone(
    `${file} was not published: ${out} of its lines would be kept out, because ids stand twice or belong to another week. See npm run ddor -- check ${file}.`,
    FAILED,
  );
}

async function notesText(path: string): Promise<string> {
  const { notes } = parseFile(await bytesOf(path), path, NOTES_FORMAT, notesSchema);
  return `${JSON.stringify({ format: NOTES_FORMAT, notes }, null, 2)}\n`;
}
