import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";

/* What is said beside the national records: their notes, and the agencies whose county is doubtful. */

const facilities = csvParse(
  gunzipSync(readFileSync("scripts/ice-foia-2015/facilities.csv.gz")).toString("utf8"),
);

test("The page of corrections says that the national records have one file, lists their notes of the national records and where the records come from", async ({
  page,
}) => {
  await page.goto("/corrections?data=ice-foia-2015");
  await expect(page.getByText("has one file and no corrections.")).toBeVisible();
  await expect(page.getByRole("link", { name: "as republished by NPR" })).toHaveAttribute(
    "href",
    /^https:\/\/github\.com\/nprapps\//u,
  );
  await page.getByRole("tab", { name: "Ledger" }).click();
  await expect(page.getByRole("heading", { name: "Ledger: 9 notes" })).toBeVisible();
  for (const words of [
    /52,263 \(66 %\) have no outcome recorded/u,
    /The facility of 9,014 detainers is only “OTHER-OTHER FACILITY”, 1,272 of them declined/u,
    /69,976 detainers are placed in 1,722 counties/u,
    /It stands under Queens, its mailing address/u,
    /then included notice that was too short for ICE to come/u,
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await page.getByRole("link", { name: "Back to the dashboard" }).click();
  await expect(page).toHaveURL(/\/\?data=ice-foia-2015$/u);
});

test("The dashboard lists the twelve agencies whose name and city disagree on the county", async ({
  page,
}) => {
  const names = facilities
    .filter((facility) => facility["county_check"] === "disagrees")
    .map((facility) => `${facility["facility"]} (${facility["city"]}, ${facility["state"]})`);
  expect(names).toHaveLength(12);
  await page.goto("/?data=ice-foia-2015");
  await page.getByText("12 defects").first().click();
  for (const name of names) await expect(page.getByText(name)).toBeVisible();
});
