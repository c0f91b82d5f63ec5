import { formatPeriod } from "#domain/calendar/format-period.ts";
import { describe, expect, it } from "vitest";
import { buildDataset } from "#data/dataset/build-dataset.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { getText, listRecords } from "#domain/table/table.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { chooseDefaultPeriods } from "#domain/report/choose-default-periods.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER, type Filter, type Question } from "#engine/query/question.ts";
import { proposed, readTable } from "#tests/data/tabular/mapped-files.ts";
import { exportedRows, openNativeFile } from "./native-files.ts";

const LISTS = {
  year: "year,state,declined\n2012,OREGON,4\n2013,OREGON,11\n2013,IDAHO,2\n2015,IDAHO,7\n",
  month:
    "month,state,declined\n2013-12,OREGON,4\n2014-01,OREGON,11\n2014-01,IDAHO,2\n2014-03,IDAHO,7\n",
  "fiscal-year": "fy,state,declined\nFY13,OREGON,4\nFY14,OREGON,11\nFY14,IDAHO,2\nFY16,IDAHO,7\n",
} as const;
type ListGrain = keyof typeof LISTS;
const PERIODS: Readonly<Record<ListGrain, readonly string[]>> = {
  year: ["2012", "2013", "2014", "2015"],
  month: ["2013-12", "2014-01", "2014-02", "2014-03"],
  "fiscal-year": ["FY2013", "FY2014", "FY2015", "FY2016"],
};
const GRAINS = ["year", "month", "fiscal-year"] as const;

async function readList(grain: ListGrain): Promise<ImportedCollection> {
  const { mapping } = await proposed(LISTS[grain]);
  return readTable(LISTS[grain], { ...mapping, rows: "declines" });
}

function createDataset({
  collection,
  parts,
}: Pick<ImportedCollection, "collection" | "parts">): Dataset {
  return buildDataset({
    collection,
    asof: "2026-12-01",
    chosen: collection.editions,
    parts,
    notes: [],
    arriving: new Set(),
  });
}

function countByPeriod(dataset: Dataset, grain: ListGrain, filter: Filter = EMPTY_FILTER) {
  const question: Question = {
    kind: "counts",
    measures: ["declined"],
    sides: [{ dataset: 0, filter }],
    by: [{ weeks: grain }],
    facet: false,
  };
  const { table } = answerByScan([dataset], question);
  return listRecords(table).map(({ period, count }) => [period, count]);
}

describe("a collection of years or months", () => {
  it.each(GRAINS)(
    "Each %s between the first and the last is there, one without a row too, and no week beside them",
    async (grain) => {
      const dataset = createDataset(await readList(grain));
      const [first, second, third, last] = PERIODS[grain];
      expect(countByPeriod(dataset, grain)).toEqual([
        [first, 4],
        [second, 13],
        [third, 0],
        [last, 7],
      ]);
      expect(dataset.weeks.map(({ presence }) => presence)).toEqual([
        "present",
        "present",
        "not-published",
        "present",
      ]);
    },
  );

  it("What is shown of it is said in its periods, and never in days", async () => {
    const view = { measure: "declined", filter: EMPTY_FILTER } as const;
    const title = async (grain: ListGrain) =>
      describeView(createDataset(await readList(grain)), view).title;
    expect(await title("year")).toBe("Detainers recorded as declined, 2012 to 2015");
    expect(await title("month")).toBe(
      "Detainers recorded as declined, December 2013 to March 2014",
    );
    expect(await title("fiscal-year")).toBe(
      "Detainers recorded as declined, fiscal year 2013 to fiscal year 2016",
    );
  });

  it("A filter of two years is said as years", async () => {
    const dataset = createDataset(await readList("year"));
    const [first, second] = dataset.weeks.map(({ week }) => week);
    const filters = (from: string | null, to: string | null) =>
      describeView(dataset, { measure: "declined", filter: { ...EMPTY_FILTER, from, to } }).filters;
    expect(filters(first ?? null, second ?? null)).toBe("2012 to 2013");
    expect(filters(second ?? null, null)).toBe("Calendar years from 2013");
    // A week of an address inside a year begins with the next year that is counted.
    expect(filters("2013-06-01", null)).toBe("Calendar years from 2014");
    expect(filters(null, "2013-06-01")).toBe("Calendar years to 2013");
    expect(filters("2013-06-01", "2013-08-03")).toBe("No calendar years");
  });

  it("The last two periods are those that are compared first", async () => {
    const dataset = createDataset(await readList("year"));
    const view = { measure: "declined", openWeeks: null } as const;
    expect(chooseDefaultPeriods(dataset, view).map(formatPeriod)).toEqual(["2013", "2015"]);
  });

  it.each(GRAINS)(
    "Its table, exported from the page and opened again, is by %s as before",
    async (grain) => {
      const text = exportedRows(await readList(grain), "declined");
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}(?!T)[^"]*\/II\//u);
      const again = await openNativeFile(new TextEncoder().encode(text));
      expect(again.recognized.format).toBe("export");
      expect(again.collection.grain).toBe(grain);
      expect(again.found).toMatchObject({ countedRows: 4, declined: 24, isSure: true, grain });
      const [first, second, third, last] = PERIODS[grain];
      expect(countByPeriod(createDataset(again), grain)).toEqual([
        [first, 4],
        [second, 13],
        [third, 0],
        [last, 7],
      ]);
    },
  );

  it("Its exported rows name the period, and no day", async () => {
    const text = exportedRows(await readList("year"), "declined");
    const [headings = "", row = ""] = text.replace("\uFEFF", "").split("\r\n");
    expect(headings).toMatch(/^Period,/u);
    expect(headings).not.toMatch(/\bweek/iu);
    expect(row).toMatch(/^2012,/u);
    expect(row).toContain("2012/II/1");
  });
});

it("A year stays the year of its rows in the table of a collection", async () => {
  const { table } = createDataset(await readList("year"));
  const issued = Array.from({ length: table.length }, (_, row) =>
    getText(table, "issuedText", row),
  );
  expect(issued).toEqual(["2012", "2013", "2013", "2015"]);
});
