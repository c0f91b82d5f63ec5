import { describe, expect, it } from "vitest";
import { formatFileBriefly } from "#domain/import/format-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { mappingOf, readTable } from "#tests/data/tabular/mapped-files.ts";
import { exportedRows } from "#tests/data/import/native-files.ts";

/** What every page, and the table's file, say of the file that was read. */
function listMessages(read: ImportedCollection): readonly string[] {
  const { imported } = read.collection;
  if (imported === undefined) throw new Error("of no file");
  return [formatFileBriefly(imported), exportedRows(read, "all")];
}

const RELEASE = "date,lift_reason,det_facility,city,state,detainer_type";
const ROW = "2014-01-02,,TRAVIS COUNTY JAIL,AUSTIN,TEXAS,";
const OTHER = "2014-01-03,,TRAVIS COUNTY JAIL,AUSTIN,TEXAS,";

describe("repeated rows of an opened file without identifiers", () => {
  it("Repeated rows of a release are counted in a message", async () => {
    const text = `${[RELEASE, ROW, OTHER, ROW, ROW].join("\n")}\n`;
    for (const words of listMessages(await readFoia(text))) {
      expect(words).toContain("2 rows repeat an earlier row (none left out for that)");
    }
  });

  it("Repeated rows of a mapped table are counted in a message", async () => {
    const text = "Date,State,Note\n1/7/2017,TX,a\n1/7/2017,TX,b\n1/7/2017,TX,a\n";
    const read = await readTable(text, mappingOf({ issued: "Date", state: "State" }));
    for (const words of listMessages(read)) {
      expect(words).toContain(
        "weeks by “Date”, month first, every row a decline, as its reader said, 1 row repeats an earlier row (none left out for that)",
      );
    }
  });

  it("No message of repeated rows appears where there are none", async () => {
    for (const words of listMessages(await readFoia(`${RELEASE}\n${ROW}\n${OTHER}\n`))) {
      expect(words).not.toContain("repeat");
    }
  });
});
