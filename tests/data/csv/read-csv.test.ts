import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import {
  TEXT_AFTER_QUOTE,
  NUL_BYTE,
  readTextFormula,
  STRAY_QUOTE,
  SWALLOWED_ROWS,
  UNCLOSED_QUOTE,
} from "#data/tabular/table-record.ts";
import { csvRows, utf8 } from "./collect-csv-rows.ts";

async function rowsOf(text: string): Promise<string[][]> {
  return (await csvRows([utf8(text)])).rows;
}

async function faultsOf(text: string): Promise<number> {
  const { faults } = await csvRows([utf8(text)]);
  return faults.reduce((all, one) => all | one, 0);
}

const TABLE = [
  ["date", "agency"],
  ["2014-01-02", 'MONTGOMERY "CNTY" JAIL, PA\nNORRISTOWN'],
  ["", "São João; Ünï"],
];
const WRITTEN =
  'date,agency\n2014-01-02,"MONTGOMERY ""CNTY"" JAIL, PA\nNORRISTOWN"\n,"São João; Ünï"\n';

describe("reading CSV as other readers do", () => {
  it("CSV is read with commas, quotation marks, line breaks in cells and letters beyond ASCII", async () => {
    expect(await rowsOf(WRITTEN)).toEqual(TABLE);
    expect(csvParseRows(WRITTEN)).toEqual(TABLE);
  });

  it.each([
    [";", "date;agency;n\n1;A, B;2\n3;C, D;4\n"],
    ["\t", "date\tagency\tn\n1\tA, B; C\t2\n"],
    [",", 'date,agency,n\n1,"A; B; C; D",2\n'],
    ["|", "date|agency|n\r\n1|A, B, PA|2\r\n\r\n3|C, D; E|4\r\n"],
    ["|", "Detainers, by day\n\ndate|agency|n\n1|A|2,000\n3|B|4,000\n"],
  ])("The separator %j is recognized from the first lines", async (separator, text) => {
    const { rows, end } = await csvRows([utf8(text)]);
    expect(end.separator).toBe(separator);
    expect(rows).toEqual(Papa.parse(text, { delimiter: separator, skipEmptyLines: true }).data);
  });

  it.each([
    ["as lists in each cell", "date,agency,n\n1,A|B|C|D,2\n3,E|F|G|H,4\n"],
    ["in one row of uneven ones", "a,b\n1|2|3|4,5,6,7\n"],
    ["once in each row of uneven ones", "date,agency\n1,A|B, PA\n2,C|D\n3,E|F, PA\n"],
    ["in a list of one column", "agency\nA|B\nC\n"],
  ])("Commas separate the cells where a | appears %s", async (_, text) => {
    expect((await csvRows([utf8(text)])).end.separator).toBe(",");
  });

  it.each(["\n", "\r\n", "\r"])(
    "Lines that end in %j are read, and so is a last line without an end",
    async (end) => {
      expect(await rowsOf(`a,b${end}1,2${end}`)).toEqual([
        ["a", "b"],
        ["1", "2"],
      ]);
      expect(await rowsOf(`a,b${end}1,2`)).toEqual([
        ["a", "b"],
        ["1", "2"],
      ]);
      expect(await rowsOf(`a,b${end}1,`)).toEqual([
        ["a", "b"],
        ["1", ""],
      ]);
    },
  );

  it("UTF-8 with a byte order mark is read, and UTF-16 of both byte orders with and without one", async () => {
    const units = Uint16Array.from(WRITTEN, (letter) => letter.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    const big = little.slice();
    for (let i = 0; i < big.length; i += 2) big.set([little[i + 1] ?? 0, little[i] ?? 0], i);
    const files = [
      Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(WRITTEN)),
      Uint8Array.of(0xff, 0xfe, ...little),
      Uint8Array.of(0xfe, 0xff, ...big),
      little,
      big,
    ];
    for (const file of files) expect((await csvRows([file])).rows).toEqual(TABLE);
  });

  it("Windows-1252 is recognized and read cell by cell", async () => {
    const file = Uint8Array.of(...utf8("a,b\nS"), 0xe3, ...utf8("o "), 0x93, 0x94, ...utf8(",x\n"));
    expect((await csvRows([file])).rows).toEqual([
      ["a", "b"],
      ["São “”", "x"],
    ]);
  });

  it("Cells of any text and any quoting are read, wherever the file is cut into chunks", async () => {
    const letter = fc.constantFrom(...Array.from("ab é,;\"\r\n\t'=0"));
    const cell = fc.string({ unit: letter, maxLength: 8 });
    const row = fc.array(fc.tuple(cell, fc.boolean()), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.array(fc.nat(7), { maxLength: 30 }),
        async (table, end, isEnded, cuts) => {
          const heading = "one,two,three";
          const lines = table.map((cells) =>
            cells.map(([text, isQuoted]) => written(text, isQuoted)).join(","),
          );
          const bytes = utf8([heading, ...lines].join(end) + (isEnded ? end : ""));
          const { rows, faults } = await csvRows(chunked(bytes, cuts));
          const filled = table
            .map((cells) => cells.map(([text]) => text))
            .filter((texts) => texts.some((text) => text.trim() !== ""));
          expect(rows.slice(1)).toEqual(filled.map((texts) => texts.map(readTextFormula)));
          expect(faults.every((fault) => (fault & ~SWALLOWED_ROWS) === 0)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("A long file gives the same rows in chunks of one byte as in one piece", async () => {
    const text = `a,b,c\n${Array.from({ length: 3000 }, (_, i) => `${i},"x ""${i}"", y\n",z\n`).join("")}`;
    const bytes = utf8(text);
    const whole = await csvRows([bytes]);
    const bits = await csvRows(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(bits).toEqual(whole);
    expect(whole.rows).toEqual(csvParseRows(text));
  });
});

describe("defects that may hide rows", () => {
  it.each([
    ["a quotation mark that is never closed", 'a,b\n1,"x\n2,y\n', UNCLOSED_QUOTE],
    ["text after a closing quotation mark", 'a,b\n1,"x" y\n', TEXT_AFTER_QUOTE],
    ["a quotation mark inside a plain cell", 'a,b\n1,x"y\n', STRAY_QUOTE],
    ["a NUL", "a,b\n1,x\u0000y\n", NUL_BYTE],
    ["a quoted cell that holds whole rows", 'a,b,c\n1,"x\n2,y,z\n3",w\n', SWALLOWED_ROWS],
  ])("A CSV file with %s is reported, because rows may be hidden", async (_, text, fault) => {
    expect(await faultsOf(text)).toBe(fault);
  });

  it("A CSV file that ends inside its last line is reported", async () => {
    expect((await csvRows([utf8("a,b\n1,2\n")])).end.isComplete).toBe(true);
    expect((await csvRows([utf8("a,b\n1,2")])).end.isComplete).toBe(false);
  });

  it("A file that is no CSV ends in a sentence", async () => {
    await expect(csvRows([])).rejects.toThrow("The file is empty.");
    await expect(csvRows([utf8("PK\u0003\u0004rest")])).rejects.toThrow("Excel (XLSX)");
    await expect(csvRows([utf8("%PDF-1.7")])).rejects.toThrow("a PDF");
  });

  it("A CSV file with 20,000 columns ends in a sentence", async () => {
    const heading = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(",");
    await expect(csvRows([utf8(`${heading}\n`)])).rejects.toThrow(
      "Row 1 has more than 16,384 cells",
    );
  });

  it("A CSV file with a row that never ends is reported", async () => {
    const open = utf8(`a,b\n1,"${"x".repeat(1 << 20)}`);
    const more = utf8("x".repeat(1 << 20));
    await expect(csvRows([open, ...Array.from({ length: 40 }, () => more)])).rejects.toThrow(
      "Row 2 is longer than 16 MB",
    );
  });
});

describe("progress and end of reading", () => {
  it("A cell of 10 MB is read", async () => {
    const long = "x".repeat(10_000_000);
    const { rows } = await csvRows([utf8(`a,b\n1,"${long}"\n2,y\n`)]);
    expect(rows.length).toBe(3);
    expect(rows[1]?.[1] === long).toBe(true);
  });

  it("Reading a CSV file reports its progress in bytes and rows", async () => {
    const progressReports: { bytes: number; rows: number }[] = [];
    const bytes = utf8(`a,b\n${"1,2\n".repeat(600_000)}`);
    await csvRows([bytes], { onProgress: (progress) => progressReports.push(progress) });
    expect(progressReports.at(-1)).toEqual({ bytes: bytes.length, rows: 600_001 });
    expect(progressReports.length).toBeGreaterThan(1);
    expect(
      progressReports.every((one, i) => one.bytes >= (progressReports[i - 1]?.bytes ?? 0)),
    ).toBe(true);
  });

  it("Reading a CSV file ends when it is stopped, even while the file delivers nothing", async () => {
    const stop = new AbortController();
    let isLetGo = false;
    const silent = new ReadableStream<Uint8Array>({
      cancel: () => {
        isLetGo = true;
      },
    });
    const { readCsv } = await import("#data/csv/read-csv.ts");
    const reading = readCsv(silent, () => undefined, { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toThrow("aborted");
    expect(isLetGo).toBe(true);
  });
});

function written(text: string, isQuoted: boolean): string {
  return isQuoted || /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function chunked(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const length of cuts) {
    chunks.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...chunks, bytes.subarray(at)];
}
