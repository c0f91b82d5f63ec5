import { describe, expect, it } from "vitest";
import { importFile } from "#data/import/import-file.ts";
import { formatFileBriefly } from "#domain/import/format-file.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";

const SHA = "ab".repeat(32);

function readText(
  text: string,
  format: "foia" | "table",
  options: Parameters<typeof importFile>[4],
) {
  const file = { name: "own.csv", bytes: text.length, sha256: SHA, at: "2026-03-31T12:00:00Z" };
  return importFile(new Blob([text]), file, { container: "csv" }, format, options);
}

/** Five jails' rows of March 5 or May 3, 2012, with how many each stands for. */
const TABLE = "Date,State,n\n5/3/2012,TX,3\n5/3/2012,OH,2\n";
const COLUMNS = { issued: "Date", state: "State" };

const MARKED =
  "detainer_prepare_date,detention_facility,facility_city,facility_state,detainer_lift_reason,detainer_lift_reason_code,duplicate_likely\n" +
  "2024-03-04,WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,Detainer Declined by LEA,A,FALSE\n" +
  "2024-03-04,WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,Detainer Declined by LEA,A,TRUE\n";

describe("two readings of one file", () => {
  it("A table read by the column of counts is another collection than the same table a row each", async () => {
    const rows = await readText(TABLE, "table", {
      mapping: mappingOf(COLUMNS),
      answers: { "count-column": "rows" },
    });
    const counted = await readText(TABLE, "table", {
      mapping: mappingOf({ ...COLUMNS, count: "n" }),
    });
    expect([rows.found.declined, counted.found.declined]).toEqual([2, 5]);
    expect(rows.collection.id).toMatch(new RegExp(`^sha256-${SHA}\\.[0-9a-f]{16}$`, "u"));
    expect(counted.collection.id).not.toBe(rows.collection.id);
    for (const { collection, parts } of [rows, counted]) {
      expect(new Set(parts.map(({ info }) => info.collection))).toEqual(new Set([collection.id]));
    }
  });

  it("The words of the source say by which column a table was counted and which part of a date came first", async () => {
    const { collection } = await readText(TABLE, "table", {
      mapping: mappingOf({ ...COLUMNS, count: "n" }, { order: "day-first" }),
    });
    if (collection.imported === undefined) throw new Error("of no file");
    expect(formatFileBriefly(collection.imported)).toContain(
      "weeks by “Date”, day first, counted by the column “n”, every row a decline, as its reader said",
    );
  });

  it("A release as it stands has the identity of its file alone, and another where likely duplicates are counted", async () => {
    const ids = async (answers: ReadingAnswers) =>
      (await readText(MARKED, "foia", { answers })).collection.id;
    expect(await ids({})).toBe(`sha256-${SHA}`);
    const counted = await ids({ duplicates: "count" });
    expect(counted).toMatch(new RegExp(`^sha256-${SHA}\\.[0-9a-f]{16}$`, "u"));
    expect(await ids({ duplicates: "count" })).toBe(counted);
  });

  it("What was done with likely duplicates is told once, with their number", async () => {
    const { collection } = await readText(MARKED, "foia", { answers: { duplicates: "count" } });
    expect(collection.imported?.how).toBe("1 likely duplicate counted too");
  });

  it("An answer to a question is told once, in the words of its choice", async () => {
    const release =
      "detainer_prepare_date,detention_facility,facility_state,detainer_lift_reason,n\n" +
      "5/3/2012,WREN HOLLOW CO JAIL,OHIO,Detainer Declined by LEA,3\n" +
      "4/6/2012,LARK RIVER CITY JAIL,OHIO,Detainer Declined by LEA,2\n";
    const { collection } = await readText(release, "foia", {
      answers: { "count-column": "rows", "date-order": "day-first" },
    });
    expect(collection.imported?.how).toBe("the day first; each row is one detainer");
  });

  it("Rows called totals that are counted on the reader's word are told so", async () => {
    const table = "Date,State,Place\n5/13/2012,TX,Wren\n5/13/2012,TX,Lark\n5/13/2012,TX,Total\n";
    const { collection } = await readText(table, "table", {
      mapping: mappingOf({ ...COLUMNS, agency: "Place" }),
      answers: { totals: "count" },
    });
    expect(collection.imported?.how).toBe(
      "weeks by “Date”, month first, every row a decline, as its reader said; count rows called totals",
    );
  });

  it("An answer that the file does not ask for is told by its name", async () => {
    const { collection } = await readText(TABLE, "table", {
      mapping: mappingOf({ ...COLUMNS, count: "n" }),
      answers: { sheet: "3" },
    });
    expect(collection.imported?.how).toContain("as its reader said; sheet: 3");
  });
});
