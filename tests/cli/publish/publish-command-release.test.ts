import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import type { CollectionIndex } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { parquetOfRows } from "#tests/data/parquet/parquet-files.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";

const indexOf = (folder: string): CollectionIndex =>
  JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as CollectionIndex;

const OLD = "date,lift_reason,det_facility,city,state,detainer_type";
const RELEASE = `${OLD}
2012-03-01,Detainer Declined by LEA,"TRAVIS CNTY JAIL, TX",AUSTIN,TEXAS,I-247
2012-03-02,Booked into Detention,"TRAVIS CNTY JAIL, TX",AUSTIN,TEXAS,I-247
2012-03-12,NA,MOSHANNON VALLEY CORRECTIONAL,PHILIPSBURG,PENNSYLVANIA,I-247
`;

function sheet(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows
    .map(
      (row) =>
        `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`,
    )
    .join("");
  return workbookOf([{ name: "Detainers", rows: cells }]);
}

describe("a release of ICE's records", () => {
  it("A release of ICE's records is written as columns by weeks, which open again with the same rows", async () => {
    const inputFolder = createTempFolder();
    const [file, to] = [join(inputFolder, "release.csv"), join(inputFolder, "release.columns.gz")];
    writeFileSync(file, RELEASE);
    const { status, err } = await run("read", file, "--as", "columns", "--to", to);
    expect([status, err]).toEqual([0, expect.stringContaining("2 editions, 3 lines, 0 issues.")]);
    const { out } = await run("read", to, "--as", "json");
    const editions = JSON.parse(out) as readonly Edition[];
    expect(editions.map(({ week, basis, rows }) => [week, basis, rows.length])).toEqual([
      ["2012-02-25", "issued", 2],
      ["2012-03-10", "issued", 1],
    ]);
    expect(editions[0]?.rows[0]).toMatchObject({
      agency: "tx-48453-travis-county-jail",
      outcome: "declined",
      issued: "2012-03-01",
    });
  });

  it("A release of ICE's records has the same rows as XLSX and as Parquet", async () => {
    const inputFolder = createTempFolder();
    const rows = csvParseRows(RELEASE.trim());
    const as = {
      "release.csv": RELEASE,
      "release.xlsx": sheet(rows),
      "release.parquet": parquetOfRows(rows),
    };
    const results = Object.entries(as).map(async ([name, content]) => {
      const file = join(inputFolder, name);
      writeFileSync(file, content);
      return (await run("read", file, "--as", "csv")).out;
    });
    const [csv, ...others] = await Promise.all(results);
    expect(csv?.split("\r\n")).toHaveLength(5);
    expect(others).toEqual([csv, csv]);
  });

  it("A release of ICE's records is published by weeks, in a collection that lists its outcomes", async () => {
    const [inputFolder, folder] = [createTempFolder(), createTempFolder()];
    const file = join(inputFolder, "release.csv");
    writeFileSync(file, RELEASE);
    const to = ["--collection", "records", "--title", "Records", "--to", folder];
    expect((await run("publish", file, ...to)).status).toBe(0);
    const [collection] = indexOf(folder).collections;
    expect(collection).toMatchObject({ id: "records", basis: "issued", origin: "official" });
    expect(collection?.outcomes.map(({ group }) => group)).toEqual(
      expect.arrayContaining(["declined", "taken into custody", "open or not recorded"]),
    );
    expect((await run("check", folder)).status).toBe(0);
    const before = readFileSync(join(folder, "index.json"), "utf8");
    const rows = csvParseRows(RELEASE.trim());
    const copies = { "release.csv": RELEASE, "copy; of it.csv": RELEASE, "r.xlsx": sheet(rows) };
    for (const [name, content] of Object.entries(copies)) {
      const copy = join(inputFolder, name);
      writeFileSync(copy, content);
      const again = await run("publish", copy, ...to);
      expect([name, again.status, again.err]).toEqual([
        name,
        0,
        expect.stringContaining("Nothing to do"),
      ]);
    }
    expect(readFileSync(join(folder, "index.json"), "utf8")).toBe(before);
  });

  it("A row of a release that is no detainer is reported with its number and ends the command with status 1", async () => {
    const file = join(createTempFolder(), "release.csv");
    writeFileSync(file, `${RELEASE}13/45/2014,NA,SOME JAIL,YORK,PENNSYLVANIA,I-247\n`);
    const { status, out } = await run("check", file);
    expect(status).toBe(1);
    expect(out).toContain("row 5: date '13/45/2014' is not a date");
  });
});
