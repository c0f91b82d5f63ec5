import { expect, it } from "vitest";
import { createOutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { createOutcomeFile } from "#features/panels/outcome-file.ts";
import { answer } from "#tests/charts/answers.ts";

it("The file of outcomes has the key after the name, every group, both bases of a share, and what is open", () => {
  const model = createOutcomeModel({
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
  });
  expect(writeCsv(createOutcomeFile(model, "state", [["unit", "Detainers issued"]]))).toBe(
    [
      "state,key,declined,insufficient notice,taken into custody,other,open or not recorded,with an outcome recorded,all,outcomes still open,unit",
      "Ohio,OH,3,0,0,0,4,3,7,no,Detainers issued",
      "Texas,TX,5,0,6,0,0,11,11,yes,Detainers issued",
      "",
    ].join("\r\n"),
  );
});
