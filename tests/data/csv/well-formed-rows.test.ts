import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWasmRowScanner } from "#data/csv/scan-rows-wasm.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { readCsvPart } from "#data/csv/read-csv-part.ts";
import { WELL_FORMED_ROWS_WASM } from "#data/csv/well-formed-rows-wasm.ts";
import type { RowScanner } from "#data/csv/well-formed-rows.ts";
import { createJsRowScanner } from "#data/csv/scan-rows-js.ts";
import { assembled } from "#scripts/wasm.mjs";
import type { CsvPart } from "#data/tabular/worker-pool.ts";

const WAYS: readonly (readonly [string, (part: CsvPart) => RowScanner | null])[] = [
  ["WebAssembly", createWasmRowScanner],
  ["byte by byte", createJsRowScanner],
];

function partOf(text: string, width: number, places: readonly number[], separator = ","): CsvPart {
  const bytes = new TextEncoder().encode(text);
  const columns = { width, columnIndexes: places, hashedIndexes: [] };
  return { bytes, separator: separator.charCodeAt(0), ...columns };
}

function textsOf({ bytes, starts, ends, codes }: ColumnChunk): string[] {
  return Array.from(codes, (code) =>
    new TextDecoder().decode(bytes.subarray(starts[code], ends[code])),
  );
}

/** The texts of each wanted column; null where the part is not even. */
function columnsOf(part: CsvPart, rows: RowScanner | null): string[][] | null {
  if (rows === null) throw new Error("WebAssembly is not allowed here");
  return readCsvPart(part, rows)?.map(textsOf) ?? null;
}

describe.each(WAYS)("even rows found %s", (_, rowsOf) => {
  const read = (text: string, width = 3, places = [0, 2], separator = ",") => {
    const part = partOf(text, width, places, separator);
    return columnsOf(part, rowsOf(part));
  };

  it("The cells of the wanted columns are found without their quotation marks", () => {
    expect(read('a,"b, c",d\n"e ""f"", g",h,""\r\n,i,"ä"\n')).toEqual([
      ["a", 'e "f", g', ""],
      ["d", "", "ä"],
    ]);
  });

  it("Well-formed rows are found in more rows than one pass takes, and in cells longer than one pass takes", () => {
    const long = "x".repeat(200);
    const text = Array.from({ length: 700 }, (__, i) => `${i},"${long}, ${i}",${long}${i}\n`);
    expect(read(text.join(""), 3, [1, 2])).toEqual([
      text.map((___, i) => `${long}, ${i}`),
      text.map((___, i) => `${long}${i}`),
    ]);
  });

  it("Cells may be separated by tabs or semicolons and contain commas and tabs", () => {
    expect(read('a\t"b\tc"\td, e\n', 3, [1, 2], "\t")).toEqual([["b\tc"], ["d, e"]]);
    expect(read('a;"b\tc;";d, e\n', 3, [1, 2], ";")).toEqual([["b\tc;"], ["d, e"]]);
  });

  it.each([
    ["a cell too many", "a,b,c\na,b,c,d\n"],
    ["a cell too few", "a,b,c\na,b\n"],
    ["a blank line", "a,b,c\n\na,b,c\n"],
    ["a line break in a cell", 'a,"b\nb",c\n'],
    ["a carriage return in a cell", 'a,"b\rb",c\n'],
    ["a carriage return at the end of a line alone", "a,b,c\ra,b,c\n"],
    ["text after a mark that closes", 'a,"b"b,c\n'],
    ["a mark inside of a cell", 'a,b"b,c\n'],
    ["two marks inside of a cell", 'a,b""b,c\n'],
    ["a mark that is never closed", 'a,"b,c\n'],
    ["a NUL", "a,b\u0000,c\n"],
    ["a last row without a line break", "a,b,c\na,b,c"],
  ])("No rows are taken as well-formed where there is %s", (__, text) => {
    const before = "1,2,3\n".repeat(30);
    expect(read(before + text + before)).toBeNull();
  });

  it("No rows are taken as well-formed where the only cell of a row is blank, which is a blank line", () => {
    expect(read("a\nb\n", 1, [0])).toEqual([["a", "b"]]);
    expect(read("a\n\nb\n", 1, [0])).toBeNull();
    expect(read('a\n""\nb\n', 1, [0])).toBeNull();
  });
});

describe("both ways to find even rows", () => {
  it("The two ways of finding well-formed rows agree on any bytes at any place", () => {
    const token = fc.constantFrom(
      ",",
      ",",
      '"',
      '""',
      "\n",
      "\n",
      "\r\n",
      "\r",
      "\t",
      "a",
      "é",
      "\u0000",
      '"b, c"',
      "0123456789".repeat(5),
      ",,\n",
      'a,"b",c\n',
      '"a","b ""c""",c\n',
    );
    const text = fc.array(token, { maxLength: 60 }).map((tokens) => `${tokens.join("")}\n`);
    const even = fc.array(fc.constantFrom('a,"b",c\n', ",,\n", `"a, b",${"x".repeat(90)},\r\n`));
    fc.assert(
      fc.property(even, text, (rows, any) => {
        const part = partOf(rows.join("") + any, 3, [0, 1, 2]);
        expect(columnsOf(part, createWasmRowScanner(part))).toEqual(
          columnsOf(part, createJsRowScanner(part)),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

it("The compiled code that browsers are given is that of the WebAssembly text beside it", async () => {
  expect(WELL_FORMED_ROWS_WASM).toBe(await assembled());
});
