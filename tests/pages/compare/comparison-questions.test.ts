import { expect, it } from "vitest";
import { listKnownDimensions } from "#pages/compare/comparison-questions.ts";

const records = {
  values: {
    state: ["PA", "unknown"],
    county: ["42101"],
    agency: ["pa-42101-jail"],
    aor: ["PHI"],
    charge: ["unknown"],
    citizenship: ["unknown"],
  },
};
const reports = {
  values: { ...records.values, charge: ["assault", "unknown"], citizenship: ["MEX"] },
};

it("A change is split by no field that the records do not have, unless the address says so", () => {
  expect(listKnownDimensions([records], "state")).toEqual(["state", "county", "agency", "aor"]);
  expect(listKnownDimensions([records], "charge")).toContain("charge");
  expect(listKnownDimensions([records, reports], "state")).toEqual([
    "state",
    "county",
    "agency",
    "charge",
    "citizenship",
    "aor",
  ]);
});
