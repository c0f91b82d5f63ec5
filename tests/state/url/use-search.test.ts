import { expect, it } from "vitest";
import { cutSearch, MAX_SEARCH_LETTERS } from "#state/url/use-search.ts";

it("The search of an address stays as it is while it is short", () => {
  expect(cutSearch("?state=TX,CA")).toBe("?state=TX,CA");
});

it("A search of 100,000 values is cut after a whole value, within the letters that are read", () => {
  const values = Array.from({ length: 100_000 }, (_, at) => `x${at}`);
  const search = cutSearch(`?state=${values.join(",")}`);
  expect(search.length).toBeLessThanOrEqual(MAX_SEARCH_LETTERS);
  const kept = search.slice("?state=".length).split(",");
  expect(kept).toEqual(values.slice(0, kept.length));
  // "x0," to "x9," have 3 letters each, "x10," to "x99," 4, then 5 and 6: some 5,500 values.
  expect(kept.length).toBeGreaterThan(5000);
});
