import { describe, expect, it } from "vitest";
import { hasRevisions, type Collection } from "#domain/report/collection.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import {
  formatAsofRemark,
  formatCollectionRemark,
  formatCompleteness,
  formatCoverage,
  formatLoadProgress,
  listAsofDates,
  listOriginWords,
} from "#features/shell/format-context.ts";
import { facts } from "#tests/charts/answers.ts";
import { index } from "#tests/reports/read-published.ts";

function getCollection(id: string): Collection {
  const found = index.collections.find((collection) => collection.id === id);
  if (found === undefined) throw new Error(`the index has no collection ${id}`);
  return found;
}

const REPORTS = getCollection("ddor-2017");
const RECORDS = getCollection("ice-foia-2015");
const REPORTS_PERIOD = facts().datasetPeriod;
const RECORDS_PERIOD = { ...REPORTS_PERIOD, origin: "official", basis: "issued" } as const;

const WEEK: WeekCoverage = {
  week: "2017-01-28",
  presence: "present",
  revision: 1,
  transcription: 1,
  published: "2017-03-20",
  reported: 206,
  transcribed: 189,
  complete: [],
  withdrawn: [],
  named: [],
};
const ABSENT = { ...WEEK, presence: "not-yet-published", reported: null, transcribed: 0 } as const;
const LISTED = { ...WEEK, reported: null, isListing: true, transcribed: 5501 } as const;

describe("the context bar", () => {
  it("The bar says how much of what ICE reported is on record, and leaves out weeks without an edition", () => {
    const info = { weeks: [WEEK, ABSENT], rowCount: 42, datasetPeriod: REPORTS_PERIOD };
    expect(formatCompleteness(info)).toEqual({ figure: "189 of 206", words: "on record" });
    expect(formatCoverage(info)).toBe("189 of 206 on record");
  });

  it("The bar counts the detainers of ICE's own spreadsheet, in which a row is one", () => {
    const info = { weeks: [LISTED], rowCount: 79_053, datasetPeriod: RECORDS_PERIOD };
    expect(formatCoverage(info)).toBe("79,053 detainers");
  });

  it("The bar counts the rows of a file of one's own, and says that nothing official checks them", () => {
    const datasetPeriod = { ...RECORDS_PERIOD, origin: "imported" } as const;
    expect(formatCoverage({ weeks: [LISTED], rowCount: 6000, datasetPeriod })).toBe(
      "6,000 rows, 5,501 recorded as declined; the file has no official total to check against",
    );
  });

  it("The bar never says zero where no edition is there to count", () => {
    expect(formatCoverage({ weeks: [ABSENT], rowCount: 0, datasetPeriod: REPORTS_PERIOD })).toBe(
      "No edition is here",
    );
  });

  it("The bar says in a few words where either collection comes from and that the reports were suspended", () => {
    expect(listOriginWords(REPORTS)).toEqual([
      "rebuilt from press accounts",
      "suspended April 2017",
    ]);
    expect(listOriginWords(RECORDS)).toEqual(["ICE’s own spreadsheet", "released under FOIA"]);
  });

  it("A collection that is still loading says how much of it is here, and that the panels count that much", () => {
    const arriving = { files: 3, ofFiles: 10, ofLines: 1_008_931 };
    expect(formatLoadProgress({ progress: arriving, rowCount: 302_512 })).toBe(
      "Still loading: 3 of 10 files with 302,512 of 1,008,931 rows. Every figure is of what is here so far; weeks that are still coming are hatched.",
    );
    expect(formatLoadProgress({ progress: null, rowCount: 1_008_931 })).toBe("");
  });
});

describe("the choice of a collection", () => {
  it("The menu has a sentence of each collection, with what the index knows of one that is not loaded", () => {
    // 206, 47 and 65 as printed; 79,053 rows in detainers.csv.
    expect(formatCollectionRemark(REPORTS, undefined)).toBe(
      "rebuilt from press accounts; 318 reported by ICE",
    );
    expect(formatCollectionRemark(RECORDS, undefined)).toBe(
      "all 79,053 detainers issued; released under FOIA",
    );
  });

  it("The reports were published with a revision, and the records once: only the first have corrections", () => {
    expect([REPORTS, RECORDS].map(hasRevisions)).toEqual([true, false]);
  });
});

describe("the as-of date", () => {
  it("The menu lists the dates on which ICE published, the latest first, and says which had one edition only", () => {
    const { dates } = listAsofDates(REPORTS, null);
    expect(dates.map((date) => [date, formatAsofRemark(REPORTS, date)])).toEqual([
      ["2017-04-06", "latest"],
      ["2017-03-29", ""],
      ["2017-03-20", "first edition only"],
    ]);
  });

  it("A date before the last publication is not the latest", () => {
    expect(listAsofDates(REPORTS, null)).toMatchObject({ chosen: "2017-04-06", latest: true });
    expect(listAsofDates(REPORTS, "2017-03-20")).toMatchObject({
      chosen: "2017-03-20",
      latest: false,
    });
  });
});
