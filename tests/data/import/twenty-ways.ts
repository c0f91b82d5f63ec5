import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { csvParseRows } from "d3-dsv";
import { strToU8, zipSync } from "fflate";
import { ROOT } from "#scripts/prepare.mjs";
import { parquetOf, parquetOfRows } from "#tests/data/parquet/parquet-files.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";

/* The published sample, ICE's records of Pennsylvania, as programs and people save it again. */

type Row = readonly string[];

/** The headings and, under them, the rows; the date is the first column, with a time that is always midnight. */
type Rows = readonly Row[];

interface CsvStyle {
  readonly separator?: string;
  readonly newline?: string;
  readonly isQuoted?: (cell: string, column: number, row: number) => boolean;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const SAMPLE = join(ROOT, "public/samples/ice-foia-2015-pennsylvania.csv.gz");

/** The rows of the sample, by a reader of CSV that is not the project's. */
export function readSample(): Rows {
  return csvParseRows(gunzipSync(readFileSync(SAMPLE)).toString("utf8"));
}

function csv(rows: Rows, style: CsvStyle = {}): string {
  const { separator = ",", newline = "\n", isQuoted = () => false } = style;
  const special = new RegExp(`["\\n\\r${separator === "|" ? "\\|" : separator}]`, "u");
  const lines = rows.map((cells, row) =>
    cells
      .map((cell, column) =>
        special.test(cell) || isQuoted(cell, column, row)
          ? `"${cell.replaceAll('"', '""')}"`
          : cell,
      )
      .join(separator),
  );
  return lines.join(newline) + newline;
}

/** The rows with another text for each date: of its year, month and day. */
function withDates(
  [headings = [], ...rows]: Rows,
  format: (year: number, month: number, day: number) => string,
): Rows {
  const dates = new Map<string, string>();
  const convert = (text: string): string => {
    const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
    const date = format(year, month, day);
    dates.set(text, date);
    return date;
  };
  return [
    headings,
    ...rows.map(([date = "", ...rest]) => [dates.get(date) ?? convert(date), ...rest]),
  ];
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The day as Excel counts it, from January 1, 1900, which is 1. */
const serial = (year: number, month: number, day: number): string =>
  String(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569);

function mapCells(rows: Rows, change: (cell: string, column: number) => string): Rows {
  const [headings = [], ...rest] = rows;
  return [headings, ...rest.map((cells) => cells.map(change))];
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}

/** The rows of a sheet; dates as numbers in a format for dates. */
function sheetRows(rows: Rows): string {
  return rows
    .map((cells, i) => {
      const row = i + 1;
      const texts = cells.map((cell, column) => {
        const at = `${String.fromCharCode(65 + column)}${row}`;
        if (cell === "") return "";
        return column === 0 && /^\d{5}$/u.test(cell)
          ? `<c r="${at}" s="1"><v>${cell}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
      });
      return `<row r="${row}">${texts.join("")}</row>`;
    })
    .join("");
}

const FORMATS = [0, 14];

const READ_ME: Rows = [
  ["Detainers issued in Pennsylvania"],
  ["Source: ICE, released under the Freedom of Information Act"],
  ["Questions: the records office"],
  [],
];

/** A way to save the sample: what it is called, and the bytes that it makes. */
type Way = readonly [name: string, save: (rows: Rows) => string | Uint8Array];

/** Ways after which the file is a release as it was: nothing of them leaves a doubt. */
export const PLAIN_WAYS: readonly Way[] = [
  ["with the day first", (rows) => csv(withDates(rows, (y, m, d) => `${two(d)}/${two(m)}/${y}`))],
  [
    "with the months named",
    (rows) => csv(withDates(rows, (y, m, d) => `${d}-${MONTHS[m - 1] ?? ""}-${two(y % 100)}`)),
  ],
  [
    "with an equals sign before each quoted cell",
    (rows) => csv(mapCells(rows, (cell) => `="${cell}"`)),
  ],
  ["packed in a ZIP", (rows) => zipSync({ "detainers.csv": strToU8(csv(rows)) })],
  ["packed by gzip", (rows) => gzipSync(csv(rows))],
  ["with semicolons, as a spreadsheet in Europe", (rows) => csv(rows, { separator: ";" })],
  ["with tabs", (rows) => csv(rows, { separator: "\t" })],
  ["with bars", (rows) => csv(rows, { separator: "|" })],
  [
    "with a byte order mark and lines ended as on Windows",
    (rows) => `\uFEFF${csv(rows, { newline: "\r\n" })}`,
  ],
  ["with lines ended as on old Macintoshes", (rows) => csv(rows, { newline: "\r" })],
  ["in UTF-16 with tabs, as Unicode text", (rows) => utf16(csv(rows, { separator: "\t" }))],
  ["with quotes around every cell", (rows) => csv(rows, { isQuoted: () => true })],
  [
    "by R with a column of row names",
    ([headings = [], ...rows]) =>
      csv(
        [
          ["", ...headings],
          ...rows.map((cells, i) => [String(i + 1), ...cells.map((cell) => cell || "NA")]),
        ],
        { isQuoted: (cell) => cell !== "NA" },
      ),
  ],
  ["by R with NA for a blank cell", (rows) => csv(mapCells(rows, (cell) => cell || "NA"))],
  [
    "by pandas with an index",
    ([headings = [], ...rows]) =>
      csv([["", ...headings], ...rows.map((cells, i) => [String(i), ...cells])]),
  ],
  [
    "by pandas with dates without a time",
    (rows) => csv(withDates(rows, (y, m, d) => `${y}-${two(m)}-${two(d)}`)),
  ],
  [
    "with an instant without a zone",
    (rows) => csv(withDates(rows, (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00`)),
  ],
  [
    "with the month first, as a spreadsheet in the United States",
    (rows) => csv(withDates(rows, (y, m, d) => `${m}/${d}/${y} 0:00`)),
  ],
  [
    "with the month first and no time",
    (rows) => csv(withDates(rows, (y, m, d) => `${m}/${d}/${y}`)),
  ],
  ["with a title and a read-me above the headings", (rows) => csv([...READ_ME, ...rows])],
  [
    "with a total and a source below the rows",
    (rows) => csv([...rows, [], ["Total", "", "", "", "", "30297"], ["Source: ICE"]]),
  ],
  [
    "with rows of commas at the end",
    (rows) => csv([...rows, ...Array.from({ length: 40 }, () => ["", "", "", "", "", ""])]),
  ],
  [
    "with the columns in another order, headings in capitals and with spaces",
    ([headings = [], ...rows]) =>
      csv([
        headings.map((heading) => ` ${heading.toUpperCase()} `).toReversed(),
        ...rows.map((cells) => cells.toReversed()),
      ]),
  ],
  [
    "with columns of its reader's to the left and to the right",
    ([headings = [], ...rows]) =>
      csv([
        ["checked by", ...headings, "remark"],
        ...rows.map((cells, i) => ["JS", ...cells, i % 7 === 0 ? "see file, page 3" : ""]),
      ]),
  ],
  [
    "as a workbook with dates as numbers in a format for dates",
    (rows) =>
      workbookOf([{ name: "Sheet1", rows: sheetRows(withDates(rows, serial)) }], {
        formats: FORMATS,
      }),
  ],
  [
    "as a workbook with a read-me sheet before the table",
    (rows) =>
      workbookOf(
        [
          { name: "Read me", rows: sheetRows(READ_ME) },
          { name: "Data", rows: sheetRows(withDates(rows, serial)) },
        ],
        { formats: FORMATS },
      ),
  ],
  [
    "as Parquet with texts",
    (rows) => parquetOfRows(rows.map((cells) => cells.map((c) => c || null))),
  ],
  [
    "as Parquet with dates",
    ([headings = [], ...rows]) =>
      parquetOf(
        headings.map((name, column) =>
          column === 0
            ? {
                name,
                data: rows.map(([date = ""]) => new Date(`${date.slice(0, 10)}T00:00:00Z`)),
                type: "TIMESTAMP" as const,
              }
            : { name, data: rows.map((cells) => cells[column] || null), type: "STRING" as const },
        ),
      ),
  ],
];

/** Ways that leave a doubt: what is read is right, or its reader is asked first. */
export const DOUBTFUL_WAYS: readonly Way[] = [
  [
    "with midnight in UTC",
    (rows) => csv(withDates(rows, (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00Z`)),
  ],
];
