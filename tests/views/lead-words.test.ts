import { expect, it } from "vitest";
import type { Collection } from "#domain/collection.ts";
import { leadWords } from "#views/overview/lead-words.ts";

const PUBLISHED: Collection = {
  id: "ddor-2017",
  title: "Reports of 2017",
  basis: "recorded",
  origin: "reconstructed",
  suspended: null,
  outcomes: [],
  files: [],
  editions: [],
  copies: [],
  notes: null,
};

it("speaks of the three reports of 2017 above these alone", () => {
  expect(leadWords(PUBLISHED, null).words).toContain("three weekly reports");
  const others: readonly Partial<Collection>[] = [
    { origin: "synthetic" },
    { origin: "imported", title: "mine.csv" },
    { origin: "imported", basis: "issued", title: "mine.csv" },
    { origin: "official" },
  ];
  for (const other of others) {
    expect(leadWords({ ...PUBLISHED, ...other }, null).words).not.toContain("three");
  }
});

it("says the name of a reader's own file, and that what is synthetic is invented", () => {
  const own = leadWords(
    { ...PUBLISHED, origin: "imported", basis: "issued", title: "mine.csv" },
    null,
  );
  expect(own.words).toContain("a file of your own, mine.csv");
  expect(leadWords({ ...PUBLISHED, origin: "synthetic" }, null).words).toContain("invented");
});

it("promises nothing of a named collection before it is there", () => {
  expect(leadWords(null, "sha256-00").words).not.toContain("2017");
  expect(leadWords(null, null).words).toContain("2017");
});
