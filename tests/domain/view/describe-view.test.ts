import { describe, expect, it } from "vitest";
import type { DatasetPeriod, WeekCoverage } from "#domain/report/dataset.ts";
import {
  describeView,
  listDescriptionColumns,
  listImportedFileColumns,
  type DescribedDataset,
} from "#domain/view/describe-view.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { facts } from "#tests/charts/answers.ts";

const SHA256 = "c0ffee".padEnd(64, "0");
const FILE = { name: "rows.csv", bytes: 512, sha256: SHA256, at: "2026-11-25T00:40:00Z" };
const FILE_WORDS = `rows.csv, 512 bytes, SHA-256 ${SHA256}, opened November 25, 2026, 00:40 UTC`;

function dataset(
  period: Partial<DatasetPeriod> = {},
  changeWeek: (week: WeekCoverage) => WeekCoverage = (week) => week,
): DescribedDataset {
  const { datasetPeriod, weeks, ...rest } = facts();
  const title = "Weekly reports, 2017";
  return {
    ...rest,
    datasetPeriod: { ...datasetPeriod, title, ...period },
    weeks: weeks.map(changeWeek),
  };
}

const whole = { measure: "declined", filter: EMPTY_FILTER } as const;

describe("the description of a view", () => {
  it("The description of a view names unit, filter, period, place and collection of a whole collection", () => {
    expect(describeView(dataset(), whole)).toMatchObject({
      title: "Detainers recorded as declined, January 28 to February 17, 2017",
      unit: "Detainers recorded as declined",
      filters: "All rows",
      period: "January 28 to February 17, 2017",
      place: "United States",
      collection: "ddor-2017",
      basis: "recorded",
      origin: "reconstructed",
      asof: "2017-04-06",
      importedFile: null,
      revisions: [1],
      transcriptions: [1],
    });
  });

  it("Of records by date of issue the period ends with the days that they cover", () => {
    const coveredDays = { first: "2017-02-01", last: "2017-02-13" };
    const records = dataset({ basis: "issued", coveredDays });
    expect(describeView(records, whole).period).toBe("February 1 to 13, 2017");
    const filter = { ...EMPTY_FILTER, from: "2017-02-04", to: "2017-02-04" };
    expect(describeView(records, { ...whole, filter }).period).toBe("February 4 to 10, 2017");
  });

  it("The description of a view names the measure, the places and the weeks that are filtered", () => {
    const filter = {
      ...EMPTY_FILTER,
      from: "2017-02-04",
      to: "2017-02-04",
      choices: { county: { values: ["48453"], isExcluded: false } },
    };
    expect(describeView(dataset(), { measure: "all", filter })).toMatchObject({
      title: "Detainers issued, February 4 to 10, 2017",
      filters: "In Travis County, TX, weeks February 4 to February 10",
      place: "places as filtered",
    });
  });

  it("The description of a view names the period by the weeks that have an edition, and says where none has", () => {
    const published = dataset({}, (week) =>
      week.week === "2017-02-11" ? { ...week, presence: "not-yet-published" } : week,
    );
    expect(describeView(published, whole).period).toBe("January 28 to February 10, 2017");
    const filter = { ...EMPTY_FILTER, from: "2017-02-11" };
    expect(describeView(published, { ...whole, filter }).period).toBe("no week with an edition");
  });

  it("The description of a view names the place of rows without printed totals by their file", () => {
    const unprinted = dataset({}, (week) => ({ ...week, reported: null }));
    expect(describeView(unprinted, whole).place).toBe("places in this file");
  });

  it("The description of a view of what ICE published itself is of the United States, with or without printed totals", () => {
    const records = dataset({ origin: "official", basis: "issued" }, (week) => ({
      ...week,
      reported: null,
    }));
    expect(describeView(records, whole).place).toBe("United States");
  });
});

describe("the source line of a view", () => {
  it("The description of a view names report, origin, every revision and transcription, and the as-of date", () => {
    const corrected = dataset({}, (week) =>
      week.week === "2017-01-28" ? { ...week, revision: 2 } : week,
    );
    expect(describeView(corrected, whole).source).toBe(
      "Source: ICE, Weekly Declined Detainer Outcome Report; Weekly reports, 2017 (reconstructed); revision 2 and 1, transcription 1. Corrections published by April 6, 2017.",
    );
  });

  it("The description of a view of ICE's row-level records names the records, and not the weekly report", () => {
    const title = "ICE records, Oct 2014 – Jul 2015";
    const records = dataset({ origin: "official", basis: "issued", title, asof: "2015-07-26" });
    expect(describeView(records, whole).source).toBe(
      "Source: ICE, its own records of detainers, a row for each; ICE records, Oct 2014 – Jul 2015 (official); revision 1, transcription 1. As released on July 26, 2015.",
    );
  });

  it("The description of a view leaves out the numbers of editions that are not here", () => {
    const missing = dataset({}, (week) =>
      week.week === "2017-01-28"
        ? { ...week, presence: "not-loaded", revision: 7, transcription: 7 }
        : week,
    );
    expect(describeView(missing, whole)).toMatchObject({ revisions: [1], transcriptions: [1] });
  });

  it("The description of a view says of invented rows that they are no report", () => {
    expect(describeView(dataset({ origin: "synthetic" }), whole).source).toMatch(
      /^Source: invented for trying out this page, not a report; Weekly reports, 2017 \(synthetic\);/u,
    );
  });

  it("The description of a view names a reader's own file in full and the week that its rows are counted in", () => {
    const rows = dataset({ origin: "imported", basis: "issued", imported: FILE, title: "Rows" });
    expect(describeView(rows, whole)).toMatchObject({
      importedFile: FILE_WORDS,
      source: `Source: a file of the reader’s own, ${FILE_WORDS}; Rows. Weeks are those in which the detainer was issued.`,
    });
  });

  it("The description of a view names a reader's own copy of a published report as the report and as the file", () => {
    expect(describeView(dataset({ imported: FILE }), whole).source).toContain(
      `Source: ICE, Weekly Declined Detainer Outcome Report; ${FILE_WORDS}; Weekly reports, 2017 (reconstructed);`,
    );
  });
});

describe("the columns that describe a view in a file", () => {
  it("The lines of a description name unit, filters, collection, basis, origin, date and source", () => {
    expect(listDescriptionColumns(describeView(dataset(), whole))).toEqual([
      ["unit", "Detainers recorded as declined"],
      ["filters", "All rows"],
      ["collection", "ddor-2017"],
      ["basis", "recorded"],
      ["origin", "reconstructed"],
      ["as of", "2017-04-06"],
      [
        "figure source",
        "Source: ICE, Weekly Declined Detainer Outcome Report; Weekly reports, 2017 (reconstructed); revision 1, transcription 1. Corrections published by April 6, 2017.",
      ],
    ]);
  });

  it("The lines of a description name a reader's own file before the source", () => {
    const columns = listDescriptionColumns(describeView(dataset({ imported: FILE }), whole));
    expect(columns.map(([heading]) => heading).slice(-2)).toEqual(["file", "figure source"]);
    expect(columns.at(-2)).toEqual(["file", FILE_WORDS]);
  });
});

describe("the column of an imported file", () => {
  it("The source of a view names the file of a reader's own collection and is absent of a published one", () => {
    expect(listImportedFileColumns({ imported: FILE })).toEqual([["file", FILE_WORDS]]);
    expect(listImportedFileColumns({})).toEqual([]);
  });
});
