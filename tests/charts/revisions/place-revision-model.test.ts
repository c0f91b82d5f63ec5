import { describe, expect, it } from "vitest";
import { createPlaceRevisionModel } from "#charts/revisions/place-revision-model.ts";
import { createRevisionReadout } from "#charts/revisions/revision-readout.ts";
import { createRevisionFile } from "#charts/revisions/revision-table.ts";
import { csvParse } from "d3-dsv";
import { writeCsv } from "#data/export/write-table.ts";
import { answer, facts } from "#tests/charts/answers.ts";

/** The first week of 2017 by state: Texas lost 7 that were withdrawn; Pennsylvania was named and never had a number. */
const states = answer("change", {
  state: ["CA", "PA", "TX", "withdrawn", "untranscribed"],
  left: [11, 0, 149, 0, 17],
  right: [11, 0, 142, 7, 17],
  leftCell: ["count", "named-only", "count", "not-transcribed", "count"],
  rightCell: ["count", "withdrawn", "count", "count", "count"],
});

describe("places of a week as first published and as of now", () => {
  const model = createPlaceRevisionModel(states, "state", facts());

  it("Only places that changed have bars, and all have rows in the table", () => {
    expect(model.rows.map(({ title, difference }) => [title, difference])).toEqual([
      ["Pennsylvania", null],
      ["Texas", -7],
      ["Withdrawn", 7],
    ]);
    expect(model.all.map(({ title }) => title)).toEqual([
      "California",
      "Pennsylvania",
      "Texas",
      "Withdrawn",
    ]);
    expect(model.maximum).toBe(149);
  });

  it("A sentence names what changed, and a place without a number is given no change of 0", () => {
    expect(model.summary).toBe(
      "Texas: 149 as first published and 142 now (−7). Withdrawn: 0 as first published and 7 now (+7). Withdrawn or changed without a number: Pennsylvania. 1 other place is unchanged.",
    );
    const csv = writeCsv(createRevisionFile(model.all, new Map(), "state", []));
    const rows = csvParse(csv);
    expect(rows.map((row) => [row["State code"], row["State"], row["Change"]])).toEqual([
      ["CA", "California", "0"],
      ["PA", "Pennsylvania", "no number"],
      ["TX", "Texas", "-7"],
      ["withdrawn", "Withdrawn", "7"],
    ]);
  });

  it("The readout of a place has both values, the change, and what a sign in place of a number means", () => {
    const withdrawn = model.rows[2];
    if (withdrawn === undefined) throw new Error("the model has no row of what is withdrawn");
    const readout = createRevisionReadout(withdrawn, "now", [], () => []);
    expect(readout.rows.map(({ label, value }) => [label, value])).toEqual([
      ["as first published", "0"],
      ["now", "7"],
      ["change", "+7"],
    ]);
    expect(readout.remarks).toEqual([]);
    const named = model.rows[0];
    if (named === undefined) throw new Error("the model has no row of Pennsylvania");
    expect(createRevisionReadout(named, "now", [], () => []).remarks).toEqual([
      expect.stringMatching(/^As first published: named/u),
      expect.stringMatching(/^Now: /u),
    ]);
  });

  it("No change is taken to a number that is not known, but where a correction brought all of it", () => {
    const counties = answer("change", {
      county: ["48491", "48453"],
      left: [4, 3],
      right: [0, 0],
      leftCell: ["count", "count"],
      rightCell: ["not-transcribed", "not-transcribed"],
      corrected: [-4, 0],
    });
    const { all } = createPlaceRevisionModel(counties, "county", facts());
    expect(all.map(({ difference }) => difference)).toEqual([-4, null]);
  });

  it("Where no place changed, the sentence says so", () => {
    const same = answer("change", {
      state: ["CA"],
      left: [11],
      right: [11],
      leftCell: ["count"],
      rightCell: ["count"],
    });
    expect(createPlaceRevisionModel(same, "state", facts()).summary).toBe(
      "No place has another number now. 1 other place is unchanged.",
    );
  });
});
