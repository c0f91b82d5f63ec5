import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { fromDayNumber, toDayNumber, getWeekStart } from "#domain/calendar/week.ts";
import { mappingOf, readTable } from "./mapped-files.ts";

it("A table of any columns gives the counts that another reader finds in it", async () => {
  const date = fc.oneof(
    fc
      .integer({ min: toDayNumber("2014-01-01"), max: toDayNumber("2015-12-31") })
      .map(fromDayNumber),
    fc.constantFrom("", "NA", "13/45/2014", "soon"),
  );
  const jail = fc.constantFrom("A JAIL", 'B "the old" JAIL', "C; JAIL\nannex", "");
  const count = fc.oneof(fc.nat({ max: 2000 }).map(String), fc.constantFrom("1,250", "", "x", "0"));
  const note = fc.string();
  const rows = fc.array(fc.tuple(date, jail, count, note), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(",", ";", "\t", "|"), async (lines, delimiter) => {
      const table = [["Day", "Where", "How many", "Note"], ...lines];
      const text = `${Papa.unparse(table, { delimiter, newline: "\n" })}\n`;
      const { expected, rows: expectedRows } = oracle(text, delimiter);
      const mapping = mappingOf({ issued: "Day", agency: "Where", count: "How many" });
      if (expected.size === 0) {
        await expect(readTable(text, mapping)).rejects.toThrow("No row of this file can be kept: ");
        return;
      }
      const { parts, found } = await readTable(text, mapping);
      expect(new Map(parts.map(({ info }) => [info.week, info.transcribedDeclines]))).toEqual(
        expected,
      );
      expect(found.rows).toBe(expectedRows);
    }),
    {
      numRuns: 150,
      examples: [
        [
          [
            ["", "", "", ""],
            ["2014-01-01", "A JAIL", "1", ""],
          ],
          ",",
        ],
      ],
    },
  );
});

/** Rows that have a text in a cell, and declines by week, by papaparse and arithmetic of its own. */
function oracle(
  text: string,
  delimiter: string,
): { readonly expected: Map<string, number>; readonly rows: number } {
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter,
    skipEmptyLines: "greedy",
  });
  const sums = new Map<string, number>();
  for (const row of data) {
    const week = getWeekStart(row["Day"] ?? "");
    const number = Number((row["How many"] ?? "").replace(",", "") || Number.NaN);
    if (week === null || !(number > 0)) continue;
    sums.set(week, (sums.get(week) ?? 0) + number);
  }
  const expected = new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { expected, rows: data.length };
}
