import { csvFormatRows, csvParseRows } from "d3-dsv";
import { expect, it } from "vitest";
import { countsOf, certainCounts } from "#tests/fuzz/count-by-week.ts";
import { readDamaged } from "#tests/fuzz/read-damaged.ts";
import { mappingOf, readTable } from "./mapped-files.ts";

const HEADINGS = ["Booked", "Name", "Jail", "State", "Number", "Offense"];
const ROWS = Array.from({ length: 40 }, (_, i) => [
  `2017-02-${String((i % 28) + 1).padStart(2, "0")}`,
  `Doe ${i}, "J."`,
  i % 2 === 0 ? "Travis County Jail" : "Anaheim City Jail",
  i % 2 === 0 ? "TX" : "CA",
  i % 5 === 0 ? "1,250" : String(i),
  i % 3 === 0 ? "DUI, second" : "Burglary",
]);
const MAPPING = mappingOf({
  issued: "Booked",
  agency: "Jail",
  state: "State",
  count: "Number",
  charge: "Offense",
});

it("A mapped table damaged anywhere never stops the reader, and no wrong count is given with confidence", async () => {
  const whole = new TextEncoder().encode(`${csvFormatRows([HEADINGS, ...ROWS])}\n`);
  const read = (bytes: Uint8Array) => readTable(bytes, MAPPING);
  await readDamaged(whole, 8, read, (made, bytes) => {
    const certain = certainCounts(made);
    if (certain === null) return;
    // What damage makes of whole cells is a table like any other: the measure is what another reader finds in it.
    const table = csvParseRows(new TextDecoder().decode(bytes)).filter(
      (row) => row.join("") !== "",
    );
    const at = table.findIndex((row) => row.includes("Booked") && row.includes("Number"));
    const [day = -1, number = -1] = ["Booked", "Number"].map((name) => table[at]?.indexOf(name));
    const rows = table
      .slice(at + 1)
      .map(
        (row) =>
          [row[day]?.trim() ?? "", Number((row[number] ?? "").replaceAll(/[, ]/gu, ""))] as const,
      );
    expect(certain).toEqual({ rows: rows.length, weeks: countsOf(rows) });
  });
});
