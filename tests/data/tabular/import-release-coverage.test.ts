import { describe, expect, it } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createDataset, readFoia } from "./release-files.ts";

const HEADING = "date,lift_reason,det_facility,city,state,detainer_type";
const row = (date: string, facility: string): string =>
  `${date},Case Closed,${facility},NORRISTOWN,PA,Detainer`;
/** Three detainers to Montgomery and one to Erie in the first week, one to Montgomery in the second. */
const ROWS = [
  row("2010-01-04", "MONTGOMERY CNTY JAIL"),
  row("2010-01-05", "MONTGOMERY CNTY JAIL"),
  row("2010-01-06", "MONTGOMERY CNTY JAIL"),
  row("2010-01-06", "ERIE COUNTY JAIL"),
  row("2010-01-12", "MONTGOMERY CNTY JAIL"),
];

async function changeByCounty(rows: readonly string[]) {
  const { collection, parts } = await readFoia(`${[HEADING, ...rows].join("\n")}\n`);
  const dataset = createDataset({ collection, parts });
  const week = (from: string) => ({ dataset: 0, filter: { ...EMPTY_FILTER, from, to: from } });
  const { table } = answerByScan([dataset], {
    kind: "change",
    measures: ["all"],
    sides: [week("2010-01-02"), week("2010-01-09")],
    by: "county",
  });
  return listRecords(table).filter(({ county }) => String(county).startsWith("42"));
}

describe("two weeks of a row-level file", () => {
  it("Two weeks of a row-level file are compared as far as the file reaches: Montgomery 3, then 1; Erie 1, then none", async () => {
    const lines = await changeByCounty(ROWS);
    const changes = lines.map(({ county, inBoth, onlyLeft, unsure }) => [
      county,
      inBoth,
      onlyLeft,
      unsure,
    ]);
    expect(changes).toEqual(
      expect.arrayContaining([
        ["42091", -2, 0, 0],
        ["42049", 0, -1, 0],
      ]),
    );
  });

  it("Two weeks are not compared where a row of the file has no readable day, because it may be of either week", async () => {
    const lines = await changeByCounty([...ROWS, row("13/45/2010", "ERIE COUNTY JAIL")]);
    expect(lines.map(({ inBoth, onlyLeft }) => [inBoth, onlyLeft])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
