import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import { firstWeekCorrected, notes, secondWeek, thirdWeek } from "#tests/reports/read-published.ts";
import { filterEntries, formatKindKey, parseKindKey } from "#pages/corrections/ledger-entries.ts";
import { createLedgerFile } from "#pages/corrections/ledger-file.ts";
import { findNoteTargets } from "#pages/corrections/note-targets.ts";

const editions = [firstWeekCorrected, secondWeek, thirdWeek].map(
  ({ rows, ...edition }): EditionInfo => ({
    ...edition,
    lines: rows.length,
    transcribedDeclines: rows.reduce((sum, { count }) => sum + count, 0),
  }),
);
const facts = { editions, byCounty: undefined, byState: undefined };
const entries = notes.map((note) => ({ note, touched: findNoteTargets(note, facts) }));
const EVERY = { kind: null, state: undefined, week: null };
const ids = (shownEntries: readonly { readonly note: Note }[]) =>
  shownEntries.map(({ note }) => note.id);

describe("the ledger", () => {
  it("The ledger has all 27 notes where nothing is filtered", () => {
    expect(filterEntries(entries, EVERY, "")).toHaveLength(27);
  });

  it("The ledger filtered by corrections of ICE has eight notes", () => {
    expect(ids(filterEntries(entries, { ...EVERY, kind: "correction" }, ""))).toEqual([
      "n01",
      "n02",
      "n03",
      "n04",
      "n05",
      "n06",
      "n07",
      "n08",
    ]);
  });

  it("The ledger filtered by state has the notes that touch Section I, named places and policies there", () => {
    const state = { values: ["IA"], isExcluded: false };
    expect(ids(filterEntries(entries, { ...EVERY, state }, ""))).toEqual(["n01", "n04", "n20"]);
  });

  it("The ledger includes notes of a week of which no edition was published", () => {
    expect(ids(filterEntries(entries, { ...EVERY, week: "2017-02-18" }, ""))).toEqual(["n26"]);
  });

  it("The ledger includes the note that the address names, whatever is filtered", () => {
    expect(ids(filterEntries(entries, { ...EVERY, week: "2017-02-18" }, "n05"))).toEqual([
      "n05",
      "n26",
    ]);
  });

  it("The ledger reads a kind from an address as it writes it, and no other", () => {
    expect(parseKindKey(formatKindKey("disputed by the agency"))).toBe("disputed by the agency");
    expect([parseKindKey("gossip"), parseKindKey(null)]).toEqual([null, null]);
  });

  it("The file of the ledger has the date or “not recorded”, what is touched, and the source", () => {
    const rows = csvParse(writeCsv(createLedgerFile(entries, { id: "ddor-2017" }, "2017-04-06")));
    expect(rows).toHaveLength(27);
    expect(rows.find((row) => row["Note"] === "n18")).toMatchObject({
      "Kind of note": "disputed by the agency",
      Date: "not recorded",
      Touches: "2017-01-28/II/27 2017-01-28/II/28 2017-01-28/II/29",
    });
    expect(rows.find((row) => row["Note"] === "n01")).toMatchObject({
      "Date in words": "by March 29, 2017",
      States: "IA",
    });
  });

  it("The ledger knows how many detainers of Section I a note touches", () => {
    const clark = notes.find(({ id }) => id === "n10");
    expect(
      clark && findNoteTargets(clark, facts).items.map(({ section, issued }) => [section, issued]),
    ).toEqual([
      ["I", 51],
      ["III", null],
      ["I", 54],
    ]);
  });
});
