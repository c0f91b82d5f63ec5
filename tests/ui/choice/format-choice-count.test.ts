import { expect, it } from "vitest";
import type { ChoiceCell } from "#ui/choice/choice-item.ts";
import { formatChoiceCount } from "#ui/choice/format-choice-count.ts";

const UNIT = () => "detainers recorded as declined";
const format = (cell: ChoiceCell | null) =>
  formatChoiceCount({ value: "42101", label: "Philadelphia County", cell }, UNIT);

it("A value with detainers of which none was declined is 0, and says how many are open", () => {
  expect(format({ state: "reported-zero", count: 0, open: 79 })).toEqual({
    sign: "0",
    open: "79 open",
    words: "0 detainers recorded as declined, 79 detainers with no outcome recorded",
  });
  expect(format({ state: "reported-zero", count: 0, open: null })).toEqual({
    sign: "0",
    open: "",
    words: "0 detainers recorded as declined",
  });
});

it("A value without a number has the sign and the words of its state, never a 0", () => {
  expect(format({ state: "not-transcribed", count: null, open: null })).toEqual({
    sign: "?",
    open: "",
    words: "not on record; not a zero",
  });
  expect(format({ state: "not-named", count: null, open: 0 }).sign).toBe("·");
  expect(format({ state: "not-selected", count: null, open: null })).toEqual({
    sign: "",
    open: "",
    words: "not selected: the filter leaves it out",
  });
});

it("A count has its unit, and one that is not known yet is no number", () => {
  expect(format({ state: "count", count: 1089, open: 4000 })).toEqual({
    sign: "1,089",
    open: "",
    words: "1,089 detainers recorded as declined",
  });
  expect(format(null).sign).toBe("…");
});
