import { listed } from "#domain/words/listed.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { categoryModel } from "#charts/known/category-model.ts";
import { knownModel } from "#charts/known/known-model.ts";
import { lagsModel } from "#charts/lags/lags-model.ts";
import { unitOf, type Measure } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import type { Answer } from "#engine/question.ts";
import type { Subject } from "./subject.ts";
import type { SubjectWeek } from "./subject-weeks.ts";

/** More weeks than this are told in one sum. */
const TOLD = 6;

/** The numbers of a subject in sentences: what is counted, what is whole, what is missing, what was withdrawn. */
export function countSentences(
  subject: Subject,
  weeks: readonly SubjectWeek[],
  measure: Measure,
): readonly string[] {
  const present = weeks.filter(({ presence }) => presence === "present");
  if (present.length === 0) return ["No edition stands at the date chosen."];
  return [
    counted(subject, present, measure),
    ...besideLines(subject, present),
    ...wholeKnown(subject, present),
    ...missing(subject, present),
    ...withdrawn(present),
  ];
}

function counted(
  { choice, title }: Subject,
  weeks: readonly SubjectWeek[],
  measure: Measure,
): string {
  if (choice === null && weeks.every(({ count }) => count === null))
    return `No line of Section II transcribed here names ${title}; not a zero.`;
  const all = weeks.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const sum = `${formatCount(all)} ${unitOf(measure, all)}`;
  if (weeks.length > TOLD) return `${sum} in the lines transcribed here.`;
  const some = weeks.filter(({ count }) => (count ?? 0) > 0);
  if (some.length === 0) return `None among the lines transcribed here${zeroWords(weeks)}.`;
  const parts = some.map(({ count, reported, when }) => {
    const of =
      reported === null || measure !== "declined" ? "" : ` of the ${formatCount(reported)}`;
    return `${formatCount(count ?? 0)}${of} in ${when}`;
  });
  const none = weeks.filter((week) => !some.includes(week));
  const rest =
    none.length === 0
      ? ""
      : ` None among the lines of ${listed(none.map(({ words }) => words))}${zeroWords(none)}.`;
  return `${sum}: ${parts.join("; ")}.${rest}`;
}

/** What of the count stands in lines that the choices of a place cannot keep, because they name none of its values. */
function besideLines({ choice }: Subject, weeks: readonly SubjectWeek[]): readonly string[] {
  const all = weeks.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const held = weeks.reduce((sum, { inLines }) => sum + inLines, 0);
  if (held >= all) return [];
  const named = choice?.[0] === "county" ? "a county of it" : "an agency of it";
  return [
    `Of these, ${formatCount(held)} are in lines that name ${named} and stand among the lines below; the other ${formatCount(all - held)} are known by its whole number alone.`,
  ];
}

function zeroWords(weeks: readonly SubjectWeek[]): string {
  return weeks.every(({ cell }) => cell === "reported-zero" || cell === "not-named")
    ? ""
    : "; not a reported zero";
}

/** Whole numbers that sources give of the place itself. */
function wholeKnown(subject: Subject, weeks: readonly SubjectWeek[]): readonly string[] {
  const some = weeks.filter(({ whole }) => whole.length > 0);
  if (some.length === 0 || some.length > TOLD) return [];
  const parts = some.flatMap(({ whole, when }) =>
    whole.map(({ asPrinted, declined }) => ({ asPrinted, declined, when })),
  );
  const names = [...new Set(parts.map(({ asPrinted }) => asPrinted))];
  const numbers = parts.map(
    ({ asPrinted, declined, when }) =>
      `${formatCount(declined)} in ${when}${names.length > 1 ? ` (${asPrinted})` : ""}`,
  );
  const of = names.length === 1 ? names[0] : subject.title;
  const rest = weeks.length - some.length;
  return [
    `The whole number of ${of ?? subject.title} is known: ${numbers.join("; ")}.` +
      (rest === 0
        ? ""
        : ` Of the other ${rest === 1 ? "week" : `${formatCount(rest)} weeks`} it is not known.`),
  ];
}

function missing({ choice }: Subject, weeks: readonly SubjectWeek[]): readonly string[] {
  if (choice === null) return [];
  const unknown = weeks.reduce((sum, week) => sum + (week.unknown ?? 0), 0);
  const open = weeks.reduce((sum, week) => sum + (week.untranscribed ?? 0), 0);
  const isTold = weeks.every((week) => week.unknown !== null && week.untranscribed !== null);
  if (unknown + open === 0)
    return isTold ? ["Every detainer reported for it is counted here."] : [];
  return [
    [
      unknown === 0
        ? ""
        : `${formatCount(unknown)} more in this file do not name the ${choice[0]} and may be its.`,
      open === 0
        ? ""
        : `${formatCount(open)} more were reported, are in no source transcribed here, and are not ruled out.`,
    ]
      .filter((words) => words !== "")
      .join(" "),
  ];
}

function withdrawn(weeks: readonly SubjectWeek[]): readonly string[] {
  return weeks.flatMap((week) =>
    week.withdrawn.map(
      ({ asPrinted, declined }) =>
        `${formatCount(declined)} were printed under ${asPrinted} in ${week.when}; ICE later withdrew them, and they stand in no place.`,
    ),
  );
}

/** How far charge category, citizenship and days are known of a subject's lines; nothing where it has none. */
export function knownSentences(
  frame: ChartFacts,
  answers: { readonly charges: Answer; readonly citizenship: Answer; readonly lags: Answer },
): readonly string[] {
  const charges = categoryModel(answers.charges, frame);
  if (charges.of === 0) return [];
  return [
    `Charge category: ${lower(charges.sentence)}`,
    `Citizenship: ${lower(knownModel(answers.citizenship, "citizenship", frame).sentence)}`,
    `Days from issue to the date recorded: ${lower(lagsModel(answers.lags, frame).sentence)}`,
  ];
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** Section I in a sentence, as another measure; null where it does not list the place. */
export function issuedSentence(weeks: readonly SubjectWeek[]): string | null {
  const parts = weeks.flatMap(({ issued, when }) =>
    issued.map(
      (line) =>
        `${formatCount(line.issued)} in ${when} (“${line.asPrinted}”${line.withdrawn ? "; withdrawn by ICE later" : ""})`,
    ),
  );
  if (parts.length === 0) return null;
  return `Detainers issued, whatever became of them: ${parts.join("; ")}. These are other detainers than the declines; no rate can be made of the two.`;
}
