import { expect, test } from "vitest";
import { DIMENSION_TITLES, formatFilter } from "#domain/view/format-filter.ts";
import { DIMENSIONS, EMPTY_FILTER } from "#engine/query/question.ts";
import { facts } from "#tests/charts/answers.ts";

test("The parts of a filter read as one sentence, with what is left out and the weeks", () => {
  const filter = {
    ...EMPTY_FILTER,
    from: "2017-01-28",
    to: "2017-01-28",
    choices: {
      state: { values: ["TX", "NY"], isExcluded: false },
      agency: { values: ["tx-48453-travis-county-jail"], isExcluded: true },
      status: { values: ["convicted"], isExcluded: false },
    },
  };
  expect(formatFilter(filter, facts())).toBe(
    "In Texas and New York, without Travis County Jail, TX, convicted, weeks January 28 to February 3",
  );
});

test("An unknown value is named with its field, and a text with where it is sought", () => {
  const choices = { agency: { values: ["unknown"], isExcluded: false } };
  expect(formatFilter({ ...EMPTY_FILTER, choices, text: "jail" }, facts())).toBe(
    "Agency unknown, with “jail” in agency or charge",
  );
});

const chosenOf = (dimension: string, values: readonly string[], isExcluded = false) =>
  formatFilter({ ...EMPTY_FILTER, choices: { [dimension]: { values, isExcluded } } }, facts());

test("A field is named once where unknown is chosen beside its named values", () => {
  expect(chosenOf("charge", ["unknown", "assault"])).toBe("Charge category Assault and unknown");
  expect(chosenOf("citizenship", ["unknown", "MEX"])).toBe("Citizenship Mexico and unknown");
  expect(chosenOf("aor", ["SNA", "unknown"])).toBe("Field office San Antonio and unknown");
  expect(chosenOf("form", ["unknown", "i-247d"])).toBe("Form I-247D and unknown");
  expect(chosenOf("kind", ["not-itemised", "federal"])).toBe(
    "Kind of agency federal and not itemized",
  );
});

test("Unknown keeps its field's name where the named values stand without it", () => {
  expect(chosenOf("state", ["unknown", "TX"])).toBe("In Texas and state unknown");
  expect(chosenOf("status", ["unknown", "convicted"])).toBe("Convicted and charge status unknown");
  expect(chosenOf("charge", ["unknown", "assault"], true)).toBe(
    "Without Assault and charge category unknown",
  );
});

test("Weeks over New Year are named with the year of each end", () => {
  const weeks = { ...EMPTY_FILTER, from: "2024-12-28", to: "2024-12-28" };
  expect(formatFilter(weeks, facts())).toBe("Weeks December 28, 2024 to January 3, 2025");
});

test("No filter reads as all rows", () => {
  expect(formatFilter(EMPTY_FILTER, facts())).toBe("All rows");
});

test("The parts of a filter stand in the order of the facets", () => {
  expect(Object.keys(DIMENSION_TITLES)).toEqual(DIMENSIONS);
});
