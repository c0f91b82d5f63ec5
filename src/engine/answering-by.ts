import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { counts } from "./ask/counts.ts";
import { facets } from "./ask/facets.ts";
import { lags } from "./ask/lags.ts";
import { marks } from "./ask/marks.ts";
import { rows } from "./rows/rows.ts";
import type { Changing } from "./change/change.ts";
import { corpusOf } from "./ask/sides.ts";
import { totals } from "./ask/totals.ts";
import { checkQuestion } from "./check-question.ts";
import type { Reading } from "./reading/reading.ts";
import type { Answer, Answering, Question } from "./question.ts";

/**
 * Answers questions from what a reading reads; `cohorts` holds that of each side, in order. `changing` is what answers
 * "change", and is asked for then. Throws a RangeError where the question cannot be asked of these corpora.
 */
export function answeringBy(reading: Reading, changing: () => Changing): Answering {
  return (corpora, question) => {
    checkQuestion(corpora, question);
    const { kind, measures, sides } = question;
    const cohorts = sides.map((side) => corpusOf(corpora, side).cohort);
    return { kind, measures, cohorts, ...found(corpora, question, reading, changing) };
  };
}

function found(
  corpora: readonly Corpus[],
  question: Question,
  reading: Reading,
  changing: () => Changing,
): { readonly table: Table } & Pick<Answer, "whole"> {
  switch (question.kind) {
    case "totals":
      return { table: totals(corpora, question, reading) };
    case "counts":
      return { table: counts(corpora, question, reading) };
    case "facets":
      return { table: facets(corpora, question, reading) };
    case "marks":
      return { table: marks(corpora, question, reading) };
    case "lags":
      return { table: lags(corpora, question, reading) };
    case "change":
      return { table: changing()(corpora, question, reading) };
    case "rows":
      return rows(corpora, question, reading);
  }
}
