import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  makeEditions,
  makeReport,
  makeEditionPath,
  type ReportOptions,
} from "#mocks/make-report.ts";
import { makeRecords } from "#mocks/make-records.ts";
import { addCollections, packRecords, packReport } from "#mocks/pack-report.ts";
import { isWeekStart } from "#domain/calendar/week.ts";

const SMALL: ReportOptions = { seed: 3, weeks: 12, agencies: 40, rowsPerWeek: 60, complete: 0.5 };

describe("a synthetic report", () => {
  it("A synthetic report is the same each time it is made from the same seed, and another from another seed", () => {
    const text = JSON.stringify(makeReport(SMALL));
    expect(JSON.stringify(makeReport(SMALL))).toBe(text);
    expect(JSON.stringify(makeReport({ ...SMALL, seed: 4 }))).not.toBe(text);
  });

  it("A synthetic report says that it is synthetic in its title, its origin and its sources", () => {
    const { collection, editions } = makeReport(SMALL);
    expect(collection.origin).toBe("synthetic");
    expect(collection.title).toMatch(/synthetic/iu);
    for (const edition of editions) {
      expect(edition.origin).toBe("synthetic");
      expect(edition.headings.title[0]).toMatch(/^Synthetic/u);
      expect(edition.sources.every(({ citation }) => citation.startsWith("Synthetic"))).toBe(true);
    }
  });

  it("A synthetic report uses counties that do not exist: their codes run from 901 up within a state", () => {
    const { editions } = makeReport({ ...SMALL, agencies: 600 });
    const counties = editions[0]?.jurisdictions.map(({ county }) => county ?? "") ?? [];
    expect(counties).toHaveLength(600);
    expect(new Set(counties).size).toBe(600);
    expect(counties.every((county) => /^\d{2}9(?!00)\d{2}$/u.test(county))).toBe(true);
  });

  it("A synthetic report gives each agency a name of its own, put together from invented parts", () => {
    const { editions } = makeReport({ ...SMALL, agencies: 600 });
    const names = editions[0]?.agencies.map(({ name }) => name) ?? [];
    const invented =
      /^(North |South )?[A-Z][a-z]+ (County Jail|County Sheriff's Office|City Jail|State Prison|County Juvenile Hall)$/u;
    expect(names.filter((name) => !invented.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.replace(/ (County|City|State) .*/u, ""))).size).toBe(
      600,
    );
  });

  it("A synthetic report has weeks that begin on Saturdays, of which every ninth was not published", () => {
    const weeks = [...new Set(makeReport(SMALL).editions.map(({ week }) => week))];
    expect(weeks).toHaveLength(11);
    expect(weeks.every(isWeekStart)).toBe(true);
    expect(weeks.slice(7, 9)).toEqual(["2030-02-23", "2030-03-09"]);
  });

  it("A synthetic report prints the total of all declines, which complete editions contain in full and others in part", () => {
    const of = (complete: number) =>
      makeReport({ ...SMALL, complete }).editions.map(
        ({ totals, rows }) =>
          (totals.declined ?? 0) - rows.reduce((sum, { count }) => sum + count, 0),
      );
    expect(of(1).every((missing) => missing === 0)).toBe(true);
    expect(of(0).every((missing) => missing > 0)).toBe(true);
  });

  it("Section I of a synthetic report adds up to its printed sum", () => {
    for (const { sectionI, totals } of makeReport(SMALL).editions) {
      expect(sectionI.reduce((sum, { issued }) => sum + issued, 0)).toBe(totals.sectionIIssued);
    }
  });

  it("A synthetic report gives the whole number of a place only where its rows add up to it", () => {
    for (const { placeTotals, rows } of makeReport(SMALL).editions) {
      for (const { jurisdiction, declined } of placeTotals) {
        const found = rows.filter((row) => row.jurisdiction === jurisdiction);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(declined);
      }
    }
  });

  it("The second revision of the first week withdraws one row, with a note that names the row", () => {
    const { editions, notes } = makeReport(SMALL);
    const [first, second] = editions;
    expect([first?.week, first?.revision, second?.week, second?.revision]).toEqual([
      "2030-01-05",
      1,
      "2030-01-05",
      2,
    ]);
    expect(second?.rows[0]?.agency).toBe("withdrawn");
    expect(second?.rows[0]?.count).toBe(first?.rows[0]?.count);
    expect(second?.totals).toEqual(first?.totals);
    expect(notes[0]?.touches[0]?.ids).toEqual([first?.rows[0]?.id]);
  });

  it("A synthetic report gives a few agencies most of the detainers", () => {
    const { editions } = makeReport({ ...SMALL, weeks: 4, rowsPerWeek: 500, complete: 1 });
    const sums = new Map<string, number>();
    for (const row of editions.flatMap(({ rows }) => rows)) {
      sums.set(row.agency, (sums.get(row.agency) ?? 0) + row.count);
    }
    const sorted = [...sums.values()].sort((a, b) => b - a);
    const all = sorted.reduce((sum, count) => sum + count, 0);
    expect(sorted.slice(0, 8).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(all / 2);
  });

  it(
    "A synthetic report of a million rows over years is made one edition at a time",
    { timeout: 60_000 },
    () => {
      let lines = 0;
      let last = "";
      const years = { seed: 1, weeks: 450, agencies: 600, rowsPerWeek: 2700, complete: 1 };
      for (const edition of makeEditions(years)) {
        lines += edition.rows.length;
        last = edition.week;
      }
      expect(lines).toBeGreaterThan(1_000_000);
      expect(last > "2038-01-01").toBe(true);
    },
  );
});

describe("the files of a synthetic report", () => {
  it("The files of a synthetic report have the bytes and the SHA-256 that the index says", async () => {
    const report = makeReport(SMALL);
    const files = await packReport(report);
    const index = JSON.parse(files.get("index.json") ?? "");
    expect(index.format).toBe("ddor-index/1");
    const [{ files: described }] = index.collections;
    expect(described).toHaveLength(report.editions.length + 1);
    for (const { path, bytes, sha256 } of described) {
      const text = files.get(path) ?? "";
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
      expect(text).toMatch(/synthetic/iu);
    }
  });

  it("The files of a synthetic report are one for each edition, and the notes", async () => {
    const report = makeReport(SMALL);
    const paths = [...(await packReport(report)).keys()];
    expect(paths).toEqual([
      "index.json",
      ...report.editions.map(makeEditionPath),
      "synthetic/notes.json",
    ]);
  });

  it("The packed file of synthetic records stands in the index beside the report, with its bytes and SHA-256", async () => {
    const records = makeRecords({ seed: 1, weeks: 3, agencies: 10, rowsPerWeek: 20 });
    const { collection, bytes } = await packRecords(records);
    const files = addCollections(await packReport(makeReport(SMALL)), [collection]);
    const index = JSON.parse(files.get("index.json") ?? "");
    expect(index.collections.map(({ id }: { id: string }) => id)).toEqual([
      "synthetic",
      "synthetic-records",
    ]);
    expect(index.collections[1].files).toEqual([
      {
        path: "synthetic-records/r1.t1.columns.gz",
        format: "ddor-columns/1",
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    ]);
  });
});
