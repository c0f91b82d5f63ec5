import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPercentChange, formatShare } from "#domain/text/format-share.ts";

describe("a share", () => {
  it("A share has one decimal: 9 of 50 are 18.0%, 5,501 of 26,790 are 20.5%, 49 of 400 are 12.3%", () => {
    expect([formatShare(9, 50), formatShare(5501, 26_790), formatShare(49, 400)]).toEqual([
      "18.0%",
      "20.5%",
      "12.3%",
    ]);
  });

  it("Of fewer than 20 the pair of counts is given, and of nothing no share", () => {
    expect(formatShare(3, 12)).toBe("3 of 12");
    expect(formatShare(0, 19)).toBe("0 of 19");
    expect(formatShare(3, 20)).toBe("15.0%");
    expect(formatShare(0, 0)).toBeNull();
  });

  it("One of 79,053 is less than 0.1%, and all but one are more than 99.9%", () => {
    expect(formatShare(1, 79_053)).toBe("<0.1%");
    expect(formatShare(79_052, 79_053)).toBe(">99.9%");
    expect(formatShare(0, 79_053)).toBe("0.0%");
    expect(formatShare(79_053, 79_053)).toBe("100.0%");
  });

  it("Only none is 0.0%, and only all are 100.0%", () => {
    const pairs = fc
      .integer({ min: 20, max: 1_000_000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(pairs, ([count, total]) => {
        const share = formatShare(count, total);
        expect(share === "0.0%").toBe(count === 0);
        expect(share === "100.0%").toBe(count === total);
      }),
    );
  });
});

describe("a change in percent", () => {
  it("A change has whole percent of what it is from, and none of fewer than 20", () => {
    expect(formatPercentChange(5, 20)).toBe("+25%");
    expect(formatPercentChange(-159, 206)).toBe("−77%");
    expect(formatPercentChange(6, 19)).toBeNull();
  });

  it("A change of one in 1,000 is not 0%, and a fall that leaves three of 1,000 is not −100%", () => {
    expect(formatPercentChange(1, 1000)).toBe("less than 1%");
    expect(formatPercentChange(-1, 200)).toBe("less than 1%");
    expect(formatPercentChange(-997, 1000)).toBe("more than 99% less");
    expect(formatPercentChange(-1000, 1000)).toBe("−100%");
  });
});
