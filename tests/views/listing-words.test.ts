import { describe, expect, it } from "vitest";
import type { ReadCollection } from "#data/open/reading.ts";
import type { Cohort } from "#domain/publication/coverage.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";
import { listingSentence } from "#views/listing/listing-sentence.ts";
import { weekSentence } from "#views/listing/week-sentence.ts";
import { corpusOf, readFoia } from "#tests/data/foia/foia-files.ts";
import { mappingOf, readTable } from "#tests/data/mapped/mapped-files.ts";

const LIST = "Booked,Declined on,Jail,State\n01/30/2017,02/03/2017,Travis County Jail,TX\n";
const COLUMNS = { issued: "Booked", declined: "Declined on", agency: "Jail", state: "State" };

function cohortOf({ collection, parts }: ReadCollection): Cohort {
  return corpusOf({ collection, parts }).cohort;
}

describe("a table of the reader's own", () => {
  it("says itself what was declined and when: ICE recorded nothing of it", async () => {
    const cohort = cohortOf(await readTable(LIST, mappingOf(COLUMNS, { week: "declined" })));
    expect(listingSentence(1, 3, "declined", cohort)).toBe(
      "1 of the 3 detainers in this file is recorded as declined, as the file says",
    );
    expect(weekSentence(cohort)).toBe(
      "A decline is counted in the week of the date declined, as the file gives it, whenever the detainer was issued.",
    );
    expect(Object.values(recordedWords(cohort)).join(" ")).not.toContain("ICE");
  });

  it("is not said to lack a date of the outcome, which it may have, where the day of issue sets the week", async () => {
    const cohort = cohortOf(await readTable(LIST, mappingOf(COLUMNS, { week: "issued" })));
    expect(weekSentence(cohort)).toBe(
      "A detainer is counted in the week in which it was issued, as the file gives it.",
    );
  });
});

describe("ICE's own records", () => {
  it("are what ICE recorded, row by row and in the weekly report", async () => {
    const rows =
      "date,lift_reason,det_facility,city,state,detainer_type\n2010-01-04,Case Closed,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";
    const cohort = cohortOf(await readFoia(rows));
    expect(listingSentence(103, 30_297, "declined", cohort)).toBe(
      "103 of the 30,297 detainers in this file are recorded by ICE as declined",
    );
    expect(weekSentence(cohort)).toBe(
      "A detainer is counted in the week in which it was issued; the file has no date of the outcome.",
    );
    expect(weekSentence({ basis: "recorded" })).toBe(
      "A decline is counted in the week in which ICE recorded it, whenever the detainer was issued.",
    );
  });
});
