import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { writeMapping } from "#data/native/mapping-file.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";

const YEARS = join("tests", "cases", "y1-years-only.csv");

function writeFile(name: string, text: string): string {
  const path = join(createTempFolder(), name);
  writeFileSync(path, text);
  return path;
}

const yearMapping = () =>
  writeFile(
    "m.json",
    writeMapping(
      mappingOf(
        { issued: "year", agency: "facility", city: "city", state: "state", count: "declined" },
        { grain: "year" },
      ),
    ),
  );

/** Counts by period of the rows that `read --as csv` writes. */
function sumByPeriod(csv: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { period = "", count } of csvParse(csv.replace("\uFEFF", ""))) {
    sums[period] = (sums[period] ?? 0) + Number(count);
  }
  return sums;
}

describe("a table of years on the command line", () => {
  it("A table of years is written with a year for each row: 4, 13 and 7, and no day", async () => {
    const { status, out } = await run("read", YEARS, "--mapping", yearMapping(), "--as", "csv");
    expect(status).toBe(0);
    expect(sumByPeriod(out)).toEqual({ 2012: 4, 2013: 13, 2014: 7 });
    expect(out).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
    expect(csvParse(out.replace("\uFEFF", ""))[0]).toMatchObject({
      id: "2012/II/1",
      period: "2012",
    });
  });

  it("The check of a table of years says how many calendar years it holds", async () => {
    const { status, err } = await run("check", YEARS, "--mapping", yearMapping());
    expect(status).toBe(0);
    expect(err).toContain("3 calendar years: 0 errors");
  });

  it("A table of years is not written as editions, which are of weeks", async () => {
    const { status, err } = await run("read", YEARS, "--mapping", yearMapping(), "--as", "json");
    expect(status).toBe(1);
    expect(err).toContain("editions are of weeks");
  });
});

describe("answers on the command line", () => {
  it("A table of counts without a date is read as the period that is named", async () => {
    const list = writeFile("counts.csv", "Facility,State,Declined\nALDER COUNTY JAIL,TX,12\n");
    const columns = { agency: "Facility", state: "State", count: "Declined" };
    const mapping = writeFile("m.json", writeMapping(mappingOf(columns)));
    const bare = await run("read", list, "--mapping", mapping, "--as", "csv");
    expect(bare.status).not.toBe(0);
    expect(bare.err).toContain("Of which period are the counts?");
    expect(bare.err).toContain("Say with --answers period=…");
    const named = ["--mapping", mapping, "--answers", "period=FY2014"];
    const { out } = await run("read", list, ...named, "--as", "csv");
    expect(sumByPeriod(out)).toEqual({ FY2014: 12 });
    const checked = await run("check", list, ...named);
    expect(checked.out).toContain("read by period=FY2014");
    expect(checked.err).toContain("1 fiscal year: 0 errors");
  });

  it("A wide table is read long where the answer says so, and the error names the answer where none does", async () => {
    const list = join("tests", "cases", "v1-weeks-as-columns.csv");
    const columns = { issued: "Week", agency: "Agency", state: "State", count: "Count" };
    const mapping = writeFile("m.json", writeMapping(mappingOf(columns)));
    const bare = await run("read", list, "--mapping", mapping, "--as", "csv");
    expect(bare.status).not.toBe(0);
    expect(bare.err).toContain("Say so with layout=long or layout=as-is");
    const long = ["--mapping", mapping, "--answers", "layout=long"];
    const { out } = await run("read", list, ...long, "--as", "csv");
    const lines = csvParse(out.replace("\uFEFF", ""));
    expect(lines.map(({ week, agencyName, count }) => [week, agencyName, count].join(" "))).toEqual(
      [
        "2017-01-28 Alder County Jail 12",
        "2017-01-28 Birch County Jail 8",
        "2017-02-04 Alder County Jail 5",
        "2017-02-04 Birch County Jail 6",
        "2017-02-11 Alder County Jail 3",
      ],
    );
    expect((await run("check", list, ...long)).out).toContain("read by layout=long");
  });
});
