import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { REPORTS, createTempFolder, run } from "#tests/cli/run-command.ts";
import { RECORDS_FOLDER } from "#tests/reports/records-csv.ts";

const COLUMNS_PATH = "ice-foia-2015/r1.t1.columns.gz";
const SOURCES = ["detainers.csv.gz", "facilities.csv.gz", "notes.json"];

const columnsIn = (folder: string) => gunzipSync(readFileSync(join(folder, COLUMNS_PATH)));
const textIn = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

/** The sources, one of them with other text. */
function changeSource(name: string, change: (text: string) => string): string {
  const folder = createTempFolder();
  for (const each of SOURCES) copyFileSync(join(RECORDS_FOLDER, each), join(folder, each));
  const text = gunzipSync(readFileSync(join(folder, name))).toString("utf8");
  writeFileSync(join(folder, name), gzipSync(change(text)));
  return folder;
}

describe("the command records", () => {
  it("The command records makes the published collection again, byte for byte, from the sources in the repository", async () => {
    const folder = createTempFolder();
    mkdirSync(join(folder, "ice-foia-2015"));
    const { status, out } = await run("records", RECORDS_FOLDER, "--to", folder);
    expect([status, out]).toEqual([
      0,
      "Made ice-foia-2015/r1.t1.columns.gz: 79,053 detainers in 43 weeks.\n",
    ]);
    expect(columnsIn(folder).equals(columnsIn(REPORTS))).toBe(true);
    expect(textIn(folder, "ice-foia-2015/notes.json")).toBe(
      textIn(REPORTS, "ice-foia-2015/notes.json"),
    );
    const published = JSON.parse(textIn(REPORTS, "index.json"));
    expect(published.collections.map(({ id }: { id: string }) => id)).toEqual([
      "ddor-2017",
      "ice-foia-2015",
    ]);
    expect(JSON.parse(textIn(folder, "index.json")).collections).toEqual([
      published.collections[1],
    ]);
  });

  it("The command records leaves a compressed file that holds the same bytes as it is", async () => {
    const folder = createTempFolder();
    await run("records", RECORDS_FOLDER, "--to", folder);
    const other = gzipSync(columnsIn(folder), { level: 1 });
    writeFileSync(join(folder, COLUMNS_PATH), other);
    await run("records", RECORDS_FOLDER, "--to", folder);
    expect(readFileSync(join(folder, COLUMNS_PATH)).equals(other)).toBe(true);
  });

  it.each([
    [
      "detainers.csv.gz",
      (text: string) => text.replace("lift_reason", "reason"),
      'has no column "lift_reason"',
    ],
    [
      "detainers.csv.gz",
      (text: string) => text.replace("2014-10-01,I247,2,", "2014-10-01,I247,2754,"),
      "The detainer of 2014-10-01 at facility 2754 has no such day or facility.",
    ],
    [
      "detainers.csv.gz",
      (text: string) => text.replace("2014-10-01,I247,2,", "2014-10-01,I247,2,Gone"),
      "lift reason 'Gone' is in no list",
    ],
    [
      "facilities.csv.gz",
      (text: string) => text.replace("01067", "01999"),
      "Facility 3 is in the county 01999, which AL does not have.",
    ],
    [
      "facilities.csv.gz",
      (text: string) => text.replace("county or regional", "harbor"),
      'Facility 3 has the kind "harbor", "name".',
    ],
  ])(
    "The command records ends with a sentence where %s is not what it says",
    async (name, change, words) => {
      const folder = createTempFolder();
      const { status, err } = await run("records", changeSource(name, change), "--to", folder);
      expect(status).toBe(1);
      expect(err).toContain(words);
    },
  );
});
