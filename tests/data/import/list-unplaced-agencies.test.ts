import { expect, it } from "vitest";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { mappingOf, readTable } from "#tests/data/tabular/mapped-files.ts";

it("An agency that only excluded rows of a mapped table name is not listed, with a place or without", async () => {
  const text = [
    "Date,Jail,State,Declines",
    "1/7/2017,Somewhere,TX,2",
    "1/7/2017,Somewhere,TX,0",
    "soon,Elsewhere,TX,3",
    "1/7/2017,Nowhere,TX,0",
  ].join("\n");
  const mapping = mappingOf({ issued: "Date", agency: "Jail", state: "State", count: "Declines" });
  const { found, parts } = await readTable(`${text}\n`, mapping);
  expect(found).toMatchObject({ rows: 4, countedRows: 1, agencies: 1, declined: 2 });
  expect(found.unplaced.map(({ facility, rows }) => [facility, rows])).toEqual([["Somewhere", 1]]);
  expect(parts[0]?.info.agencies.map(({ name }) => name)).toEqual(["Somewhere"]);
});

it("An agency that only rows of a release without a date name is not listed", async () => {
  const text =
    "date,lift_reason,det_facility,city,state,detainer_type\n2014-01-02,,SOMEWHERE,AUSTIN,TEXAS,\nsoon,,ELSEWHERE,AUSTIN,TEXAS,\n";
  const { found, parts } = await readFoia(text);
  expect(found).toMatchObject({ rows: 2, countedRows: 1, agencies: 1 });
  expect(found.unplaced.map(({ facility }) => facility)).toEqual(["SOMEWHERE"]);
  expect(parts[0]?.info.agencies.map(({ name }) => name)).toEqual(["SOMEWHERE"]);
});
