import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import type { Mapping } from "./mapping.ts";
import { QUESTION_KEYS } from "./reading-question.ts";
import type { ReadingAnswers, ReadingQuestion } from "./reading-question.ts";

const ORDER_WORDS = {
  "month-first": ["month first"],
  "day-first": ["day first"],
  iso: [],
} as const;

/** What a mapping says of a table, in a few words: "weeks by “Booked”, day first, counted by the column “n”, every row a decline". */
export function formatMapping({ columns, week, order, rows }: Mapping): string {
  return [
    `weeks by “${columns[week] ?? ""}”`,
    ...(order === null ? [] : ORDER_WORDS[order]),
    ...(columns.count === null ? [] : [`counted by the column “${columns.count}”`]),
    rows === "outcomes" ? `outcomes by “${columns.outcome ?? ""}”` : "every row a decline",
  ].join(", ");
}

/** What the reader answered, in the words of the choices up to their examples: "the day first"; empty where nothing. */
export function formatAnswers(
  answers: ReadingAnswers,
  questions: readonly ReadingQuestion[],
): string {
  return QUESTION_KEYS.flatMap((key) => {
    const answer = answers[key];
    if (answer === undefined) return [];
    const question = questions.find((each) => each.key === key);
    const chosen = question?.choices.find(({ value }) => value === answer);
    const [words = ""] = chosen?.words.split(": ") ?? [];
    return [words === "" ? `${key}: ${answer}` : lowercaseFirst(words)];
  }).join(", ");
}
