import { expect, it } from "vitest";
import { createRowNotes, formatNoteRemarks } from "#charts/notes/note-counts.ts";
import { answer } from "#tests/charts/answers.ts";

const charges = answer("counts", {
  charge: ["assault", "assault", "dangerous-drugs", "dangerous-drugs"],
  status: ["charged", "convicted", "charged", "convicted"],
  count: [9, 6, 0, 5],
  cell: ["count", "count", "not-transcribed", "count"],
});
const notesByValue = new Map([
  ["assault", [{ noteId: "n1", count: 12, words: "12 of these 15 are disputed" }]],
  ["dangerous-drugs", [{ noteId: "n2", count: 2, words: "2 of these 5 are questioned" }]],
]);

it("The notes of a category stand on none of its status rows where there are several, but beside them all", () => {
  const { formatNotes, shared } = createRowNotes(charges.table, "charge", notesByValue);
  expect([0, 1].map(formatNotes)).toEqual(["", ""]);
  expect(shared).toBe("assault: n1: 12 of these 15 are disputed");
});

it("The notes of a category of one status stand on the row of that status alone", () => {
  const { formatNotes } = createRowNotes(charges.table, "charge", notesByValue);
  expect([2, 3].map(formatNotes)).toEqual(["", "n2: 2 of these 5 are questioned"]);
});

it("A readout says the note that touches most of its number, and how many more there are", () => {
  const lines = [142, 2, 1].map((count, at) => ({
    noteId: `n${at + 1}`,
    count,
    words: `${count} of these 189 are disputed`,
  }));
  expect(formatNoteRemarks([])).toEqual([]);
  expect(formatNoteRemarks(lines.slice(0, 1))).toEqual(["142 of these 189 are disputed."]);
  expect(formatNoteRemarks(lines.slice(0, 2))).toEqual([
    "142 of these 189 are disputed.",
    "1 more note about this number.",
  ]);
  expect(formatNoteRemarks(lines)).toEqual([
    "142 of these 189 are disputed.",
    "2 more notes about this number.",
  ]);
});
