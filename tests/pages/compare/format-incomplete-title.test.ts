import { expect, it } from "vitest";
import { formatIncompleteTitle } from "#pages/compare/format-incomplete-title.ts";
import { FIRST_WEEKS } from "#tests/charts/comparison/weeks-of-2017.ts";

it("Of the first two weeks there is not enough data on ten states, on two beyond their places, and on 7 withdrawn", () => {
  expect(formatIncompleteTitle(FIRST_WEEKS, "state")).toEqual({
    main: "Not enough data to compare: 10 states",
    rest: "and New York and Texas beyond the places above; 7 withdrawn",
  });
});
