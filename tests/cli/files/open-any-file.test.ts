import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { CollectionIndex } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { drawnReport } from "#tests/data/pdf/drawn-report.ts";
import { LAYOUTS } from "#tests/data/pdf/layouts.ts";
import type { PrintedReport } from "#tests/data/pdf/printed-report.ts";
import { syntheticReport } from "#tests/data/pdf/synthetic-report.ts";
import {
  CORRECTED,
  editionAt,
  FIRST,
  createTempFolder,
  publishArguments,
  run,
  saved,
} from "#tests/cli/run-command.ts";

const [LAYOUT] = Object.values(LAYOUTS);
const REPORT = syntheticReport(12, 3);

/** The report with another offense in its third line. */
const CHANGED: PrintedReport = {
  ...REPORT,
  declined: REPORT.declined.map((line, i) => (i === 2 ? { ...line, activity: "Larceny" } : line)),
};

async function pdf(folder: string, name: string, report: PrintedReport): Promise<string> {
  if (LAYOUT === undefined) throw new Error("there is no layout");
  const path = join(folder, name);
  writeFileSync(path, await drawnReport(report, LAYOUT));
  return path;
}

const indexOf = (folder: string): CollectionIndex =>
  JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as CollectionIndex;

const files = (folder: string): readonly string[] =>
  indexOf(folder).collections.flatMap(({ editions }) => editions.map(({ file }) => file));

describe("a weekly report as PDF", () => {
  it("A PDF report is published with every row by one command, and a second run changes nothing", async () => {
    const [inputFolder, folder] = [createTempFolder(), createTempFolder()];
    const file = await pdf(inputFolder, "report.pdf", REPORT);
    const { status, out } = await run(
      ...publishArguments(file, folder, "--published", "2017-03-20"),
    );
    expect([status, out]).toEqual([0, expect.stringContaining("12 lines for 12 declines")]);
    const edition = editionAt(join(folder, "ddor-2017/2017-01-28.r1.t1.json"));
    expect(edition).toMatchObject({
      collection: "ddor-2017",
      origin: "official",
      basis: "recorded",
      published: { date: "2017-03-20", exact: true },
      transcribed: "2026-12-01",
    });
    expect(edition.rows.map(({ declined }) => declined)).toEqual(
      REPORT.declined.map(({ declined }) => declined),
    );
    const copy = await pdf(inputFolder, "another name.pdf", REPORT);
    const again = await run(...publishArguments(copy, folder));
    expect([again.status, again.err]).toEqual([0, expect.stringContaining("Nothing to do")]);
    expect((await run("check", folder)).status).toBe(0);
  });

  it("A PDF report that ICE corrected becomes a revision, with the ids of its rows and the field that changed", async () => {
    const [inputFolder, folder] = [createTempFolder(), createTempFolder()];
    await run(
      ...publishArguments(
        await pdf(inputFolder, "a.pdf", REPORT),
        folder,
        "--published",
        "2017-03-20",
      ),
    );
    const corrected = await pdf(inputFolder, "b.pdf", CHANGED);
    const without = await run(...publishArguments(corrected, folder));
    expect([without.status, without.err]).toEqual([1, expect.stringContaining("Say --revision")]);
    const { status, out } = await run(
      ...publishArguments(corrected, folder, "--revision", "--published", "2017-03-29"),
    );
    expect([status, out]).toEqual([0, expect.stringContaining("12 of 12 lines keep their ids.")]);
    expect(files(folder)).toEqual([
      "ddor-2017/2017-01-28.r1.t1.json",
      "ddor-2017/2017-01-28.r2.t1.json",
    ]);
    const [first = "", second = ""] = files(folder).map((each) => join(folder, each));
    const { out: differences } = await run("diff", first, second, "--json");
    const [{ title, fields }] = JSON.parse(differences) as [
      { title: string; fields: readonly { id: string; field: string; after: string }[] },
    ];
    expect(title).toContain("ICE changed");
    expect(new Set(fields.map(({ id }) => id))).toEqual(new Set(["2017-01-28/II/3"]));
    expect(fields.map(({ after }) => after)).toContain("Larceny");
  });

  it("A better reading of a PDF report becomes a transcription of the same revision", async () => {
    const [inputFolder, folder] = [createTempFolder(), createTempFolder()];
    await run(
      ...publishArguments(
        await pdf(inputFolder, "a.pdf", REPORT),
        folder,
        "--published",
        "2017-03-20",
      ),
    );
    await run(
      ...publishArguments(await pdf(inputFolder, "b.pdf", CHANGED), folder, "--transcription"),
    );
    expect(files(folder).at(-1)).toBe("ddor-2017/2017-01-28.r1.t2.json");
    const [, second] = indexOf(folder).collections.flatMap(({ editions }) => editions);
    expect(second?.published).toEqual({ date: "2017-03-20", exact: true });
  });

  it("A PDF report keeps the keys of agencies that the collection knows", async () => {
    const [inputFolder, folder] = [createTempFolder(), createTempFolder()];
    await run(...publishArguments(CORRECTED, folder));
    const week = syntheticReport(12, 3);
    const file = await pdf(inputFolder, "week.pdf", week);
    await run(...publishArguments(file, folder, "--revision", "--published", "2017-05-01"));
    const { agencies } = editionAt(join(folder, files(folder).at(-1) ?? ""));
    // By its name alone it stands in no county; the collection says that Anaheim is in Orange County.
    expect(agencies.map(({ key }) => key)).toContain("ca-06059-anaheim-city-jail");
    expect(agencies.map(({ key }) => key)).toContain("tx-48453-travis-county-jail");
  });

  it("The check of a PDF report compares what it says of itself with what was found, and lists text without a field and a missing row", async () => {
    const inputFolder = createTempFolder();
    const soundCheck = await run("check", await pdf(inputFolder, "a.pdf", REPORT));
    expect(soundCheck.status).toBe(0);
    expect(soundCheck.out).toMatch(/^holds: .*printed 12, found 12$/mu);
    expect(soundCheck.out).toMatch(
      /^says on page 2: In this week ICE recorded 12 declined detainers\.$/mu,
    );
    const long = join(inputFolder, "long.pdf");
    const whole = await PDFDocument.load(
      readFileSync(await pdf(inputFolder, "b.pdf", syntheticReport(40, 8))),
    );
    whole.removePage(2);
    writeFileSync(long, await whole.save());
    const { status, out } = await run("check", long);
    expect(status).toBe(1);
    expect(out).toMatch(/^does not hold: .*printed 40, found \d+$/mu);
    expect(out).toMatch(/^error: .*long\.pdf: .*printed 40, found \d+$/mu);
  });

  it("Two PDF reports outside of any collection differ in the field that differs", async () => {
    const inputFolder = createTempFolder();
    const [a, b] = [
      await pdf(inputFolder, "a.pdf", REPORT),
      await pdf(inputFolder, "b.pdf", CHANGED),
    ];
    const { status, out } = await run("diff", a, b);
    expect([status, out]).toEqual([0, expect.stringContaining("→ Larceny")]);
    const ids = [...out.matchAll(/2017-01-28\/II\/(\d+)/gu)].map(([, ordinal]) => ordinal);
    expect(new Set(ids)).toEqual(new Set(["3"]));
  });

  it("A PDF report that is cut off ends in a sentence with its name", async () => {
    const inputFolder = createTempFolder();
    const whole = await pdf(inputFolder, "a.pdf", REPORT);
    writeFileSync(whole, readFileSync(whole).subarray(0, 600));
    const { status, err } = await run("read", whole, "--as", "csv");
    expect(status).toBe(1);
    expect(err).toContain("a.pdf: ");
  });
});

describe("other files", () => {
  it("Several editions in one list are read as they were written", async () => {
    const inputFolder = createTempFolder();
    const [one, other] = [FIRST, CORRECTED].map(editionAt);
    const list = saved(inputFolder, "list.json", [one, other] as unknown as Edition);
    const { err } = await run("check", list);
    expect(err).toContain("2 editions");
  });

  it("A folder of editions in a ZIP is read whole", async () => {
    const file = join(createTempFolder(), "weeks.zip");
    const weeks = [FIRST, CORRECTED].map((path) => [path.split("/").at(-1), readFileSync(path)]);
    writeFileSync(file, zipSync(Object.fromEntries(weeks) as Record<string, Uint8Array>));
    const { status, err } = await run("check", file);
    expect([status, err]).toEqual([0, expect.stringContaining("2 editions: 0 errors")]);
  });

  it("A table of another kind is named, with the kinds that the command takes", async () => {
    const file = join(createTempFolder(), "list.csv");
    writeFileSync(file, "a,b\n1,2\n");
    const read = await run("read", file, "--as", "csv");
    expect([read.status, read.err]).toEqual([
      1,
      expect.stringMatching(/list\.csv: It is a table.* Say with --mapping which column/u),
    ]);
    // Neither takes a mapping: both say what makes editions of a table.
    const others = [publishArguments(file, createTempFolder()), ["diff", FIRST, file]];
    for (const typed of others) {
      const { status, err } = await run(...typed);
      expect([status, err]).toEqual([
        1,
        expect.stringContaining(`read ${file} --mapping FILE --as json --to NEW-FILE.`),
      ]);
      expect(err).not.toContain("Say with --mapping");
    }
  });
});
