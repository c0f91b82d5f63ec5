import { describe, expect, it } from "vitest";
import { formatUncertainty } from "#pages/import/format-import.ts";
import { mappingOf, readTable } from "./mapped-files.ts";
import { readFoia } from "./release-files.ts";

const HEADING = "date,lift_reason,det_facility,city,state,detainer_type";
const ROW = "2014-01-02,Lifted,A COUNTY JAIL,AMES,IOWA,";

/** A release of so many rows, and the same row with a cell that is another, so many times. */
function releaseOf(rows: number, other: string, times: number): string {
  const lines = [HEADING, ...Array(rows).fill(ROW), ...Array(times).fill(other)];
  return `${lines.join("\n")}\n`;
}

describe("why a release is not certain", () => {
  it.each([
    [
      ROW.replace("2014-01-02", "soon"),
      "Of 100 rows, 3 have a date that cannot be read: row 99: date 'soon' is not a date.",
    ],
    [ROW.replace("2014-01-02", ""), "Of 100 rows, 3 have no date: row 99: no date."],
    [
      ROW.replace("Lifted", "Gone"),
      "Of 100 rows, 3 have a lift reason in doubt: row 99: lift reason 'Gone' is in no list; kept as an outcome of its own.",
    ],
    [
      ROW.replace("IOWA", "ATLANTIS"),
      "Of 100 rows, 3 have a state in no list: row 99: state 'ATLANTIS' is in no list; unknown.",
    ],
  ])(
    "More than one row in fifty such as %s is a doubt, and the sentence says why",
    async (row, words) => {
      const { found } = await readFoia(releaseOf(97, row, 3));
      expect(found.doubts).toEqual([words]);
      expect(found.isSure).toBe(false);
      expect(formatUncertainty(found)).toBe(
        `${words} Until this is clear, no count of it is certain.`,
      );
      const few = await readFoia(releaseOf(98, row, 2));
      expect(few.found).toMatchObject({ isSure: true, doubts: [] });
      expect(formatUncertainty(few.found)).toBeNull();
    },
  );

  it("One row that is lost is a doubt", async () => {
    const { found } = await readFoia(releaseOf(200, "2014-01-02,Lifted,A", 1));
    expect(found.doubts).toEqual([
      "Rows may be missing or run together: row 202: 3 cells, where the heading has 6.",
    ]);
  });
});

describe("what stands beside the rows", () => {
  it.each([
    "Source: ICE FOIA 2014-ICFO-00001",
    "Source: ICE FOIA 2014-ICFO-00001,,,,,",
    "Source: ICE, by a request under FOIA, 2014",
    "Note: duplicates were taken out",
    "* Detainers of fiscal year 2014",
    "Downloaded on 3/5/2015",
    '"These are all of the detainers, as of March"',
    "Grand Total",
    "Total,2",
  ])("The line %s is told, is no row, and makes no count uncertain", async (line) => {
    const { found } = await readFoia(releaseOf(2, line, 1));
    expect(found).toMatchObject({ rows: 2, countedRows: 2, undated: 0, isSure: true });
    expect(found.issues).toMatchObject([
      { kind: "note or total beside the rows", severity: "warning", count: 1 },
    ]);
    expect(found.issues[0]?.examples).toEqual(["row 4 is a note or a total; left out"]);
  });

  it.each([
    "2014-01-02",
    "A COUNTY JAIL",
    "2014-01-02,Lifted",
    "soon,,,,,",
    "Total,Lifted,A",
    "Note,2014-01-02,Lifted",
  ])("The line %s may be a piece of a row, and is not taken for a note", async (line) => {
    const { found } = await readFoia(releaseOf(2, line, 1));
    expect(found).toMatchObject({ rows: 3, countedRows: 2, isSure: false });
  });

  it("A total under a release is asked about, is not counted, and makes no count uncertain", async () => {
    const { found } = await readFoia(releaseOf(2, "Total,,,,,2", 1));
    expect(found).toMatchObject({ rows: 3, countedRows: 2, undated: 0, isSure: true, issues: [] });
    expect(found.questions).toMatchObject([{ key: "totals", answer: "leave-out" }]);
  });

  it("A total under a table with counts is not counted: 5 detainers", async () => {
    const text = "Date,State,Declines\n2014-01-02,IA,2\n2014-01-03,IA,3\nTotal,,5\nSource: ICE,,\n";
    const mapping = mappingOf({ issued: "Date", state: "State", count: "Declines" });
    const { found } = await readTable(text, mapping);
    expect(found).toMatchObject({ rows: 3, detainers: 5, undated: 0, uncounted: 0, isSure: true });
  });
});

describe("files of which no row can be kept", () => {
  it.each([
    [`${HEADING}\n`, "No row of this file can be kept: it has headings and no row under them."],
    [
      releaseOf(0, ROW.replace("2014-01-02", "soon"), 12),
      "No row of this file can be kept: of 12 rows, 12 have a date that cannot be read, for example row 2: date 'soon' is not a date.",
    ],
    [
      releaseOf(0, ROW.replace("2014-01-02", ""), 1),
      "No row of this file can be kept: of 1 row, 1 has no date, for example row 2: no date.",
    ],
    [
      releaseOf(0, "2014-01-02,Lifted,A", 2),
      "No row of this file can be kept: of 2 rows, 2 with “row that could not be read”, for example row 2: 3 cells, where the heading has 6.",
    ],
  ])("A release without a row that can be kept cannot be opened: %#", async (text, words) => {
    await expect(readFoia(text)).rejects.toThrow(words);
  });

  it("A table of one's own of which every count is 0 cannot be opened", async () => {
    const mapping = mappingOf({ issued: "Date", state: "State", count: "Declines" });
    await expect(readTable("Date,State,Declines\n2014-01-02,IA,0\n", mapping)).rejects.toThrow(
      "No row of this file can be kept: of 1 row, 1 has a count of 0, for example row 2 stands for no detainer and is left out.",
    );
  });
});
