import { describe, expect, it } from "vitest";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { formatWeekBasis } from "#features/panels/format-week-basis.ts";
import { createDataset, readFoia } from "#tests/data/tabular/release-files.ts";
import { mappingOf, readTable } from "#tests/data/tabular/mapped-files.ts";

const LIST = "Booked,Declined on,Jail,State\n01/30/2017,02/03/2017,Travis County Jail,TX\n";
const COLUMNS = { issued: "Booked", declined: "Declined on", agency: "Jail", state: "State" };

function periodOf({ collection, parts }: ImportedCollection): DatasetPeriod {
  return createDataset({ collection, parts }).datasetPeriod;
}

describe("a table of the reader's own", () => {
  it("A reader's table is described as saying itself what was declined and when, because ICE recorded nothing of it", async () => {
    const datasetPeriod = periodOf(await readTable(LIST, mappingOf(COLUMNS, { week: "declined" })));
    expect(formatWeekBasis(datasetPeriod).join("")).toBe(
      "Weeks from Saturday to Friday, by the date declined that the file gives",
    );
    expect(Object.values(chooseSourceTerms(datasetPeriod)).join(" ")).not.toContain("ICE");
  });

  it("A reader's table is not said to lack a date of the outcome where the day of issue sets the week", async () => {
    const datasetPeriod = periodOf(await readTable(LIST, mappingOf(COLUMNS, { week: "issued" })));
    expect(formatWeekBasis(datasetPeriod).join("")).toBe(
      "Weeks from Saturday to Friday, by the date issued that the file gives",
    );
  });
});

describe("ICE's own records", () => {
  it("ICE's records are described as what ICE recorded, row by row and in the weekly report", async () => {
    const rows =
      "date,lift_reason,det_facility,city,state,detainer_type\n2010-01-04,Case Closed,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";
    const datasetPeriod = periodOf(await readFoia(rows));
    expect(formatWeekBasis(datasetPeriod).join("")).toBe(
      "Weeks from Saturday to Friday, in which ICE issued the detainer",
    );
    expect(formatWeekBasis({ basis: "recorded" }).join("")).toBe(
      "Weeks from Saturday to Friday, in which ICE recorded the decline",
    );
  });
});

describe("periods longer than a week", () => {
  it("The head of the weeks says in which period a week is counted that reaches into two", () => {
    expect(formatWeekBasis({ basis: "recorded" }, "month").join("")).toBe(
      "Weeks from Saturday to Friday, each counted in the month in which it begins",
    );
    expect(formatWeekBasis({ basis: "recorded" }, "fiscal-year").join("")).toBe(
      "Weeks from Saturday to Friday, each counted in the fiscal year in which it begins",
    );
  });

  it("Where the day of issue is known, months are those of that day", () => {
    const records = {
      basis: "issued",
      coveredDays: { first: "2014-10-01", last: "2015-07-19" },
    } as const;
    expect(formatWeekBasis(records, "month").join("")).toBe(
      "Months in which ICE issued the detainer",
    );
  });
});
