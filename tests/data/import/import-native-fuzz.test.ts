import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { getNumberReader } from "#domain/table/table.ts";
import { readDamaged } from "#tests/fuzz/read-damaged.ts";
import {
  columns,
  editionJson,
  exported,
  folderZip,
  gzipped,
  openNativeFile,
  publishedEdition,
} from "./native-files.ts";

const WEEKS = ["2017-01-28.r2.t1", "2017-02-04.r1.t1"].map(publishedEdition);
const [, WEEK_2 = WEEKS[0]] = WEEKS;
if (WEEK_2 === undefined) throw new Error("no edition");

const counted = ({ parts }: ImportedCollection): number =>
  parts.reduce((sum, { table, from, to }) => {
    const count = getNumberReader(table, "count");
    return (
      sum + Array.from({ length: to - from }, (_, i) => count(from + i)).reduce((a, b) => a + b, 0)
    );
  }, 0);

describe("damaged files of our formats", () => {
  it("A damaged edition as JSON contains what a JSON parser finds in it, or is not read", async () => {
    await readDamaged(editionJson(WEEK_2), 1, openNativeFile, (read, bytes) => {
      if (!read.found.isSure) return;
      const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as typeof WEEK_2;
      expect(counted(read)).toBe(rows.reduce((sum, { count }) => sum + count, 0));
    });
  });

  it("A damaged file of columns has the rows that its head promises, or is not read", async () => {
    await readDamaged(columns(...WEEKS), 2, openNativeFile, ({ found, parts }) => {
      expect(found.rows).toBe(parts.reduce((sum, { from, to }) => sum + to - from, 0));
    });
  });

  it("Damaged columns packed by gzip are either what they were or not read, because they carry a checksum", async () => {
    const whole = counted(await openNativeFile(columns(...WEEKS)));
    await readDamaged(gzipped(columns(...WEEKS)), 3, openNativeFile, (read) => {
      expect(counted(read)).toBe(whole);
    });
  });

  it("A damaged ZIP of a folder is either what it was or not read, because its files carry checksums", async () => {
    const whole = counted(await openNativeFile(folderZip()));
    await readDamaged(folderZip(), 4, openNativeFile, (read) => {
      expect([read.found.declined, counted(read)]).toEqual([259, whole]);
    });
  });

  it("A damaged exported table contains what another CSV reader finds in it, or is not read", async () => {
    await readDamaged(
      new TextEncoder().encode(exported(WEEKS)),
      5,
      openNativeFile,
      (read, bytes) => {
        if (!read.found.isSure) return;
        const rows = csvParse(new TextDecoder().decode(bytes));
        expect(counted(read)).toBe(rows.reduce((sum, { Count }) => sum + Number(Count), 0));
      },
    );
  });
});
