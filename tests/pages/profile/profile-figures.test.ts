import { expect, it } from "vitest";
import { formatNotRuledOut } from "#pages/profile/profile-figures.ts";
import type { ProfileWeek } from "#pages/profile/profile-weeks.ts";

const week = (untranscribed: number | null) => ({ untranscribed }) as ProfileWeek;

it("What is not on record of the whole country is a sentence, and no number of the place", () => {
  expect(formatNotRuledOut([week(17), week(25), week(17), week(null)])).toBe(
    "In the whole country 59 more were reported that are not on record: how many of them are of this place is not known.",
  );
  expect(formatNotRuledOut([week(0)])).toBe("");
});
