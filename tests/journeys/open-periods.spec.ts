import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { choose, textFile } from "./import.ts";

const YEARS = textFile(
  "years.csv",
  readFileSync(join("tests", "cases", "y1-years-only.csv"), "utf8"),
);
const WIDE = textFile(
  "wide.csv",
  readFileSync(join("tests", "cases", "v1-weeks-as-columns.csv"), "utf8"),
);
const COUNTS = textFile(
  "counts.csv",
  "Facility,State,Declined\nALDER COUNTY JAIL,TX,12\nBIRCH COUNTY JAIL,OR,8\n",
);

/** Opens the table of years as one of declines, and answers its identity. */
async function openYears(page: Page): Promise<string> {
  await choose(page, YEARS);
  const card = page.getByRole("region", { name: "years.csv" });
  await card.getByRole("radio", { name: "Declines only" }).check();
  await card.getByRole("button", { name: "Read years.csv" }).click();
  await card.getByRole("button", { name: "Open years.csv" }).click();
  await expect(page).toHaveURL(/[?&]data=/u);
  return new URL(page.url()).searchParams.get("data") ?? "";
}

/** Words that would tell of weeks or days in a table of years. */
const WEEKS_OR_DAYS = /\bweek|saturday|january|\bjan\b|\d{4}-\d{2}-\d{2}/iu;

test("A table of years is opened by year: 4, 13 and 7, and no week or day is shown on any page", async ({
  page,
}) => {
  await choose(page, YEARS);
  const card = page.getByRole("region", { name: "years.csv" });
  await expect(card).toContainText("The column holds calendar years and no days");
  await card.getByRole("radio", { name: "Declines only" }).check();
  await expect(card.getByRole("columnheader", { name: "Calendar year" })).toBeVisible();
  await card.getByRole("button", { name: "Read years.csv" }).click();
  await expect(card).toContainText("2012 to 2014");
  await card.getByRole("button", { name: "Open years.csv" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("4 recorded as declined in 2012, 13 in 2013 and 7 in 2014.");
  await expect(page.getByRole("group", { name: "Calendar years" })).toContainText("3 of 3");
  const data = new URL(page.url()).searchParams.get("data") ?? "";
  expect(await main.innerText()).not.toMatch(WEEKS_OR_DAYS);
  for (const [path, words] of [
    ["/table", "Each row is counted in the calendar year in which its detainer was issued."],
    ["/compare", "Compare periods"],
    ["/places", "2012 to 2014"],
    ["/corrections?view=editions", "4 rows in 3 calendar years"],
    ["/place?key=or", "4 in 2012; 13 in 2013; 7 in 2014"],
  ] as const) {
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}data=${data}`);
    await expect(main).toContainText(words);
    const own = (await main.innerText()).replace(
      /ICE records, October[\s\S]*|Weekly reports of[\s\S]*/u,
      "",
    );
    expect(own).not.toMatch(WEEKS_OR_DAYS);
  }
});

for (const width of [320, 390]) {
  test(`At ${width} px no page of a table of years is wider than the window`, async ({ page }) => {
    const data = await openYears(page);
    await page.setViewportSize({ width, height: 844 });
    for (const path of ["/?", "/table?", "/compare?", "/places?", "/place?key=or&"]) {
      await page.goto(`${path}data=${data}`);
      await expect(
        page.getByRole("link", { name: "4 rows, 24 recorded as declined" }),
      ).toBeVisible();
      await page.waitForLoadState("networkidle");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(`${path} ${wide}`).toBe(`${path} 0`);
    }
  });
}

test("Two years are compared, and a filter of years is one of whole years", async ({ page }) => {
  await openYears(page);
  await page.getByLabel("From", { exact: true }).selectOption("2013");
  const main = page.getByRole("main");
  await expect(main).toContainText("13 recorded as declined in 2013 and 7 in 2014.");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("button", { name: /2013/u }).first()).toBeVisible();
  await expect(main).toContainText("−6");
  await page.getByRole("button", { name: /2013/u }).first().click();
  await page.getByLabel("Period", { exact: true }).selectOption("2012");
  await expect(main).toContainText("+3");
});

test("A wide table is read long on the reader's word", async ({ page }) => {
  await choose(page, WIDE);
  const card = page.getByRole("region", { name: "wide.csv" });
  await expect(card).toContainText("row 2: Alder County Jail, Texas, 1/28/2017: 12");
  await expect(card.getByRole("button", { name: "Read wide.csv" })).toBeDisabled();
  await card.getByRole("radio", { name: /^Each number counts by itself/u }).check();
  await card.getByRole("radio", { name: "Declines only" }).check();
  await card.getByRole("button", { name: "Read wide.csv" }).click();
  await expect(card).toContainText("34 detainers in 5 rows; left out: 1 row");
  await card.getByRole("button", { name: "Open wide.csv" }).click();
  await expect(
    page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
  ).toHaveText("34");
  const weeks = page.getByRole("region", { name: "By week", exact: true });
  await weeks.getByRole("tab", { name: "Table" }).click();
  for (const [week, count] of [
    ["January 28", "20"],
    ["February 4", "11"],
    ["February 11", "3"],
  ] as const) {
    await expect(
      weeks
        .getByRole("row", { name: new RegExp(`^${week}`, "u") })
        .getByRole("cell")
        .first(),
    ).toHaveText(count);
  }
});

test("A table of counts without a date is opened as the period that its reader names", async ({
  page,
}) => {
  await choose(page, COUNTS);
  const card = page.getByRole("region", { name: "counts.csv" });
  await card.getByRole("radio", { name: "Declines only" }).check();
  await expect(card.getByRole("button", { name: "Read counts.csv" })).toBeDisabled();
  await card.getByLabel("Of which period are the counts?").fill("FY2014");
  await card.getByRole("button", { name: "Use this answer" }).click();
  await card.getByRole("button", { name: "Read counts.csv" }).click();
  await expect(card).toContainText("fiscal year 2014");
  await card.getByRole("button", { name: "Open counts.csv" }).click();
  await expect(page.getByRole("main")).toContainText("20 recorded as declined in FY 2014.");
});
