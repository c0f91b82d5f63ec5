import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { CHARGE_CATEGORIES, getChargeTitle } from "#domain/vocabulary/charge-categories.ts";
import { classifyCharge } from "#domain/vocabulary/charge-labels.ts";
import { LIFT_REASONS } from "#domain/vocabulary/lift-reasons.ts";
import { fixture } from "#tests/shared-data.ts";

function rowsOf(name: string) {
  return csvParse(new TextDecoder().decode(fixture(`facts/${name}`)));
}

it("Every category of the NCIC list is known by its name and its range of codes, and no other is", () => {
  const listed = rowsOf("ncic-categories.csv");
  expect(listed.length).toBe(39);
  expect(CHARGE_CATEGORIES.map(({ from, to, title }) => [from, to, title])).toEqual(
    listed.map((row) => [row["code_from"], row["code_to"], row["category"]]),
  );
});

it("Every label in the list of charge labels has the category and the basis that the list gives", () => {
  const labels = rowsOf("charge-labels.csv").filter(({ label = "" }) => !label.includes("("));
  expect(labels.length).toBe(12);
  for (const { label = "", category, basis } of labels) {
    const read = classifyCharge(label);
    expect([label, getChargeTitle(read.category), read.basis]).toEqual([label, category, basis]);
  }
});

it("An offense label of ICE seen beside an NCIC code has the category whose range contains the code", () => {
  const seen = rowsOf("offense-literals.csv").filter(({ code_seen_in_ddp_sample: code = "" }) =>
    /^\d{4}$/u.test(code),
  );
  expect(seen.length).toBe(8);
  const ranges = rowsOf("ncic-categories.csv");
  for (const { literal = "", code_seen_in_ddp_sample: code = "" } of seen) {
    const range = ranges.find(
      ({ code_from: from = "", code_to: to = "" }) => code >= from && code <= to,
    );
    expect([literal, getChargeTitle(classifyCharge(literal).category)]).toEqual([
      literal,
      range?.["category"],
    ]);
  }
});

it("Every reason for which ICE lifts a detainer has an outcome, and one of them is a decline", () => {
  const reasons = rowsOf("lift-reasons.csv").map((row) => row["detainer_lift_reason"] ?? "");
  const recorded = reasons.filter((reason) => reason !== "(blank)");
  expect(recorded.length).toBe(20);
  const known = new Map(LIFT_REASONS.map(({ reason, outcome }) => [reason, outcome.group]));
  expect(recorded.filter((reason) => !known.has(reason))).toEqual([]);
  expect(recorded.filter((reason) => known.get(reason) === "declined")).toEqual([
    "Detainer Declined by LEA",
  ]);
});
