import { expect, it } from "vitest";
import { mergeWords } from "#charts/week/merge-words.ts";
import type { PlottedBar } from "#charts/week/week-bars.ts";

function bar(words: string, more: Partial<PlottedBar> = {}): PlottedBar {
  return {
    period: "",
    label: "",
    remark: "",
    day: null,
    shown: 0,
    untranscribed: 0,
    value: null,
    absent: 0,
    words,
    shortWords: words,
    slots: 1,
    isSign: false,
    isOpen: false,
    isPart: false,
    ...more,
  };
}

const read = (bars: readonly PlottedBar[]) =>
  mergeWords(bars).map(({ words, slots }) => `${words} ${slots}`);

it("Weeks that are not in a file say so once, in the middle of their row", () => {
  const absent = bar("not in this file");
  expect(read([bar(""), absent, absent, absent, bar(""), absent])).toEqual([
    " 1",
    " 1",
    "not in this file 3",
    " 1",
    " 1",
    "not in this file 1",
  ]);
});

it("Of four weeks the second has the words of all, which stand over four places", () => {
  const absent = bar("loading");
  expect(read([absent, absent, absent, absent])).toEqual([" 1", "loading 4", " 1", " 1"]);
});

it("Under the bracket of weeks that are not final a row of weeks has no words: the key has them", () => {
  const absent = bar("not in this file", { isOpen: true });
  expect(read([absent, absent])).toEqual([" 1", " 1"]);
});

it("Each bar keeps the sign of its own cell", () => {
  const sign = bar("?", { isSign: true });
  expect(read([sign, sign])).toEqual(["? 1", "? 1"]);
});
