import { expect, test } from "vitest";
import { grainByLength } from "#engine/grain.ts";

test("half a year of weeks has a bar a week, however few are counted", () => {
  expect(grainByLength({ weeks: 26, perWeek: 0.1 })).toBe("week");
});

test("103 declines over 353 weeks open by quarter: a month would hold 1.3 on average, a quarter holds 3.8", () => {
  expect(grainByLength({ weeks: 353, perWeek: 103 / 353 })).toBe("quarter");
});

test("30,297 detainers over 353 weeks open by week, as a week holds 86", () => {
  expect(grainByLength({ weeks: 353, perWeek: 30_297 / 353 })).toBe("week");
});

test("one a week for two years opens by month, and a handful in ten years by year", () => {
  expect(grainByLength({ weeks: 104, perWeek: 1 })).toBe("month");
  expect(grainByLength({ weeks: 520, perWeek: 5 / 520 })).toBe("year");
});

test("ten years of busy weeks stay weeks, and beyond that they would be too thin to see", () => {
  expect(grainByLength({ weeks: 520, perWeek: 1000 })).toBe("week");
  expect(grainByLength({ weeks: 700, perWeek: 1000 })).toBe("month");
});
