import { expect, it } from "vitest";
import { formatAnswers, formatMapping } from "#domain/import/format-reading.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";

it("A mapping is told by the week's column, the order of dates, the count and what the rows are", () => {
  expect(
    formatMapping(mappingOf({ issued: "Booked", state: "St", count: "n" }, { order: "day-first" })),
  ).toBe("weeks by “Booked”, day first, counted by the column “n”, every row a decline");
  expect(
    formatMapping(
      mappingOf({ issued: "Day", outcome: "Result" }, { order: "iso", rows: "outcomes" }),
    ),
  ).toBe("weeks by “Day”, outcomes by “Result”");
});

it("An answer is told in the words of its choice, without the example", () => {
  const question: ReadingQuestion = {
    key: "date-order",
    words: "Does the month or the day come first?",
    why: "All dates can be read both ways.",
    examples: ["row 2: 5/3/2012"],
    choices: [
      { value: "month-first", words: "The month first: May 3, 2012" },
      { value: "day-first", words: "The day first: March 5, 2012" },
    ],
    answer: "day-first",
    isUnanswered: false,
  };
  expect(formatAnswers({ "date-order": "day-first" }, [question])).toBe("the day first");
  expect(formatAnswers({}, [question])).toBe("");
});
