import { expect, it } from "vitest";
import { calculateChange, isCoveredWhole } from "#charts/comparison/comparability.ts";

const whole = (count: number) => ({ count, isWhole: true });
const part = (count: number) => ({ count, isWhole: false });
const EXTENT = { weeks: 1, missingWeeks: [], partialWeeks: [], isOpen: false };

it("A change is taken only between whole counts, and 0 is one of them", () => {
  expect(calculateChange(whole(142), whole(2))).toBe(-140);
  expect(calculateChange(whole(3), whole(3))).toBe(0);
  expect(calculateChange(part(12), whole(14))).toBeNull();
  expect(calculateChange(whole(12), part(14))).toBeNull();
  expect(calculateChange(part(5), part(5))).toBeNull();
  expect(calculateChange(whole(5), null)).toBeNull();
});

it("Counts of the same detainers are compared although their weeks have more", () => {
  expect(calculateChange(part(149), part(142), true)).toBe(-7);
});

it("A period is covered whole where no week is missing, partial or open", () => {
  expect(isCoveredWhole(EXTENT)).toBe(true);
  expect(isCoveredWhole({ ...EXTENT, weeks: 0 })).toBe(false);
  expect(isCoveredWhole({ ...EXTENT, missingWeeks: ["2017-02-18"] })).toBe(false);
  expect(isCoveredWhole({ ...EXTENT, partialWeeks: ["2014-06-28"] })).toBe(false);
  expect(isCoveredWhole({ ...EXTENT, isOpen: true })).toBe(false);
});
