import { expect, it } from "vitest";
import { createOutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { createOutcomeFile, createShareFile } from "#features/panels/outcome-file.ts";
import { answer } from "#tests/charts/answers.ts";

const createModel = () =>
  createOutcomeModel({
    counts: answer("counts", {
      state: ["OH", "OH", "TX", "TX"],
      outcome: ["declined", "open", "declined", "custody"],
      count: [3, 4, 5, 6],
    }),
    column: "state",
    outcomes: [
      { key: "declined", title: "Declined", group: "declined" },
      { key: "custody", title: "Booked into detention", group: "taken into custody" },
      { key: "open", title: "Open", group: "open or not recorded" },
    ],
    labelOf: (value) => (value === "OH" ? "Ohio" : "Texas"),
    open: new Set(["TX"]),
    getPart: (value) => (value === "OH" ? { first: "2014-10-01", last: "2014-12-31" } : null),
  });

it("The file of outcomes has the key after the name, the groups that occur, both bases of a share, and what is open or in part", () => {
  expect(writeCsv(createOutcomeFile(createModel(), "state", [["unit", "Detainers issued"]]))).toBe(
    [
      "State,Key,Declined,Taken into custody,Open or not recorded,With an outcome recorded,All,Covered in part,Outcomes may still be open,unit",
      'Ohio,OH,3,0,4,3,7,"October 1 to December 31, 2014",no,Detainers issued',
      "Texas,TX,5,6,0,11,11,,yes,Detainers issued",
      "",
    ].join("\r\n"),
  );
});

it("The file of shares has the shares as shown: of fewer than 20 the counts, and none of what is still open", () => {
  expect(writeCsv(createShareFile(createModel(), "state", "declined", []))).toBe(
    [
      "State,Key,Declined,With an outcome recorded,Share of those,All,Share of all,Covered in part,Outcomes may still be open",
      'Ohio,OH,3,3,3 of 3,7,3 of 7,"October 1 to December 31, 2014",no',
      "Texas,TX,5,11,still open,11,still open,,yes",
      "",
    ].join("\r\n"),
  );
});
