import { expect, test } from "vitest";
import { parseView } from "#state/url/parse-view.ts";
import { formatFileName } from "#state/downloads/file-name.ts";

const COHORT = {
  collection: "ddor-2017",
  title: "Weekly reports of 2017",
  basis: "recorded",
  origin: "reconstructed",
  asof: "2017-04-06",
} as const;

const named = (search: string) =>
  formatFileName(COHORT, "table", parseView(new URLSearchParams(search)).view, "csv");

test("The name of an exported file gives the collection, the view and the as-of date", () => {
  expect(named("")).toBe("ddor-2017_table_as-of-2017-04-06.csv");
  expect(named("state=TX&sort=-count")).toBe("ddor-2017_table_state-TX_as-of-2017-04-06.csv");
  expect(named("state=-TX")).toBe("ddor-2017_table_state-not-TX_as-of-2017-04-06.csv");
});

test("The name of an exported file is one that every file system accepts", () => {
  expect(named(`q=${encodeURIComponent(`a/b\\c:"100%" ${"é".repeat(100)}`)}`)).toMatch(
    /^[\w.-]{1,120}$/u,
  );
});

test("The name of a file of combined files has the beginnings of their hashes, and every file system accepts it", () => {
  const ids = ["ab", "cd", "ef"].map((pair) => `sha256-${pair.repeat(32)}`);
  const combined = { ...COHORT, collection: ids.join(",") };
  const { view } = parseView(new URLSearchParams(`q=${"long ".repeat(40)}`));
  const name = formatFileName(combined, "difference-by-charge-category", view, "csv");
  expect(name).toMatch(/^sha256-abababababab-sha256-cdcdcdcdcdcd-sha256-efefefefefef_difference/u);
  expect(name.length).toBeLessThanOrEqual(255);
});
