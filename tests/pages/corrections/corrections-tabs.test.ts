import { describe, expect, it } from "vitest";
import type { EditionEntry } from "#domain/report/collection.ts";
import { listRevisedWeeks } from "#pages/corrections/before-and-after.tsx";
import {
  choosePart,
  findPartOfId,
  hasRevisions,
  listCorrectionsParts,
} from "#pages/corrections/corrections-tabs.ts";

const entry = (week: string, revision: number, date: string): EditionEntry => ({
  week,
  revision,
  published: { date, exact: true },
  transcription: 1,
  transcribed: "2026-11-24",
  file: `${week}.r${revision}.t1.json`,
  rows: 1,
  totals: {
    declined: null,
    issuedNationwide: null,
    sectionIJurisdictions: null,
    sectionIIssued: null,
    sectionIIIEntries: null,
    pages: null,
  },
});
const reports = {
  basis: "recorded" as const,
  editions: [entry("2017-01-28", 1, "2017-03-20"), entry("2017-01-28", 2, "2017-03-29")],
  notes: "notes.json",
};
const records = {
  basis: "issued" as const,
  editions: [entry("2014-10-04", 1, "2015-07-26")],
  notes: null,
};

describe("the parts of the page of corrections", () => {
  it("Reports with a second version of a week have all four parts", () => {
    expect(hasRevisions(reports)).toBe(true);
    expect(listCorrectionsParts(reports).map(({ label }) => label)).toEqual([
      "Before and after",
      "Editions",
      "Policies",
      "Ledger",
    ]);
  });

  it("A list of rows without notes has its weeks alone", () => {
    expect(hasRevisions(records)).toBe(false);
    expect(listCorrectionsParts(records).map(({ label }) => label)).toEqual(["Weeks"]);
  });

  it("An id after # leads to the part in which it stands", () => {
    expect(findPartOfId("n18", [])).toBe("ledger");
    expect(findPartOfId("a-note-of-mine", ["a-note-of-mine"])).toBe("ledger");
    expect(findPartOfId("first", [])).toBe("before");
    expect(findPartOfId("2017-01-28/I/9", [])).toBe("editions");
    expect(findPartOfId("2017-01-28.r2.t1", [])).toBe("editions");
    expect(findPartOfId("content", [])).toBeNull();
  });

  it("The id wins over the part named in the address, and a week alone means the editions", () => {
    const address = { tabs: ["policies"], id: "n18", week: null };
    expect(choosePart(address, [])).toBe("ledger");
    expect(choosePart({ ...address, id: "" }, [])).toBe("policies");
    expect(choosePart({ tabs: [], id: "", week: "2017-01-28" }, [])).toBe("editions");
    expect(choosePart({ tabs: ["before"], id: "", week: "2017-01-28" }, [])).toBe("before");
    expect(choosePart({ tabs: [], id: "", week: null }, [])).toBe("before");
  });

  it("Weeks with a later version count from the day on which it was published", () => {
    expect(listRevisedWeeks(reports.editions, "2017-03-28")).toEqual([]);
    expect(listRevisedWeeks(reports.editions, "2017-03-29")).toEqual(["2017-01-28"]);
  });
});
