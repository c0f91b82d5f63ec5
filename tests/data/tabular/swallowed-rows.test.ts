import { describe, expect, it } from "vitest";
import {
  BOOKED,
  DECLINED,
  RELEASE,
  lines,
  openFile,
  readCase,
} from "#tests/data/tabular/cell-files.ts";

describe("notes of several lines", () => {
  it("A quoted note with a line break and as many commas as columns is part of its row", async () => {
    const read = await openFile("q1.csv", readCase("q1-multiline-note-with-commas.csv"));
    expect(read.counts).toEqual({ detainers: 3, declined: 3 });
    expect(read.commandCounts).toEqual(read.counts);
    expect([read.found.isSure, read.told, read.checked]).toEqual([true, [], ""]);
    const release = await openFile("q1b.csv", readCase("q1b-multiline-address-release.csv"));
    expect(release.counts).toEqual({ detainers: 2, declined: 2 });
    expect(release.commandCounts).toEqual(release.counts);
    expect(release.found).toMatchObject({ unreadable: 0, isSure: true });
  });

  it("A note whose last line has as many commas as a row is part of its row", async () => {
    const text = lines(
      "date,agency,state,notes",
      '2017-01-28,Alder County Jail,Texas,"Held for court.\r\nJudge, clerk, jail, all agree."',
      '2017-01-29,Birch County Jail,Texas,"a, b, c\n\nd, e, f\ng"',
    );
    const { counts, found } = await openFile("notes.csv", text);
    expect(counts).toEqual({ detainers: 2, declined: 2 });
    expect(found).toMatchObject({ unreadable: 0, isSure: true });
  });

  it("A heading of several lines with as many commas as columns is one heading", async () => {
    const text = lines(
      'date,agency,state,"notes\n(who, what, when, why)"',
      "2017-01-28,Alder County Jail,Texas,",
    );
    const { counts, found } = await openFile("heading.csv", text);
    expect(counts).toEqual({ detainers: 1, declined: 1 });
    expect([found.isSure, found.issues]).toEqual([true, []]);
  });

  it.each([
    ["closed in the next row", 'JAIL"'],
    ["closed rows below", `JAIL,GORSE,OREGON,I247\n${BOOKED}\n2012-03-07,,JAIL"`],
  ])("Rows that a quotation mark takes in by mistake are told where it is %s", async (_, rest) => {
    const text = lines(
      RELEASE,
      DECLINED,
      `2012-03-06,Booked into Detention,"JAIL,GORSE,OREGON,I247\n2012-03-06,,${rest},GORSE,OREGON,I247`,
    );
    const { found, checked } = await openFile("swallowed.csv", text);
    expect(found).toMatchObject({ unreadable: 1, isSure: false });
    expect(checked).toContain("row 3: one quoted cell holds line breaks and whole rows");
  });
});
