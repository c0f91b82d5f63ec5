import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Edition } from "#domain/report/edition.ts";
import { isAsPrinted } from "#features/policies/policy-rows.ts";

describe("words of Section III", () => {
  const text = readFileSync("public/reports/ddor-2017/2017-01-28.r2.t1.json", "utf8");
  const { policies } = JSON.parse(text) as Edition;

  it("The words of Ithaca, Travis County, Iowa City and Montpelier are in quotation marks, because their entries were read whole", () => {
    expect(policies.filter(isAsPrinted).map(({ asPrinted }) => asPrinted)).toEqual([
      "Ithaca, New York",
      "Travis County, Texas",
      "Iowa City, Johnson County, Iowa",
      "Montpelier, Vermont",
    ]);
  });

  it("Words that the Globe paraphrased or that are cut off have no quotation marks", () => {
    const boston = policies.find(({ asPrinted }) => asPrinted === "Boston, Massachusetts");
    const boulder = policies.find(({ asPrinted }) => asPrinted === "Boulder County, Colorado");
    expect([boston, boulder].map((policy) => policy && isAsPrinted(policy))).toEqual([
      false,
      false,
    ]);
  });
});
