import { expect, test } from "vitest";
import { suggestGrain } from "#engine/query/suggest-grain.ts";

test("Half a year of weeks has a bar for each week, however few declines are counted", () => {
  expect(suggestGrain({ weeks: 26, detainersPerWeek: 0.1 })).toBe("week");
});

test("103 declines over 353 weeks open by quarter, because a month would have 1.3 on average and a quarter has 3.8", () => {
  expect(suggestGrain({ weeks: 353, detainersPerWeek: 103 / 353 })).toBe("quarter");
});

test("30,297 detainers over 353 weeks open by month, as 353 bars would be too thin to see", () => {
  expect(suggestGrain({ weeks: 353, detainersPerWeek: 30_297 / 353 })).toBe("month");
});

test("One a week for two years opens by month, and a handful in ten years by year", () => {
  expect(suggestGrain({ weeks: 104, detainersPerWeek: 1 })).toBe("month");
  expect(suggestGrain({ weeks: 520, detainersPerWeek: 5 / 520 })).toBe("year");
});

test("120 busy weeks stay weeks, and one more week makes months of them", () => {
  expect(suggestGrain({ weeks: 120, detainersPerWeek: 1000 })).toBe("week");
  expect(suggestGrain({ weeks: 121, detainersPerWeek: 1000 })).toBe("month");
});

test("Ten years of busy weeks open by month, and longer collections by quarter", () => {
  expect(suggestGrain({ weeks: 520, detainersPerWeek: 1000 })).toBe("month");
  expect(suggestGrain({ weeks: 700, detainersPerWeek: 1000 })).toBe("quarter");
});
