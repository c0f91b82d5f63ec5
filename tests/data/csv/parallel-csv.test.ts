import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  getCellText,
  isBlankRecord,
  findRecordDamage,
  findRecordError,
} from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { readCsv } from "#data/csv/read-csv.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import type { PartReaderPool, TablePart } from "#data/tabular/worker-pool.ts";
import { readTablePart } from "#data/import/read-table-part.ts";
import { inChunks, utf8 } from "#tests/data/csv/collect-csv-rows.ts";

const WIDTH = 3;
const PLACES = [0, 2];
const SELECTION = { columnIndexes: PLACES, hashedIndexes: [], width: WIDTH };

/** What a row is read as: its two wanted cells, or why it is not read. */
type ReportedIssue = readonly [row: number, words: string];

function describeRecord(record: TableRecord): ReportedIssue {
  const fault = findRecordError(record, WIDTH);
  const cells = PLACES.map((place) => getCellText(record, place));
  const words = fault ?? JSON.stringify([...cells, findRecordDamage(record)]);
  return [record.row, words];
}

function cell({ bytes, starts, ends }: ColumnChunk, code: number): string {
  return new TextDecoder().decode(bytes.subarray(starts[code], ends[code]));
}

/** Every row after the heading, as it comes whole or in columns; a sentence where the file is not read. */
async function rowsOf(text: string, pool: PartReaderPool | null) {
  const rows: ReportedIssue[] = [];
  let byColumns = 0;
  let columns: string[][] = [];
  const take = (record: TableRecord): void => {
    if (record.row > 1 && !isBlankRecord(record)) rows.push(describeRecord(record));
  };
  const chunks = Array.from({ length: Math.ceil(text.length / 997) }, (_, i) =>
    utf8(text.slice(i * 997, i * 997 + 997)),
  );
  try {
    const { rows: count, isComplete: isEnded } = await readCsv(
      inChunks(chunks),
      take,
      pool === null ? {} : { pool },
      {
        selection: () => SELECTION,
        hasHeading: () => false,
        addChunk: (_, piece) => columns.push(Array.from(piece.codes, (code) => cell(piece, code))),
        endRows: (row, many) => {
          byColumns += many;
          for (let i = 0; i < many; i += 1) {
            const cells = columns.map((column) => column[i] ?? "gone");
            rows.push([row + i, JSON.stringify([...cells, null])]);
          }
          columns = [];
        },
      },
    );
    return { rows, count, isEnded, byColumns };
  } catch (thrown) {
    if (!(thrown instanceof ImportError)) throw thrown;
    return { refusal: thrown.message, byColumns };
  }
}

function bytesOf(part: TablePart): Uint8Array<ArrayBuffer> | null {
  return part.container === "csv" ? part.bytes : null;
}

const createPool = (partBytes: number): PartReaderPool => ({
  size: 2,
  partBytes,
  readPart: readTablePart,
});

const HEADING = "date,agency,state\n";
/** Separators are told from the first 64 kB, by which a table has to have come. */
const FILLER = `2014-01-02,"MONTGOMERY CNTY JAIL, PA",PA\n`.repeat(1700);

describe("a CSV file read in parts by several threads", () => {
  it("Parts of well-formed rows are read column by column, with or without doubled quotation marks", async () => {
    const text = `${HEADING}${FILLER}2014-01-03,"a ""b"", c","""PA"""\n2014-01-04,,NA\r\n`;
    const { byColumns, rows } = await rowsOf(text, createPool(200));
    expect(byColumns).toBeGreaterThan(80);
    expect(rows?.slice(-2)).toEqual([
      [1702, '["2014-01-03","\\"PA\\"",null]'],
      [1703, '["2014-01-04","NA",null]'],
    ]);
  });

  it("Parts read by several threads give the rows that one thread gives, whatever the cells hold", async () => {
    const piece = fc.constantFrom(
      "2014-01-02,A,PA\n",
      '2014-01-02,"A, B",PA\n',
      '"2014-01-02","A ""B""","PA"\r\n',
      '2014-01-02,"line\nbreak",PA\n',
      '2014-01-02,"tab\tand São",PA\n',
      "2014-01-02,A\n",
      "2014-01-02,A,PA,\n",
      "2014-01-02,A,PA,more\n",
      "\n",
      "\r\n",
      '2014-01-02,A "B",PA\n',
      '2014-01-02,"A" B,PA\n',
      "2014-01-02,A\u0000,PA\n",
      '2014-01-02,"never closed,PA\n',
      "2014-01-02,A,PA\r",
      ",,\n",
      "2014-01-02,A,PA",
    );
    const texts = fc.array(piece, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 40, max: 400 }), async (parts, partBytes) => {
        const text = HEADING + FILLER + parts.join("");
        const singleThread = await rowsOf(text, null);
        const multiThread = await rowsOf(text, createPool(partBytes));
        expect({ ...multiThread, byColumns: 0 }).toEqual(singleThread);
      }),
      { numRuns: 60 },
    );
  });

  it("A part is not read as well-formed rows where a quotation mark is open before it or closes in it", async () => {
    const even = "2014-01-02,A,PA\n".repeat(60);
    const text = `${HEADING}${FILLER}2014-01-03,"open${even}closed",PA\n${even}2014-01-04,"open\n${even}`;
    const singleThread = await rowsOf(text, null);
    const multiThread = await rowsOf(text, createPool(100));
    expect(multiThread.byColumns).toBeGreaterThan(40);
    expect({ ...multiThread, byColumns: 0 }).toEqual(singleThread);
  });

  it("A file is read by the calling thread where there are no other threads", async () => {
    const text = HEADING + FILLER;
    const pool: PartReaderPool = {
      size: 2,
      partBytes: 200,
      readPart: async (part) => ({ chunks: null, bytes: bytesOf(part) }),
    };
    expect(await rowsOf(text, pool)).toEqual(await rowsOf(text, null));
  });
});
