import { csvFormatRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { importFile } from "#data/import/import-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import { releaseCounts, releaseRows } from "#tests/data/tabular/release-rows.ts";
import { mappingOf, valuesOf } from "#tests/data/tabular/mapped-files.ts";
import { parquetOfRows } from "#tests/data/parquet/parquet-files.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { certainCounts } from "#tests/fuzz/count-by-week.ts";

type Rows = readonly (readonly string[])[];

const CONTAINERS: readonly (readonly [string, (rows: Rows) => Uint8Array])[] = [
  ["CSV", (rows) => new TextEncoder().encode(`${csvFormatRows(rows.map((row) => [...row]))}\n`)],
  ["XLSX", (rows) => workbookOf([{ name: "A", rows: rows.map(rowXml).join("") }])],
  ["Parquet", (rows) => parquetOfRows(rows, { rowGroupSize: 15 })],
];

function rowXml(row: readonly string[]): string {
  const cells = row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row>${cells.join("")}</row>`;
}

/** Opens a file as what it is recognized as, or as a table by a mapping. */
async function openFile(source: Blob, mapping?: Mapping): Promise<ImportedCollection> {
  const recognized = await recognizeFile(source);
  const file = { name: "mine", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  return mapping === undefined
    ? importFile(source, file, recognized, recognized.format)
    : importFile(source, file, recognized, "table", { mapping });
}

const blobOf = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);

/** A file that can be read so often, and is removed then. */
function removedAfter(bytes: Uint8Array, reads: number): Blob {
  const gone = (): never => {
    throw new DOMException("A requested file could not be found.", "NotFoundError");
  };
  let left = reads;
  const watched = (blob: Blob): Blob =>
    Object.assign(blob, {
      slice: (from?: number, to?: number) => watched(Blob.prototype.slice.call(blob, from, to)),
      arrayBuffer: async () => {
        left -= 1;
        return left < 0 ? gone() : Blob.prototype.arrayBuffer.call(blob);
      },
      stream: () =>
        new ReadableStream({
          pull: async (controller) => {
            left -= 1;
            if (left < 0) gone();
            controller.enqueue(new Uint8Array(await Blob.prototype.arrayBuffer.call(blob)));
            controller.close();
          },
        }),
    });
  return watched(blobOf(bytes));
}

describe.each(CONTAINERS)("a table as %s", (name, bytesOf) => {
  it("A table with headings such as __proto__ has columns like any other", async () => {
    const rows = [
      ["__proto__", "constructor", "toString", "hasOwnProperty"],
      ["1/7/2017", "constructor", "__proto__", "valueOf"],
    ];
    const mapping = mappingOf(
      { issued: "__proto__", agency: "constructor", outcome: "toString" },
      { rows: "outcomes", outcomes: [{ text: "__proto__", group: "declined" }] },
    );
    const read = await openFile(blobOf(bytesOf(rows)), mapping);
    expect(read.found).toMatchObject({
      countedRows: 1,
      declined: 1,
      ignoredHeadings: ["hasOwnProperty"],
    });
    expect(valuesOf(read, "agency", "issuedText")).toEqual([["unknown-constructor", "2017-01-07"]]);
  });

  it("A table with 20,000 columns ends in a sentence", async () => {
    const wide = Array.from({ length: 20_000 }, (_, i) => `c${i}`);
    await expect(openFile(blobOf(bytesOf([wide, wide])))).rejects.toMatchObject({
      name: "ImportError",
      message: expect.stringContaining("more than 16,384") as string,
    });
  });

  it("A table that is removed while it is read ends in a sentence, whenever that happens", async () => {
    const bytes = bytesOf(releaseRows("old"));
    for (let reads = 0; ; reads += 1) {
      // oxlint-disable-next-line no-await-in-loop -- until a reading needs no more
      const read = await openFile(removedAfter(bytes, reads)).catch((thrown: unknown) => thrown);
      if (!(read instanceof Error)) {
        expect(reads).toBeGreaterThan(1);
        return;
      }
      expect(read).toMatchObject({ name: "NotFoundError" });
    }
  });

  it("A table cut off anywhere ends in a sentence, or says that it may be cut off", async () => {
    const rows = releaseRows("old");
    const bytes = bytesOf(rows);
    expect(certainCounts(await openFile(blobOf(bytes)))).toEqual(releaseCounts(rows));
    for (let end = 0; end < bytes.length; end += 23) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const read = await openFile(blobOf(bytes.subarray(0, end))).catch(
        (thrown: unknown) => thrown,
      );
      if (read instanceof Error) {
        expect(read).toMatchObject({
          name: "ImportError",
          message: expect.stringMatching(/\.$/u) as string,
        });
        continue;
      }
      const { found } = read as ImportedCollection;
      const isAfterRow = bytes[end - 1] === 10;
      const isReported =
        !found.isSure || found.issues.some(({ kind }) => kind === "end of the file");
      expect([name, end, isReported]).toEqual(["CSV", end, !isAfterRow]);
    }
  });
});
