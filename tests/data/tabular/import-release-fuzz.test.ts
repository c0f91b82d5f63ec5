import { csvFormatRows, csvParseRows } from "d3-dsv";
import { expect, it } from "vitest";
import { readDamaged } from "#tests/fuzz/read-damaged.ts";
import { certainCounts } from "#tests/fuzz/count-by-week.ts";
import { readFoia } from "./release-files.ts";
import { releaseCounts, releaseRows } from "./release-rows.ts";

it.each([
  ["of 2008 to 2015", "old", 6],
  ["of 2022 and later", "new", 7],
] as const)(
  "A release %s as CSV, damaged anywhere, never stops the reader, and no wrong count is given with confidence",
  async (_, which, seed) => {
    const whole = new TextEncoder().encode(`${csvFormatRows(releaseRows(which))}\n`);
    await readDamaged(whole, seed, readFoia, (read, bytes) => {
      const { found } = read;
      if (!found.isSure) return;
      // What damage makes of whole cells is a table like any other: the measure is what another reader finds in it.
      const rows = csvParseRows(new TextDecoder().decode(bytes)).filter(
        (row) => row.join("") !== "",
      );
      expect(found.rows).toBe(rows.length - 1);
      const certain = certainCounts(read);
      if (certain === null) return;
      expect(found.countedRows + (found.duplicates?.rows.length ?? 0)).toBe(rows.length - 1);
      expect(certain).toEqual(releaseCounts(rows));
    });
  },
);
