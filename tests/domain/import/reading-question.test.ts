import { expect, it } from "vitest";
import { listChosenWords } from "#domain/import/reading-question.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";

const QUESTION: ReadingQuestion = {
  key: "date-order",
  words: "Which comes first, the month or the day?",
  why: "All dates can be read both ways.",
  examples: ["row 2: 5/3/2012"],
  choices: [
    { value: "month-first", words: "The month first: 3/5/2012 is March 5" },
    { value: "day-first", words: "The day first: 3/5/2012 is May 3" },
  ],
  answer: "day-first",
  isUnanswered: false,
};

it("An answer is told in the words of its choice, without the example", () => {
  expect(listChosenWords([QUESTION])).toEqual(["the day first"]);
});

it("Nothing is told of a question that has no answer", () => {
  expect(listChosenWords([{ ...QUESTION, answer: null, isUnanswered: true }])).toEqual([]);
});
