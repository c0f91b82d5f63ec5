import { expect, it } from "vitest";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import { getUnlistedState } from "#engine/coverage/unlisted-state.ts";
import {
  createDataset,
  createRow,
  createWeek,
  TRAVIS,
  WEEK_1,
} from "#tests/engine/small-dataset.ts";

const partly = createDataset([createRow()], [createWeek(WEEK_1, 5)]);
const whole = createDataset([createRow()], [createWeek(WEEK_1, 1)]);
const listing = createDataset([createRow()], [createWeek(WEEK_1, null, { isListing: true })]);
const choose = (choices: Filter["choices"]): Filter => ({ ...EMPTY_FILTER, choices });

it("A state that no line names is not in what is transcribed of a report in part, and not named in a whole one", () => {
  expect(getUnlistedState(partly, EMPTY_FILTER, "OH", false)).toBe("not-transcribed");
  expect(getUnlistedState(whole, EMPTY_FILTER, "OH", false)).toBe("not-named");
  expect(getUnlistedState(whole, EMPTY_FILTER, "OH", true)).toBe("not-transcribed");
});

it("A state that no row of a file names has no detainer in it, whatever rows of unknown state there are", () => {
  expect(getUnlistedState(listing, EMPTY_FILTER, "OH", true)).toBe("not-named");
});

it("With another state, county, agency or field office chosen, a state is not selected", () => {
  const states = [
    { state: { values: ["TX"], isExcluded: false } },
    { state: { values: ["OH"], isExcluded: true } },
    { county: { values: ["48453"], isExcluded: false } },
    { agency: { values: [TRAVIS], isExcluded: false } },
    { aor: { values: ["SNA"], isExcluded: false } },
  ].map((choices) => getUnlistedState(partly, choose(choices), "OH", false));
  expect(new Set(states)).toEqual(new Set(["not-selected"]));
});

it("What a filter leaves out elsewhere leaves a state as it is", () => {
  const without = choose({ county: { values: ["48453"], isExcluded: true } });
  expect(getUnlistedState(partly, without, "OH", false)).toBe("not-transcribed");
  const chosen = choose({ county: { values: ["39049"], isExcluded: false } });
  expect(getUnlistedState(partly, chosen, "OH", false)).toBe("not-transcribed");
});

it("Of weeks that are not here, a state is as absent as they are", () => {
  const absent = createDataset([], [createWeek(WEEK_1, null, { presence: "not-yet-published" })]);
  expect(getUnlistedState(absent, EMPTY_FILTER, "OH", false)).toBe("not-yet-published");
});
