import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { createLedgerFile } from "#pages/corrections/ledger-file.ts";
import { findNoteTargets } from "#pages/corrections/note-targets.ts";
import { note } from "#tests/charts/answers.ts";

it("The file of the ledger has a note in a row, its date or that none is recorded, and collection and date", () => {
  const entries = [
    note("n18", "disputed by the agency", "2017-03-22"),
    note("n19", "publication", null),
  ].map((each) => ({
    note: each,
    touched: findNoteTargets(each, { editions: [], byCounty: undefined, byState: undefined }),
  }));
  const words = "Travis County Sheriff,Travis County Jail,disputes the number,none on numbers";
  expect(writeCsv(createLedgerFile(entries, { id: "ddor-2017" }, "2017-04-06"))).toBe(
    [
      "Note,Kind of note,Date,Date in words,Who says so,Subject,What,Effect on numbers,Weeks,States,Touches,Source,collection,as of",
      `n18,disputed by the agency,2017-03-22,"March 22, 2017",${words},2017-01-28,,,kut.org,ddor-2017,2017-04-06`,
      `n19,publication,not recorded,date not recorded,${words},2017-01-28,,,kut.org,ddor-2017,2017-04-06`,
      "",
    ].join("\r\n"),
  );
});

it("The file of the ledger names the reader's own file", () => {
  const sha256 = "c0ffee".padEnd(64, "0");
  const imported = { name: "week-1.pdf", bytes: 512, sha256, at: "2026-11-25T00:40:00Z" };
  expect(createLedgerFile([], { id: "c", imported }, "2017-04-06").description).toEqual([
    ["collection", "c"],
    ["as of", "2017-04-06"],
    ["file", `week-1.pdf, 512 bytes, SHA-256 ${sha256}, opened November 25, 2026, 00:40 UTC`],
  ]);
});
