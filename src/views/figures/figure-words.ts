import type { Collection } from "#domain/collection.ts";
import { fileWords } from "#domain/opening/file-words.ts";
import { dateInWords, spanInWords, weekEnd } from "#domain/week.ts";
import { printsTotals } from "#domain/publication/coverage.ts";
import { UNIT } from "#domain/outcome.ts";
import { filterSentence } from "#views/filters/filter-words.ts";
import type { View } from "#state/view.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { Note } from "#domain/publication/note.ts";
import { inRange, type Answer } from "#engine/question.ts";

/** The period that a view covers, in words, from the weeks that stand in the corpus. */
export function periodWords(frame: CorpusFrame, view: View): string {
  const weeks = frame.weeks
    .filter(({ presence }) => presence === "present")
    .map(({ week }) => week)
    .filter((week) => inRange(view.filter, week));
  const [first] = weeks;
  const last = weeks[weeks.length - 1];
  if (first === undefined || last === undefined) return "no week with an edition";
  return spanInWords(first, weekEnd(last));
}

/** The place that a view covers, in words: the whole country or file, or what the filters leave of it. */
export function placeWords(frame: CorpusFrame, view: View): string {
  const { state, county, agency, kind, aor } = view.filter.choices;
  const whole = [state, county, agency, kind, aor].every((choice) => choice === undefined);
  if (!whole) return "places as filtered";
  return printsTotals(frame.weeks) ? "United States" : "places in this file";
}

/** The source line of a figure: report, origin, revisions, transcriptions and as-of date. */
export function sourceWords(frame: CorpusFrame): string {
  const { cohort } = frame;
  const { imported } = cohort;
  if (imported !== undefined && cohort.origin === "imported") {
    const week = cohort.basis === "issued" ? "detainer was issued" : "decline was recorded";
    return `Source: a file of the reader’s own, ${fileWords(imported)}; ${cohort.title}. Weeks are those in which the ${week}.`;
  }
  const present = frame.weeks.filter(({ presence }) => presence === "present");
  const list = (values: readonly (number | null)[]) =>
    [...new Set(values)].filter((value) => value !== null).join(" and ");
  const report =
    cohort.origin === "synthetic"
      ? "invented for trying out this page, not a report"
      : "ICE, Weekly Declined Detainer Outcome Report";
  return (
    `Source: ${report}; ${imported === undefined ? "" : `${fileWords(imported)}; `}` +
    `${cohort.title} (${cohort.origin}); ` +
    `revision ${list(present.map(({ revision }) => revision))}, ` +
    `transcription ${list(present.map(({ transcription }) => transcription))}. ` +
    `Corrections published by ${dateInWords(cohort.asof)}.`
  );
}

/** The column of every export that tells which file of the reader's own it is of; none of a published one. */
export function fileContext({
  imported,
}: Pick<Collection, "imported">): readonly (readonly [string, string])[] {
  return imported === undefined ? [] : [["file", fileWords(imported)]];
}

/** Columns of one value each that every export of this corpus carries. */
export function exportContext(
  frame: CorpusFrame,
  view: View,
): readonly (readonly [string, string])[] {
  return [
    ["unit", UNIT[view.measure]],
    ["filters", filterSentence(view.filter, frame)],
    ["collection", frame.cohort.collection],
    ["basis", frame.cohort.basis],
    ["origin", frame.cohort.origin],
    ["as of", frame.cohort.asof],
    ...fileContext(frame.cohort),
    ["figure source", sourceWords(frame)],
  ];
}

/** What every figure of the overview is made from: the corpus, the answers of `overviewQuestions`, the notes. */
export interface FigureFacts {
  readonly frame: CorpusFrame;
  readonly answers: readonly Answer[];
  readonly notes: readonly Note[];
  /** The view that the answers are of. */
  readonly view: View;
}
