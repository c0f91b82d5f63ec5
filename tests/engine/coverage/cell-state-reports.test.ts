import { describe, expect, test } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import type { Filter } from "#engine/query/question.ts";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import { createFilter, excludeValues, includeValues } from "#tests/engine/ask-question.ts";
import {
  firstWeekCorrected,
  index,
  notes,
  secondWeek,
  thirdWeek,
} from "#tests/reports/read-published.ts";

/** The weekly reports of 2017 as they are today. */
function createReports() {
  const [collection] = index.collections;
  if (collection === undefined) throw new Error("no collection is published");
  const editions = [firstWeekCorrected, secondWeek, thirdWeek];
  const chosen = collection.editions.filter(({ week, revision }) =>
    editions.some((edition) => edition.week === week && edition.revision === revision),
  );
  return buildEditionDataset({ collection, asof: "2026-01-01", chosen, editions, notes });
}

const reports = createReports();

function sumTotals(filter: Filter) {
  const { table } = answerByScan([reports], {
    kind: "totals",
    measures: ["declined"],
    sides: [{ dataset: 0, filter }],
  });
  const sum = (name: string): number =>
    listRecords(table).reduce((all, row) => all + Number(row[name] ?? 0), 0);
  return { match: sum("match"), unknown: sum("unknown"), matchUnknown: sum("matchUnknown") };
}

describe("what is unknown in the weekly reports of 2017", () => {
  // Certain: Los Angeles City 1, Twin Towers 1, King 1, Boulder 3, Montgomery MD 1, Prince George's 1, Queens 2. Lists of several
  // charges with "assault" among them: Oregon 4, New York 10 and 14, California 8 and 11, New Mexico 12, which are 59. Without a
  // text: California 3, Broomfield 3, Weld 1, Travis 140, 2 and 10, New York 4, withdrawn 4 and 3, which are 170.
  test("Of 259 declines 10 are known to be of an assault, and 229 may be: a list of several charges says it of some", () => {
    expect(sumTotals(createFilter({}, { text: "assault" }))).toEqual({
      match: 10,
      unknown: 229,
      matchUnknown: 0,
    });
  });

  test("An agency of which no place is left may be none of the lines: California and Hennepin County left out", () => {
    const leftOut = { state: excludeValues("CA"), county: excludeValues("27053") };
    // A county jail of Texas that ICE withdrew, which today's reports do not name; a jail of a county that is left out.
    for (const agency of ["tx-48491-williamson-county-jail", "mn-27053-hennepin-county-jail"]) {
      expect(sumTotals(createFilter({ ...leftOut, agency: includeValues(agency) }))).toEqual({
        match: 0,
        unknown: 0,
        matchUnknown: 0,
      });
      expect(sumTotals(createFilter({ ...leftOut, agency: excludeValues(agency) }))).toEqual({
        match: 227,
        unknown: 0,
        matchUnknown: 0,
      });
    }
  });

  test("What is left out as not itemized is not sought: of 227 outside of California and Hennepin County, 44 are not itemized", () => {
    const filter = createFilter({
      state: excludeValues("CA"),
      county: excludeValues("27053"),
      agency: excludeValues("not-itemised"),
    });
    expect(sumTotals(filter)).toEqual({ match: 183, unknown: 0, matchUnknown: 0 });
  });

  test("A week that was not published is neither match nor unknown nor reported", () => {
    const { table } = answerByScan([reports], {
      kind: "totals",
      measures: ["declined"],
      sides: [{ dataset: 0, filter: createFilter({}, { from: "2017-02-18" }) }],
    });
    expect(listRecords(table)).toEqual([
      expect.objectContaining({
        presence: "not-published",
        match: 0,
        unknown: 0,
        reported: null,
        untranscribed: null,
      }),
    ]);
  });
});
