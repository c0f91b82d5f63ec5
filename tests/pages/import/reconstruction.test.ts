import { describe, expect, it } from "vitest";
import type { Collection } from "#domain/report/collection.ts";
import { COLLECTION_2017 } from "#tests/data/import/native-files.ts";
import { findReconstruction } from "#pages/import/reconstruction.ts";

const SHA = "ab".repeat(32);
const INDEX = [
  { ...COLLECTION_2017, id: "synthetic", origin: "synthetic" } as const,
  COLLECTION_2017,
];

/** A file of the reader's own, by week recorded, with editions of some weeks. */
function own(format: string, ...weeks: readonly string[]): Collection {
  const [entry] = COLLECTION_2017.editions;
  if (entry === undefined) throw new Error("2017 has no edition");
  return {
    ...COLLECTION_2017,
    id: `sha256-${SHA}`,
    origin: "imported",
    files: [{ path: "own", format, bytes: 9, sha256: SHA }],
    editions: weeks.map((week) => ({ ...entry, week, file: "own" })),
    imported: { name: "own", bytes: 9, sha256: SHA, at: "2026-11-25T00:40:00Z" },
  };
}

describe("the reconstructed edition that a reader's report can replace", () => {
  it("A report can replace the reconstruction of its own week", () => {
    expect(findReconstruction(own("report", "2017-02-04"), INDEX)).toEqual({
      published: COLLECTION_2017,
      week: "2017-02-04",
    });
  });

  it("A report can replace the reconstruction of a later week, whichever weeks come before it", () => {
    const weeks = ["2016-12-31", "2017-02-11"];
    expect(findReconstruction(own("report", ...weeks), INDEX)?.week).toBe("2017-02-11");
  });

  it.each([
    ["a list whose columns were mapped", own("table", "2017-01-28")],
    ["the page's own file", own("editions", "2017-01-28")],
    ["a report of another week", own("report", "2017-03-04")],
    ["a published collection", COLLECTION_2017],
  ])("No reconstruction can be replaced by %s", (_, collection) => {
    expect(findReconstruction(collection, INDEX)).toBeNull();
  });

  it("A reconstruction that the reader opened cannot be replaced", () => {
    const copy = { ...own("editions", "2017-01-28"), origin: "reconstructed" } as const;
    expect(findReconstruction(own("report", "2017-01-28"), [copy])).toBeNull();
  });
});
