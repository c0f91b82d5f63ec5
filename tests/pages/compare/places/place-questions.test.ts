import { expect, it } from "vitest";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import {
  createPlaceFilter,
  createPlaceQuestions,
  getQuestionPlace,
  getPlaceAnswers,
} from "#pages/compare/places/place-questions.ts";
import { periodCounts } from "#tests/charts/answers.ts";

const filter = {
  ...EMPTY_FILTER,
  choices: {
    charge: { values: ["assault"], isExcluded: false },
    state: { values: ["CA", "TX"], isExcluded: false },
  },
};

it("Each place is counted alone, under all other filters", () => {
  expect(createPlaceFilter(filter, "state", "TX").choices).toEqual({
    charge: { values: ["assault"], isExcluded: false },
    state: { values: ["TX"], isExcluded: false },
  });
});

it("Of each place its totals, its weeks and the notes that touch them are asked", () => {
  const questions = createPlaceQuestions(
    { measure: "declined", filter },
    "state",
    ["CA", "TX"],
    "month",
  );
  expect(Object.keys(questions)).toHaveLength(6);
  expect(questions["counts 1"]).toMatchObject({ kind: "counts", by: [{ weeks: "month" }] });
  expect(getQuestionPlace(questions, "state", 1)).toBe("TX");
  expect(getQuestionPlace(questions, "state", 2)).toBeUndefined();
});

it("The answers of a place are there together or not at all", () => {
  const each = periodCounts([["2017-01-28", 142]]);
  const answers = { "totals 0": each, "counts 0": each, "marks 0": each, "totals 1": each };
  expect(getPlaceAnswers(answers, 0)).toEqual({ totals: each, counts: each, marks: each });
  expect(getPlaceAnswers(answers, 1)).toBeNull();
});
