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

describe("the reconstruction that a file can stand in for", () => {
  it("is that of a report's week", () => {
    expect(findReconstruction(own("report", "2017-02-04"), INDEX)).toEqual({
      published: COLLECTION_2017,
      week: "2017-02-04",
    });
  });

  it("is of the week that is reconstructed, whichever weeks stand before it", () => {
    const weeks = ["2016-12-31", "2017-02-11"];
    expect(findReconstruction(own("report", ...weeks), INDEX)?.week).toBe("2017-02-11");
  });

  it.each([
    ["a list whose columns were mapped", own("table", "2017-01-28")],
    ["the page's own file", own("editions", "2017-01-28")],
    ["a report of another week", own("report", "2017-03-04")],
    ["a published collection", COLLECTION_2017],
  ])("is none for %s", (_, collection) => {
    expect(findReconstruction(collection, INDEX)).toBeNull();
  });

  it("is no reconstruction that the reader opened", () => {
    const copy = { ...own("editions", "2017-01-28"), origin: "reconstructed" } as const;
    expect(findReconstruction(own("report", "2017-01-28"), [copy])).toBeNull();
  });
});
