import { EXIT_DONE, CommandError } from "#cli/command/command.ts";
import type { Command, Terminal } from "#cli/command/command.ts";
import { collectKnownAgencies } from "#cli/files/collect-known-agencies.ts";
import { isStandaloneId, openAnyFile } from "#cli/files/open-any-file.ts";
import { formatReading } from "#cli/files/format-reading.ts";
import { ANSWERS_HELP, readReadingOptions } from "#cli/files/reading-options.ts";
import type { ReadingOptions } from "#cli/files/reading-options.ts";
import type { LoadedFile } from "#cli/files/open-any-file.ts";
import { carryIds } from "#domain/diff/carry-ids.ts";
import { listChangedFields } from "#domain/text/changed-fields.ts";
import type { ChangedField } from "#domain/text/changed-fields.ts";
import { formatChangeTitle, formatDifference } from "#domain/text/format-difference.ts";
import { compareEditionsInSteps } from "#domain/diff/edition-difference.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import { collectEntityNames } from "#domain/text/entity-names.ts";
import type { Edition } from "#domain/report/edition.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { formatWeek } from "#domain/calendar/week.ts";

/** Says what differs between two files of a week. */
export const DIFF_COMMAND: Command = {
  usage: "A B [--answers KEY=VALUE,…] [--json]",
  purpose: "say what differs between two files of a week, from A to B",
  help: `Two revisions differ in what ICE changed, two transcriptions of one revision in what we read. Of files of many weeks,
those in both are compared, and those that only one has are named. Exit status 0 whether or not they differ.

${ANSWERS_HELP}
  --json               a list of { week, title, sentences, fields } 

Examples
  npm run ddor -- diff report.pdf corrected.pdf
  npm run ddor -- diff public/reports/ddor-2017/2017-01-28.r1.t1.json public/reports/ddor-2017/2017-01-28.r2.t1.json
  npm run -s ddor -- diff before.json after.json --json`,
  files: 2,
  texts: ["answers"],
  flags: ["json"],
  async run({ files, texts, flags }, terminal) {
    const [a = "", b = ""] = files;
    const [before, after] = await openBoth(a, b, terminal, await readReadingOptions(texts));
    for (const [path, { summary }] of [[a, before] as const, [b, after] as const]) {
      const lines = summary === null ? [] : formatReading(summary);
      for (const line of lines) terminal.writeMessage(`${path}: ${line}`);
    }
    const afterByWeek = new Map(after.editions.map((each) => [each.part.info.week, each]));
    const beforeWeeks = new Set(before.editions.map(({ part }) => part.info.week));
    const single = [
      buildSingleWeeks(
        a,
        before.editions.filter(({ part }) => !afterByWeek.has(part.info.week)),
      ),
      buildSingleWeeks(
        b,
        after.editions.filter(({ part }) => !beforeWeeks.has(part.info.week)),
      ),
    ].filter(({ weeks }) => weeks.length > 0);
    const reports = before.editions.flatMap((first) => {
      const second = afterByWeek.get(first.part.info.week);
      return second === undefined
        ? []
        : [buildDiffReport(first.edition(), second.edition(), terminal)];
    });
    if (reports.length === 0) {
      const weeks = [before, after].map(({ editions }) =>
        editions.map(({ part }) => part.info.week),
      );
      throw new CommandError(
        `${a} and ${b} have no week in common: ${weeks.map((each) => each.join(", ")).join("; ")}. Only files of one week have a difference.`,
      );
    }
    if (flags.has("json")) {
      const all = [...reports, ...single.flatMap(buildSingleReports)];
      terminal.write(`${JSON.stringify(all, null, 2)}\n`);
    } else {
      const parts = [...single.map(formatSingleWeeks), ...reports.map(formatDiffReport)];
      terminal.write(`${parts.join("\n\n")}\n`);
    }
    return EXIT_DONE;
  },
};

/** The two files; agencies of one that is in the native format keep their keys in the other. */
async function openBoth(
  a: string,
  b: string,
  terminal: Terminal,
  { answers }: ReadingOptions,
): Promise<[LoadedFile, LoadedFile]> {
  const files: LoadedFile[] = [];
  const collectAgencies = async () =>
    collectKnownAgencies(files.flatMap(({ editions }) => editions.map(({ part }) => part.info)));
  const isNativeFirst = !/\.pdf$/iu.test(a);
  for (const path of isNativeFirst ? [a, b] : [b, a]) {
    // oxlint-disable-next-line no-await-in-loop -- the second file takes keys of the first
    files.push(await openAnyFile(path, terminal, collectAgencies, { answers }));
  }
  const [first, second] = files as [LoadedFile, LoadedFile];
  return isNativeFirst ? [first, second] : [second, first];
}

/** Weeks of which one of the files has rows and the other has none. */
interface SingleWeeks {
  readonly file: string;
  readonly weeks: readonly { readonly week: string; readonly rows: number }[];
}

function buildSingleWeeks(file: string, editions: LoadedFile["editions"]): SingleWeeks {
  const weeks = editions.map(({ part: { info, from, to } }) => ({
    week: info.week,
    rows: to - from,
  }));
  return { file, weeks };
}

function formatSingleWeeks({ file, weeks }: SingleWeeks): string {
  const lines = weeks.map(
    ({ week, rows }) => `  ${formatWeek(week)}: ${formatPlural(rows, "line")}`,
  );
  return [`Only ${file} has ${weeks.length === 1 ? "this week" : "these weeks"}:`, ...lines].join(
    "\n",
  );
}

function buildSingleReports({ file, weeks }: SingleWeeks): readonly DiffReport[] {
  return weeks.map(({ week, rows }) => ({
    week,
    title: `Only ${file} has this week`,
    sentences: [`It has ${formatPlural(rows, "line")}.`],
    fields: [],
  }));
}

interface DiffReport {
  readonly week: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly fields: readonly ChangedField[];
}

function buildDiffReport(first: Edition, other: Edition, terminal: Terminal): DiffReport {
  const isStandalone = [first, other].some(({ collection }) => isStandaloneId(collection));
  // Rows of a standalone file are numbered as they stand in it: they are the same by content.
  const second = isStandalone
    ? { ...carryIds(first, other, []).edition, collection: first.collection }
    : other;
  if (!isStandalone && first.collection !== second.collection) {
    throw new CommandError(
      `The files are of two collections, ${first.collection} and ${second.collection}: only files of one have a difference.`,
    );
  }
  const difference = compareFiles(first, second, terminal);
  const names = collectEntityNames(first, second);
  return {
    week: first.week,
    title: formatTitle(difference),
    sentences: formatDifference(difference, names, first.basis),
    fields: listChangedFields(difference, names),
  };
}

function compareFiles(first: Edition, second: Edition, terminal: Terminal): EditionDifference {
  const steps = compareEditionsInSteps(first, second);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    terminal.writeProgress(
      `${first.week}: ${step.value.rowsDone} of ${step.value.rowsTotal} lines compared`,
    );
  }
}

/** Two drafts may say the same of themselves; then neither follows the other. */
function formatTitle(difference: EditionDifference): string {
  const { first, second } = difference;
  const isOne = first.revision === second.revision && first.transcription === second.transcription;
  if (!isOne) return formatChangeTitle(difference);
  return `Both files say that they are revision ${first.revision}, transcription ${first.transcription}`;
}

function formatDiffReport({ week, title, sentences, fields }: DiffReport): string {
  const lines = fields.map(
    ({ part, id, what, field, before, after, isCertain }) =>
      `  ${part}${id === "" ? "" : `, ${id}`}, ${what}: ${field}: ${before} → ${after}${isCertain ? "" : " (match not certain)"}`,
  );
  return [`${formatWeek(week)}. ${title}`, ...sentences, ...lines].join("\n");
}
