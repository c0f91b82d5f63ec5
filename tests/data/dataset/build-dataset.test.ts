import { describe, expect, it } from "vitest";
import { chooseEditions } from "#domain/report/choose-editions.ts";
import { listRecords } from "#domain/table/table.ts";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import {
  SMALL_NOTE,
  smallCollection,
  smallEdition,
  smallEntry,
  smallRow,
} from "#tests/data/small-edition.ts";

const first = smallEdition();
const corrected = smallEdition({ revision: 2, published: { date: "2017-03-29", exact: false } });
const third = smallEdition({ week: "2017-02-11", published: { date: "2017-04-06", exact: true } });
const collection = smallCollection([
  smallEntry(first, "1.json"),
  smallEntry(corrected, "2.json"),
  smallEntry(third, "3.json"),
]);

function buildDatasetAsOf(asof: string, editions = [first]) {
  const chosen = chooseEditions(collection.editions, asof, null);
  return buildEditionDataset({ collection, asof, chosen, editions, notes: [SMALL_NOTE] });
}

describe("an edition as columns", () => {
  it("The columns of an edition keep the remarks, marks, sources and dates of each row", () => {
    const [line, misprint, withdrawn] = listRecords(buildDatasetAsOf("2017-03-20").table);
    expect(line).toMatchObject({
      week: "2017-01-28",
      ordinal: 1,
      kind: "county jail",
      marks: "n1",
      remarks: "First remark\nSecond remark",
      source: "Example Gazette, March 2017",
      count: 3,
      issued: 17_196,
      declined: 17_198,
      issuedText: "2017-01-30",
      minimum: "",
    });
    expect(misprint).toMatchObject({
      issued: null,
      issuedText: "2017-01",
      declined: null,
      declinedText: '"2/17/16"',
      marks: "",
    });
    expect(withdrawn).toMatchObject({
      agency: "withdrawn",
      kind: "withdrawn",
      jurisdiction: "withdrawn",
      count: 2,
    });
  });
});

describe("the weeks of a collection as of a date", () => {
  it("The transcribed count includes only declines, because only declines were reported", () => {
    const outcome = {
      key: "taken",
      title: "Taken into custody",
      group: "taken into custody",
    } as const;
    const mixed = smallEdition({
      rows: [
        smallRow(1, { count: 3 }),
        smallRow(2, { count: 40, outcome: "taken" }),
        smallRow(3, { count: 2 }),
      ],
    });
    const { weeks } = buildEditionDataset({
      collection: { ...collection, outcomes: [...collection.outcomes, outcome] },
      asof: "2017-03-20",
      chosen: chooseEditions(collection.editions, "2017-03-20", null),
      editions: [mixed],
      notes: [],
    });
    expect(weeks[0]).toMatchObject({ reported: 9, transcribed: 5 });
  });

  it("A week not yet published is told from one never published, and before the last edition no gap follows it", () => {
    const { weeks } = buildDatasetAsOf("2017-03-20");
    expect(weeks.map(({ week, presence }) => [week, presence])).toEqual([
      ["2017-01-28", "present"],
      ["2017-02-04", "not-published"],
      ["2017-02-11", "not-yet-published"],
    ]);
    expect(weeks[0]).toMatchObject({ reported: 9, transcribed: 6, revision: 1 });
    expect(weeks[0]?.named).toEqual([
      { jurisdiction: "tx-48999", state: "TX", county: "48999", withdrawn: false },
    ]);
  });

  it("ICE's correction is used from the day by which it was published", () => {
    const chosen = chooseEditions(collection.editions, "2017-03-29", null);
    expect(chosen.map(({ file }) => file)).toEqual(["2.json"]);
  });

  it("An edition that cannot be loaded is listed with its revision, and nothing of it is counted", () => {
    const [week] = buildDatasetAsOf("2017-03-29", []).weeks;
    expect(week).toMatchObject({
      presence: "not-loaded",
      revision: 2,
      reported: null,
      transcribed: 0,
    });
  });
});
