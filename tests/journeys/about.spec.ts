import { expect, test, type Page } from "@playwright/test";
import { detainers, facilities, isDeclined, sourceRows } from "#tests/reports/records-csv.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

async function readMain(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await waitUntilDrawn(page);
  return (await page.getByRole("main").innerText()).replace(/\s+/gu, " ");
}

test("The fact sheet says who gets a detainer, what it is for, why notice can be late, and what ICE holds, each with a source", async ({
  page,
}) => {
  const text = await readMain(page, "/about/fact-sheet");
  for (const words of [
    "ICE places detainers on people who were arrested on criminal charges. It says that it has probable cause to believe that they can be removed from the United States. Source 1.",
    "To give ICE reasonable time to respond and take custody. Source 1.",
    "Reasons named are distance, response times and other logistics. Source 1.",
    "Executive Order 13768 of January 25, 2017,",
    "Enhancing Public Safety in the Interior of the United States",
    "section 9(b)",
    "A quarterly report, from the second quarter of fiscal year 2018 on (January to March 2018).",
    "Until 2015: I-247.",
    "as updated on March 29, 2017:",
    "the second had “more than 100” (Vermont Public)",
  ]) {
    expect(text).toContain(words);
  }
  const sources = page.getByRole("heading", { name: "Sources" }).locator("+ ol > li");
  await expect(sources).toHaveCount(6);
  await expect(sources.first()).toContainText("Department of Homeland Security, fact sheet");
});

test("About says where the two collections come from, what they lack, and what the browser keeps", async ({
  page,
}) => {
  const text = await readMain(page, "/about");
  for (const words of [
    "259 of the 318 declines",
    "request 15-87693",
    "ICE recorded 5,501 of these detainers as declined. No outcome is recorded for 52,263.",
    "It keeps your choices of colors and of the search key. It keeps the tables of files that you open",
  ]) {
    expect(text).toContain(words);
  }
  const methods = await readMain(page, "/about/methods");
  for (const words of [
    "9,014 rows, 1,272 of them declined, say only “OTHER-OTHER FACILITY”.",
    "66 percent, 52,263 rows, have no outcome recorded.",
    "Rikers Island stands under Queens County, its mailing address.",
    "“Detainer Declined by LEA” then included notice too short for ICE to come.",
    "as “county jail” in the reports",
    "Rows that agree in every column are counted as separate detainers.",
  ]) {
    expect(methods).toContain(words);
  }
});

test("The numbers that Methods gives of ICE's records are those of the spreadsheet and the list of facilities", async ({
  page,
}) => {
  const text = await readMain(page, "/about/methods");
  const format = (count: number) => count.toLocaleString("en-US");
  const countBasis = (basis: string) =>
    format(facilities.filter((one) => one["county_basis"] === basis).length);
  const placed = sourceRows.filter(({ facility }) => facility["county_fips"] !== "");
  const counties = new Set(placed.map(({ facility }) => facility["county_fips"]));
  const other = sourceRows.filter(
    ({ facility }) => facility["facility"] === "OTHER-OTHER FACILITY",
  );
  const open = detainers.filter(({ lift_reason: reason }) => reason === "");
  const declinedOf = (month: string) =>
    sourceRows.filter(
      (row) => isDeclined(row) && row.detainer["prepare_date"]?.startsWith(month) === true,
    );
  for (const words of [
    `one row for each: ${format(detainers.length)}.`,
    `${countBasis("county in name")} by the name`,
    `${countBasis("city")} by the city`,
    `${countBasis("city, several counties")} by a city of several counties`,
    `${countBasis("ICE facility list")} by ICE’s list`,
    `${countBasis("by hand")} by hand`,
    `${countBasis("state")} by the state`,
    `${countBasis("")} in none`,
    `${format(placed.length)} rows are placed in ${format(counties.size)} counties.`,
    `the county of the ${format(facilities.length)} facilities`,
    `${format(other.length)} rows, ${format(other.filter(isDeclined).length)} of them declined`,
    `${Math.round((100 * open.length) / detainers.length)} percent, ${format(open.length)} rows`,
    `${format(declinedOf("2014-10").length)} declines are of October 2014, ${declinedOf("2015-07").length} of July 2015`,
    `${format(declinedOf("2015").length)} in ${new Set(declinedOf("2015").map(({ facility }) => facility["facility_id"])).size} facilities`,
  ]) {
    expect(text).toContain(words);
  }
});

test("No page of About gives a cause of the suspension or counts eleven places of Section I", async ({
  page,
}) => {
  for (const path of ["/about", "/about/faq", "/about/fact-sheet", "/about/methods"]) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    expect(await readMain(page, path)).not.toMatch(/after errors|eleven/u);
  }
});
