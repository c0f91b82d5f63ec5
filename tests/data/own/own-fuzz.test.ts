import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import { numbersOf } from "#domain/table.ts";
import { MUTATIONS } from "#tests/fuzz/how-many.ts";
import { mutations } from "#tests/fuzz/mutate.ts";
import {
  columns,
  editionJson,
  exported,
  folderZip,
  gzipped,
  opened,
  publishedEdition,
} from "./own-files.ts";

const WEEKS = ["2017-01-28.r2.t1", "2017-02-04.r1.t1"].map(publishedEdition);
const [, WEEK_2 = WEEKS[0]] = WEEKS;
if (WEEK_2 === undefined) throw new Error("no edition");
const COUNT = MUTATIONS;

/** What came of a damaged file: null where it was refused by a sentence. Anything else thrown is a failure. */
async function tried(bytes: Uint8Array): Promise<ReadCollection | null> {
  try {
    return await opened(bytes);
  } catch (thrown) {
    if (!(thrown instanceof NotReadable)) throw thrown;
    expect(thrown.message).toMatch(/^\S.{15,}[.]$/su);
    return null;
  }
}

const counted = ({ parts }: ReadCollection): number =>
  parts.reduce((sum, { table, from, to }) => {
    const count = numbersOf(table, "count");
    return (
      sum + Array.from({ length: to - from }, (_, i) => count(from + i)).reduce((a, b) => a + b, 0)
    );
  }, 0);

describe("a file of ours that is damaged in many ways never stops the reader, nor is a wrong count said with confidence", () => {
  it("an edition as JSON says what a parser of JSON finds in it", async () => {
    for (const bytes of mutations(editionJson(WEEK_2), COUNT, 1)) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, so that a failure names its file
      const read = await tried(bytes);
      if (read?.found.isSure !== true) continue;
      const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as typeof WEEK_2;
      expect(counted(read)).toBe(rows.reduce((sum, { count }) => sum + count, 0));
    }
  });

  it("columns have the lines that their head says", async () => {
    for (const bytes of mutations(columns(...WEEKS), COUNT, 2)) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const read = await tried(bytes);
      if (read === null) continue;
      expect(read.found.rows).toBe(read.parts.reduce((sum, { from, to }) => sum + to - from, 0));
    }
  });

  it("columns packed by gzip are what they were, or refused: they have a sum", async () => {
    const whole = counted(await opened(columns(...WEEKS)));
    for (const bytes of mutations(gzipped(columns(...WEEKS)), COUNT, 3)) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const read = await tried(bytes);
      if (read !== null) expect(counted(read)).toBe(whole);
    }
  });

  it("a ZIP of a folder is what it was, or refused: its files have sums", async () => {
    const whole = counted(await opened(folderZip()));
    for (const bytes of mutations(folderZip(), COUNT, 4)) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const read = await tried(bytes);
      if (read !== null) expect([read.found.declined, counted(read)]).toEqual([259, whole]);
    }
  });

  it("an exported table says what another reader of CSV finds in it", async () => {
    const text = exported(WEEKS);
    for (const bytes of mutations(new TextEncoder().encode(text), COUNT, 5)) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const read = await tried(bytes);
      if (read?.found.isSure === true) {
        const rows = csvParse(new TextDecoder().decode(bytes));
        expect(counted(read)).toBe(rows.reduce((sum, { Count }) => sum + Number(Count), 0));
      }
    }
  });
});
