import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casePath } from "#tests/case-files.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";

/** Sums of the column `count` of what the command read writes: all, and those of declines. */
async function readCounts(name: string, answers?: string): Promise<readonly [number, number]> {
  const { out, status } = await run(
    "read",
    casePath(name),
    "--as",
    "csv",
    ...(answers === undefined ? [] : ["--answers", answers]),
  );
  expect(status).toBe(0);
  const [heading = "", ...lines] = out.trim().split(/\r?\n/u);
  const [count, outcome] = ["count", "outcome"].map((each) => heading.split(",").indexOf(each));
  // No cell before the outcome has a comma in these files.
  const cells = lines.map((line) => line.split(","));
  const sumOf = (rows: typeof cells) => rows.reduce((sum, row) => sum + Number(row[count ?? 0]), 0);
  return [sumOf(cells), sumOf(cells.filter((row) => row[outcome ?? 0] === "declined"))];
}

describe("the numbers of files with faults that people's files have", () => {
  it.each([
    ["c1-release-counted-n.csv", "count-column=column-6", 155, 3, 15],
    ["c1-release-counted-n.csv", "count-column=rows", 3, 3, 2],
    ["release-day-first.csv", undefined, 4, 4, 2],
    ["o1-oracle-dates-release.csv", undefined, 2, 2, 2],
    ["l1-js-locale-dates.csv", undefined, 2, 2, 2],
    ["i1-iso-instants.csv", "time-zone=America/New_York", 2, 2, 2],
    ["1-timestamps-utc-evening.parquet", "time-zone=UTC", 4, 4, 3],
  ])(
    "The commands check and read say the same of %s, answered by %s: %i detainers in %i rows, %i declined",
    async (name, answers, detainers, rows, declined) => {
      const typed = answers === undefined ? [] : ["--answers", answers];
      const { out, status } = await run("check", casePath(name), ...typed);
      expect(status).toBe(0);
      expect(out).toContain(
        `counted: ${detainers} detainers in ${rows} rows, ${declined} of them recorded as declined\n`,
      );
      expect(await readCounts(name, answers)).toEqual([detainers, declined]);
    },
  );

  it.each([
    ["c1-release-counted-n.csv", "count-column=column-6 (“n” says how many"],
    ["i1-iso-instants.csv", "time-zone=America/New_York (The day in Eastern time (New York))"],
    ["1-timestamps-utc-evening.parquet", "time-zone=UTC (The day as it is written, in UTC)"],
  ])("The commands check and read ask what %s leaves open, with a row", async (name, words) => {
    const checked = await run("check", casePath(name));
    expect(checked.status).toBe(1);
    expect(checked.out).toContain(words);
    expect(checked.out).toContain("For example row 2: ");
    const read = await run("read", casePath(name), "--as", "csv");
    expect(read.status).toBe(1);
    expect(read.out).toBe("");
    expect(read.err).toContain(words);
  });

  it("The command check says that the day comes first where the values tell it", async () => {
    const { out } = await run("check", casePath("release-day-first.csv"));
    expect(out).toContain("read by date-order=day-first: ");
  });

  it("The commands check, read and diff say why a number is not certain", async () => {
    const file = join(createTempFolder(), "a.csv");
    const row = "2014-01-02,Lifted,A COUNTY JAIL,AMES,IOWA";
    const lines = [
      "date,lift_reason,det_facility,city,state",
      row,
      row.replace("IOWA", "ATLANTIS"),
    ];
    writeFileSync(file, `${lines.join("\n")}\n`);
    const words = "not certain: Of 2 rows, 1 has a state in no list: row 3: state 'ATLANTIS'";
    expect((await run("check", file)).out).toContain(words);
    expect((await run("read", file, "--as", "csv")).err).toContain(words);
    expect((await run("diff", file, file)).err).toContain(words);
  });
});
