import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createPlaceFile } from "#features/panels/place-file.ts";
import { answer, facts, note } from "#tests/charts/answers.ts";

it("The file of places has the notes that touch each number, in the list as on the map", () => {
  const counts = answer("counts", {
    state: ["CA", "TX"],
    count: [11, 142],
    cell: ["count", "count"],
  });
  const list = createBarListModel({
    counts,
    marks: answer("marks", { state: ["TX"], note: ["n18"], count: [142] }),
    notes: [note("n18", "disputed by the agency", "2017-03-22")],
    dimension: "state",
    facts: facts(),
    filtered: false,
  });
  const file = createPlaceFile({
    info: facts(),
    view: { measure: "declined", filter: EMPTY_FILTER },
    counts,
    list,
    isFiltered: false,
    issued: null,
  });
  expect(csvParse(writeCsv(file)).map((row) => [row["State"], row["Notes"]])).toEqual([
    ["California", ""],
    ["Texas", "n18: 142 of these 142 are disputed"],
  ]);
});
