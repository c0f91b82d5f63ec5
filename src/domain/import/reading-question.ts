import { lowercaseFirst } from "#domain/text/lowercase-first.ts";

/** What a file may leave to its reader. */
export const QUESTION_KEYS = [
  "count-column",
  "date-order",
  "time-zone",
  "day-numbers",
  "duplicates",
  "totals",
  "repeated-sheets",
  "hidden",
  "sheet",
  "heading-row",
  "layout",
  "period",
] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

/** What a reader answered, by the question: the value of a choice. */
export type ReadingAnswers = Readonly<Partial<Record<QuestionKey, string>>>;

/** One answer that a question can have. */
export interface QuestionChoice {
  readonly value: string;
  /** On the page, and up to ": " in the words of the source: "The month first: 3/5/2012 is March 5". */
  readonly words: string;
}

/** A question on how a file is read, with what in the file gave rise to it. */
export interface ReadingQuestion {
  readonly key: QuestionKey;
  /** As a sentence: "What does the column “n” hold?" */
  readonly words: string;
  /** What was found, as a sentence. */
  readonly why: string;
  /** Cells or rows with their places: "row 2: n is 40". */
  readonly examples: readonly string[];
  readonly choices: readonly QuestionChoice[];
  /** The value by which the file was read: the reader's, or what is proposed; null where nothing can be proposed. */
  readonly answer: string | null;
  /** The reader has to answer before the file can be opened, and has not. */
  readonly isUnanswered: boolean;
}

/** The answers in `key=value,key=value`, or the first part that is none. */
export function parseReadingAnswers(
  text: string,
): { readonly answers: ReadingAnswers } | { readonly wrong: string } {
  const answers: Partial<Record<QuestionKey, string>> = {};
  for (const part of text.split(",")) {
    const [key = "", ...rest] = part.split("=");
    const known = QUESTION_KEYS.find((each) => each === key.trim());
    if (known === undefined || rest.length === 0) return { wrong: part };
    answers[known] = rest.join("=").trim();
  }
  return { answers };
}

/** The answers by which a file was read, in the words of their choices up to the examples: "the day first". */
export function listChosenWords(questions: readonly ReadingQuestion[]): readonly string[] {
  return questions.flatMap(({ choices, answer }) =>
    choices
      .filter(({ value }) => value === answer)
      .map(({ words }) => lowercaseFirst(words.split(": ")[0] ?? words)),
  );
}
