import { DONE, Refusal } from "#cli/command.ts";
import type { Command, Terminal } from "#cli/command.ts";
import { openFile } from "#cli/files/open-file.ts";
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
  npm run ddor -- diff public/reports/ddor-2017/2017-01-28.r1.t1.json public/reports/ddor-2017/2017-01-28.r2.t1.json
  npm run -s ddor -- diff before.json after.json --json`,
  files: 2,
  texts: [],
  flags: ["json"],
  async run({ files, flags }, terminal) {
    const [a = "", b = ""] = files;
    const [before, after] = await Promise.all([openFile(a), openFile(b)]);
    const right = new Map(after.editions.map((each) => [each.part.frame.week, each]));
    const told = before.editions.flatMap((left) => {
      const other = right.get(left.part.frame.week);
      return other === undefined ? [] : [toldOf(left.edition(), other.edition(), terminal)];
    });
    if (told.length === 0) {
      const weeks = [before, after].map(({ editions }) =>
        editions.map(({ part }) => part.frame.week),
      );
      throw new Refusal(
        `${a} and ${b} have no week in common: ${weeks.map((each) => each.join(", ")).join("; ")}. Only files of one week have a difference.`,
      );
    }
    if (flags.has("json")) terminal.write(`${JSON.stringify(told, null, 2)}\n`);
    else terminal.write(`${told.map(inWords).join("\n\n")}\n`);
    return DONE;
  },
};

interface Told {
  readonly week: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly fields: readonly ChangedLine[];
}

function toldOf(left: Edition, right: Edition, terminal: Terminal): Told {
  if (left.collection !== right.collection) {
    throw new Refusal(
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
