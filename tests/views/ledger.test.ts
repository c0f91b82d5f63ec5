import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { csvOf } from "#data/writers/csv.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import { firstWeekCorrected, notes, secondWeek, thirdWeek } from "#tests/reports/published.ts";
import { keptEntries, kindKey, kindOf, ledgerTable } from "#views/ledger/ledger-model.ts";
import { touchedBy } from "#views/ledger/touched.ts";

const editions = [firstWeekCorrected, secondWeek, thirdWeek].map(
  ({ rows, ...edition }): EditionFrame => ({
    ...edition,
    lines: rows.length,
    transcribedDeclines: rows.reduce((sum, { count }) => sum + count, 0),
  }),
);
const facts = { editions, byCounty: undefined, byState: undefined };
const entries = notes.map((note) => ({ note, touched: touchedBy(note, facts) }));
const EVERY = { kind: null, state: undefined, week: null };
const ids = (kept: readonly { readonly note: Note }[]) => kept.map(({ note }) => note.id);

describe("the ledger", () => {
  it("holds all 27 notes where nothing is filtered", () => {
    expect(keptEntries(entries, EVERY, "")).toHaveLength(27);
  });

  it("keeps the eight corrections of ICE", () => {
    expect(ids(keptEntries(entries, { ...EVERY, kind: "correction" }, ""))).toEqual([
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

  it("keeps by state what touches Section I, named places and policies there", () => {
    const state = { values: ["IA"], leaveOut: false };
    expect(ids(keptEntries(entries, { ...EVERY, state }, ""))).toEqual(["n01", "n04", "n20"]);
  });

  it("keeps notes of a week of which no edition was published", () => {
    expect(ids(keptEntries(entries, { ...EVERY, week: "2017-02-18" }, ""))).toEqual(["n26"]);
  });

  it("keeps the note that the address names, whatever is filtered", () => {
    expect(ids(keptEntries(entries, { ...EVERY, week: "2017-02-18" }, "n05"))).toEqual([
      "n05",
      "n26",
    ]);
  });

  it("reads a kind from an address as it writes it, and no other", () => {
    expect(kindOf(kindKey("disputed by the agency"))).toBe("disputed by the agency");
    expect([kindOf("gossip"), kindOf(null)]).toEqual([null, null]);
  });

  it("is taken away with date or “not recorded”, what is touched, and source", () => {
    const rows = csvParse(csvOf(ledgerTable(entries), []));
    expect(rows).toHaveLength(27);
    expect(rows.find(({ note }) => note === "n18")).toMatchObject({
      kind: "disputed by the agency",
      date: "not recorded",
      touches: "2017-01-28/II/27 2017-01-28/II/28 2017-01-28/II/29",
    });
    expect(rows.find(({ note }) => note === "n01")).toMatchObject({
      "date in words": "by March 29, 2017",
      states: "IA",
    });
  });

  it("knows of Section I how many detainers were issued to what a note touches", () => {
    const clark = notes.find(({ id }) => id === "n10");
    expect(
      clark && touchedBy(clark, facts).items.map(({ section, issued }) => [section, issued]),
    ).toEqual([
      ["I", 51],
      ["III", null],
      ["I", 54],
    ]);
  });
});
