import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { createChangeFile, describeEditionChange } from "#pages/corrections/change-file.ts";
import { note } from "#tests/charts/answers.ts";

const ENTRY = { week: "2017-01-28", revision: 1, transcription: 1 };

it("What changed between two files of a week names the reader's own file in full, and none where it is published", () => {
  const sha256 = "c0ffee".padEnd(64, "0");
  const imported = { name: "week-1.pdf", bytes: 512, sha256, at: "2026-11-25T00:40:00Z" };
  const second = { ...ENTRY, transcription: 2 };
  const published = [
    ["collection", "ddor-2017"],
    ["week", "2017-01-28"],
    ["first file", "revision 1, transcription 1"],
    ["second file", "revision 1, transcription 2"],
    ["who", "we read more"],
  ];
  expect(describeEditionChange({ id: "ddor-2017" }, ENTRY, second)).toEqual(published);
  expect(describeEditionChange({ id: "ddor-2017", imported }, ENTRY, second)).toEqual([
    ...published,
    ["file", `week-1.pdf, 512 bytes, SHA-256 ${sha256}, opened November 25, 2026, 00:40 UTC`],
  ]);
});

it("The file of what changed has a field in a row, with the notes on its line and how certain the match is", () => {
  const id = "2017-01-28/II/30";
  const correction = note("n05", "correction", "2017-03-29");
  const touches = [{ week: "2017-01-28", section: "II", ids: [id] }] as const;
  const field = {
    key: "a",
    id,
    part: "Section II",
    what: "Williamson County",
    field: "agency",
    before: "Williamson County",
    after: "withdrawn",
    isCertain: false,
    sources: ["ice", "kut"],
  };
  const description = describeEditionChange({ id: "c" }, ENTRY, { ...ENTRY, revision: 2 });
  expect(writeCsv(createChangeFile([field], [{ ...correction, touches }], description))).toBe(
    [
      "Part,Id,What,Field,Before,After,Match of the lines,Notes,Sources,collection,week,first file,second file,who",
      'Section II,2017-01-28/II/30,Williamson County,agency,Williamson County,withdrawn,not certain,n05,ice; kut,c,2017-01-28,"revision 1, transcription 1","revision 2, transcription 1",ICE changed',
      "",
    ].join("\r\n"),
  );
});
