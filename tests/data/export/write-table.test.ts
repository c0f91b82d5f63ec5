import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { writeCsv, writeTsv } from "#data/export/write-table.ts";
import { escapeFormula } from "#domain/text/formula-escape.ts";
import { exportColumn, exportTable } from "#domain/table/exported-table.ts";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";

const tableOf = (texts: readonly string[], numbers: readonly (number | null)[]): Table => ({
  length: texts.length,
  columns: { agency: buildCodeColumn(texts), count: buildNumberColumn(numbers) },
});

describe("a table taken away as CSV", () => {
  it("A table exported as CSV has a heading, CRLF after every line, and quotation marks where needed", () => {
    const table = tableOf(['Jail "A", north', "B"], [3, null]);
    expect(writeCsv(exportTable(table, [["as of", "2017-04-06"]]))).toBe(
      'agency,count,as of\r\n"Jail ""A"", north",3,2017-04-06\r\nB,,2017-04-06\r\n',
    );
  });

  it("A table exported as CSV writes the chosen columns in their order, under their headings", () => {
    const table = tableOf(["A", "B"], [2, 3]);
    const count = exportColumn(table, "count");
    const columns = [
      { heading: "Detainers", text: (row: number) => `${count.text(row)} n` },
      exportColumn(table, "agency", "Agency"),
    ];
    expect(writeCsv({ columns, rows: [1, 0], description: [] })).toBe(
      "Detainers,Agency\r\n3 n,B\r\n2 n,A\r\n",
    );
  });

  it("A table exported as CSV makes texts that start like a formula harmless, and never numbers", () => {
    const starts = ["=1+1", "+1", "@a", "-a", "\tb", "\rc", "＝1+1", "＋1", "－a", "＠a"];
    const lines = csvParseRows(
      writeCsv(
        exportTable(
          tableOf(
            starts,
            starts.map(() => -5),
          ),
        ),
      ),
    );
    expect(lines.slice(1)).toEqual(starts.map((text) => [`'${text}`, "-5"]));
  });

  it("A table exported as CSV is read back by two independent readers, whatever it holds", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\r\n", "\n", "é ñ", ' "a,b" '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const csv = writeCsv(
          exportTable(
            tableOf(
              texts,
              texts.map((_, i) => i),
            ),
          ),
        );
        const expected = texts.map((each, i) => [escapeFormula(each), String(i)]);
        expect(csvParseRows(csv).slice(1)).toEqual(expected);
        const { data } = Papa.parse<string[]>(csv, { newline: "\r\n", delimiter: "," });
        expect(data.slice(1, -1)).toEqual(expected);
      }),
    );
  });
});

describe("a table taken away by the clipboard", () => {
  it("A copied table has a line a row and no tab or line end inside a value", () => {
    expect(writeTsv(exportTable(tableOf(["A\tB\nC"], [1])))).toBe("agency\tcount\nA B C\t1");
  });
});
