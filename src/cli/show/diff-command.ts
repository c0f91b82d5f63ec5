import { DONE, NotDone } from "#cli/command.ts";
import type { Command, Terminal } from "#cli/command.ts";
import { knownOf } from "#cli/files/known-of.ts";
import { isOfNoCollection, openAny } from "#cli/files/open-any.ts";
import type { AnyFile } from "#cli/files/open-any.ts";
import { carryIds } from "#domain/difference/carried-ids.ts";
import { changedLines } from "#domain/difference/changed-lines.ts";
import type { ChangedLine } from "#domain/difference/changed-lines.ts";
import { changeTitle, differenceWords } from "#domain/difference/difference-words.ts";
import { differenceInSteps } from "#domain/difference/edition-difference.ts";
import type { EditionDifference } from "#domain/difference/edition-difference.ts";
import { namesOf } from "#domain/difference/names.ts";
import type { Edition } from "#domain/edition.ts";
import { weekInWords } from "#domain/week.ts";

/** Says what differs between two files of a week. */
export const DIFF: Command = {
  usage: "A B [--json]",
  purpose: "say what differs between two files of a week, from A to B",
  help: `Two revisions differ in what ICE changed, two transcriptions of one revision in what we read. Of files of many weeks,
those in both are compared. Exit status 0 whether or not they differ.

  --json               a list of { week, title, sentences, fields } 

Examples
  npm run ddor -- diff report.pdf corrected.pdf
  npm run ddor -- diff public/reports/ddor-2017/2017-01-28.r1.t1.json public/reports/ddor-2017/2017-01-28.r2.t1.json
  npm run -s ddor -- diff before.json after.json --json`,
  files: 2,
  texts: [],
  flags: ["json"],
  async run({ files, flags }, terminal) {
    const [a = "", b = ""] = files;
    const [before, after] = await bothOf(a, b, terminal);
    const right = new Map(after.editions.map((each) => [each.part.frame.week, each]));
    const told = before.editions.flatMap((left) => {
      const other = right.get(left.part.frame.week);
      return other === undefined ? [] : [toldOf(left.edition(), other.edition(), terminal)];
    });
    if (told.length === 0) {
      const weeks = [before, after].map(({ editions }) =>
        editions.map(({ part }) => part.frame.week),
      );
      throw new NotDone(
        `${a} and ${b} have no week in common: ${weeks.map((each) => each.join(", ")).join("; ")}. Only files of one week have a difference.`,
      );
    }
    if (flags.has("json")) terminal.write(`${JSON.stringify(told, null, 2)}\n`);
    else terminal.write(`${told.map(inWords).join("\n\n")}\n`);
    return DONE;
  },
};

/** The two files; agencies of one that is in our own format keep their keys in the other. */
async function bothOf(a: string, b: string, terminal: Terminal): Promise<[AnyFile, AnyFile]> {
  const held: AnyFile[] = [];
  const known = async () =>
    knownOf(held.flatMap(({ editions }) => editions.map(({ part }) => part.frame)));
  const isOwnFirst = !/\.pdf$/iu.test(a);
  for (const path of isOwnFirst ? [a, b] : [b, a]) {
    // oxlint-disable-next-line no-await-in-loop -- the second file takes keys of the first
    held.push(await openAny(path, terminal, known));
  }
  const [first, second] = held as [AnyFile, AnyFile];
  return isOwnFirst ? [first, second] : [second, first];
}

interface Told {
  readonly week: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly fields: readonly ChangedLine[];
}

function toldOf(left: Edition, read: Edition, terminal: Terminal): Told {
  const isFile = [left, read].map(({ collection }) => isOfNoCollection(collection));
  // Lines of a file of its own are numbered as they stand in it: they are the same by content.
  const right = isFile.includes(true)
    ? { ...carryIds(left, read, []).edition, collection: left.collection }
    : read;
  if (!isFile.includes(true) && left.collection !== right.collection) {
    throw new NotDone(
      `The files are of two collections, ${left.collection} and ${right.collection}: only files of one have a difference.`,
    );
  }
  const difference = differenceOf(left, right, terminal);
  const names = namesOf(left, right);
  return {
    week: left.week,
    title: titleOf(difference),
    sentences: differenceWords(difference, names, left.basis),
    fields: changedLines(difference, names),
  };
}

function differenceOf(left: Edition, right: Edition, terminal: Terminal): EditionDifference {
  const steps = differenceInSteps(left, right);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    terminal.progress(`${left.week}: ${step.value.done} of ${step.value.of} lines compared`);
  }
}

/** Two drafts may say the same of themselves; then neither follows the other. */
function titleOf(difference: EditionDifference): string {
  const { left, right } = difference;
  const isOne = left.revision === right.revision && left.transcription === right.transcription;
  if (!isOne) return changeTitle(difference);
  return `Both files say that they are revision ${left.revision}, transcription ${left.transcription}`;
}

function inWords({ week, title, sentences, fields }: Told): string {
  const lines = fields.map(
    ({ part, id, what, field, before, after, isCertain }) =>
      `  ${part}${id === "" ? "" : `, ${id}`}, ${what}: ${field}: ${before} → ${after}${isCertain ? "" : " (match not certain)"}`,
  );
  return [`${weekInWords(week)}. ${title}`, ...sentences, ...lines].join("\n");
}
