import { expect, it } from "vitest";
import { createChangeContext } from "#pages/corrections/change-context.ts";

const ENTRY = { week: "2017-01-28", revision: 1, transcription: 1 };

it("what changed between two files of a week names the reader's own file in full, and none where it is published", () => {
  const sha256 = "c0ffee".padEnd(64, "0");
  const imported = { name: "week-1.pdf", bytes: 512, sha256, at: "2026-11-25T00:40:00Z" };
  const right = { ...ENTRY, transcription: 2 };
  const published = [
    ["collection", "ddor-2017"],
    ["week", "2017-01-28"],
    ["first file", "revision 1, transcription 1"],
    ["second file", "revision 1, transcription 2"],
    ["who", "we read more"],
  ];
  expect(createChangeContext({ id: "ddor-2017" }, ENTRY, right)).toEqual(published);
  expect(createChangeContext({ id: "ddor-2017", imported }, ENTRY, right)).toEqual([
    ...published,
    ["file", `week-1.pdf, 512 bytes, SHA-256 ${sha256}, opened November 25, 2026, 00:40 UTC`],
  ]);
});
