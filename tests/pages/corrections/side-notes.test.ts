import { expect, it } from "vitest";
import { joinSideNotes } from "#pages/corrections/side-notes.ts";
import { notes } from "#tests/reports/read-published.ts";

it("A place has the notes of both sides, corrections first, and says which are of the number as first published", () => {
  const first = new Map([
    [
      "TX",
      [
        { noteId: "n18", count: 142, words: "142 of these 149 are disputed" },
        { noteId: "n05", count: 4, words: "4 of these 149 are touched by a correction" },
      ],
    ],
  ]);
  const now = new Map([
    ["TX", [{ noteId: "n18", count: 142, words: "142 of these 142 are disputed" }]],
    ["withdrawn", [{ noteId: "n05", count: 4, words: "4 of these 7 are touched by a correction" }]],
  ]);
  const joined = joinSideNotes(first, now, notes);
  expect(joined.get("TX")?.map(({ words }) => words)).toEqual([
    "as first published, 4 of these 149 are touched by a correction",
    "142 of these 142 are disputed",
  ]);
  expect(joined.get("withdrawn")?.map(({ words }) => words)).toEqual([
    "4 of these 7 are touched by a correction",
  ]);
});
