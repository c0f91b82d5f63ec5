import { join } from "node:path";
import { EXIT_FAILED, EXIT_USAGE, CommandError } from "#cli/command/command.ts";
import type { Command, CommandArguments } from "#cli/command/command.ts";
import { makeFolder } from "#cli/files/make-folder.ts";
import { openAnyFile } from "#cli/files/open-any-file.ts";
import { ANSWERS_HELP, readReadingOptions } from "#cli/files/reading-options.ts";
import { readFileBytes } from "#cli/files/open-edition-file.ts";
import { parseJsonFile } from "#data/native/parse-json-file.ts";
import { NOTES_FORMAT, notesSchema } from "#data/native/notes-schema.ts";
import { isDate, getWeekEnd } from "#domain/calendar/week.ts";
import { explainDiskErrors } from "#cli/command/disk-error.ts";
import type { Edition } from "#domain/report/edition.ts";
import { readKnownAgencies } from "./index-file.ts";
import { withLock } from "./folder-lock.ts";
import type { ChangeKind } from "./next-edition.ts";
import { publishEditions } from "./publish-editions.ts";

/** Adds the editions of a file to a folder of published files. */
export const PUBLISH_COMMAND: Command = {
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
${ANSWERS_HELP}

Examples
  npm run ddor -- publish report.pdf --collection ddor-2017 --published 2017-03-20 --to public/reports
  npm run ddor -- publish week.json --collection ddor-2017 --revision --published 2017-03-29 --to public/reports
  npm run ddor -- publish week.json --collection ddor-2018 --title "Weekly reports of 2018" --to public/reports`,
  files: 1,
  texts: ["collection", "published", "notes", "title", "to", "answers"],
  flags: ["revision", "transcription"],
  async run(typed, terminal) {
    const [file = ""] = typed.files;
    const id = requireOption(typed, "collection");
    const folder = requireOption(typed, "to");
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id)) {
      throw new CommandError(
        `publish: "${id}" is no name of a collection; use a-z, 0-9 and -.`,
        EXIT_USAGE,
      );
    }
    const published = typed.texts["published"] ?? null;
    if (published !== null && !isDate(published)) {
      throw new CommandError(
        `publish: --published expects a date such as 2017-03-20, got "${published}".`,
        EXIT_USAGE,
      );
    }
    terminal.writeProgress(`Reading ${file} …`);
    const { editions: read, outcomes } = await openAnyFile(
      file,
      terminal,
      () => readKnownAgencies(folder, id),
      { answers: (await readReadingOptions(typed.texts)).answers },
    );
    const editions = read.map(({ part, edition }) =>
      assertComplete(file, edition(), part.to - part.from),
    );
    for (const { week } of editions) {
      if (published !== null && published <= getWeekEnd(week)) {
        throw new CommandError(
          `--published ${published} lies before the end of the week of ${week}.`,
        );
      }
    }
    const notes = typed.texts["notes"];
    const offer = {
      folder,
      id,
      title: typed.texts["title"],
      change: parseChange(typed),
      published,
      editions,
      outcomes,
      notes: notes === undefined ? null : await readNotesFile(notes),
    };
    const newFolder = join(folder, id);
    await explainDiskErrors(newFolder, "made", () => makeFolder(newFolder));
    return withLock(folder, terminal, () => publishEditions(offer, terminal));
  },
};

function requireOption({ texts }: CommandArguments, name: string): string {
  const text = texts[name];
  if (text === undefined) {
    throw new CommandError(
      `publish: --${name} is missing. See npm run ddor -- publish --help.`,
      EXIT_USAGE,
    );
  }
  return text;
}

function parseChange({ flags }: CommandArguments): ChangeKind | null {
  if (flags.has("revision") && flags.has("transcription")) {
    const why = "either the agency changed the report or we read it better";
    throw new CommandError(
      `publish: --revision and --transcription exclude each other: ${why}.`,
      EXIT_USAGE,
    );
  }
  if (flags.has("revision")) return "revision";
  return flags.has("transcription") ? "transcription" : null;
}

/** The edition, where the page would show every line of it. */
function assertComplete(file: string, edition: Edition, lines: number): Edition {
  if (edition.rows.length === lines) return edition;
  const out = edition.rows.length - lines;
  throw new CommandError(
    `${file} was not published: ${out} of its lines would be kept out, because ids stand twice or belong to another week. See npm run ddor -- check ${file}.`,
    EXIT_FAILED,
  );
}

/** The text of a file of notes, written anew. Throws `FetchError` where it is none. */
export async function readNotesFile(path: string): Promise<string> {
  const { notes } = parseJsonFile(await readFileBytes(path), path, NOTES_FORMAT, notesSchema);
  return `${JSON.stringify({ format: NOTES_FORMAT, notes }, null, 2)}\n`;
}
