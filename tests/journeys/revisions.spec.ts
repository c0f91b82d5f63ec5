import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { axe } from "./axe.ts";

const WEEK = "/corrections?view=editions&week=2017-01-28";

const places = (page: Page) => page.getByRole("region", { name: "What changed, by place" });
const weeks = (page: Page) => page.getByRole("region", { name: /^Each week, as first published/u });
const openTab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();

async function readCsv(page: Page, press: () => Promise<void>) {
  const waiting = page.waitForEvent("download");
  await press();
  return csvParse(await readFile(await (await waiting).path(), "utf8"));
}

test("From the first page the menu leads in one action to Texas before and after: 149, then 142", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Corrections", exact: true }).click();
  await expect(page).toHaveURL(/\/corrections$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  const texas = places(page).getByRole("listitem").filter({ hasText: "Texas" });
  await expect(texas).toContainText("149");
  await expect(texas).toContainText("142");
  await expect(texas).toContainText("−7");
  await expect(places(page)).toContainText(
    "Texas: 149 as first published and 142 now (−7). Withdrawn: 0 as first published and 7 now (+7).",
  );
  // Each was named in a report without a number, so that there is no change of 0.
  await expect(
    places(page).getByRole("listitem").filter({ hasText: "North Carolina" }),
  ).toContainText("no number");
});

test("By county the seven detainers of Texas are 4 of Williamson and 3 of Bastrop, and the file has them", async ({
  page,
}) => {
  await page.goto("/corrections");
  await places(page).getByRole("button", { name: "County" }).click();
  await expect(page).toHaveURL(/\/corrections\?by=county$/u);
  const rows = places(page).getByRole("listitem");
  await expect(rows.filter({ hasText: "Williamson County, Texas" })).toContainText("−4");
  await expect(rows.filter({ hasText: "Bastrop County, Texas" })).toContainText("−3");
  const file = await readCsv(page, () =>
    places(page)
      .getByRole("button", { name: /^Download CSV/u })
      .click(),
  );
  const numbers = (county: string) =>
    file
      .filter((row) => row["County FIPS"] === county)
      .map((row) => [row["As first published"], row["Now"], row["Change"]]);
  expect(numbers("48491")).toEqual([["4", "not-transcribed", "-4"]]);
  expect(numbers("48021")).toEqual([["3", "not-transcribed", "-3"]]);
  expect(numbers("withdrawn")).toEqual([["0", "7", "7"]]);
  expect(numbers("48453")).toEqual([["142", "142", "0"]]);
});

test("A place opens its readout by tap and by keys, a tap filters nothing, and the action in it does", async ({
  page,
}) => {
  await page.goto("/corrections");
  const chart = places(page).getByRole("group", { name: /chart of 4 rows$/u });
  const readout = page.getByRole("dialog", { name: "Texas" });
  await chart.getByRole("listitem").filter({ hasText: "Texas" }).getByText("149").click();
  await expect(readout).toContainText("as first published149");
  await expect(readout).toContainText("4 of these 149 are touched by a correction");
  await expect(page).toHaveURL(/\/corrections$/u);
  await page.keyboard.press("Escape");
  await expect(readout).toHaveCount(0);
  await chart.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(readout).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(readout.getByRole("button", { name: "Show only Texas" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/corrections\?state=TX$/u);
  await expect(weeks(page)).toContainText(
    "149 as first published and 142 now in the week of January 28 to February 3, 2017 (−7). 2 weeks are unchanged.",
  );
  await page.goBack();
  await expect(weeks(page)).toContainText("No week’s total has changed.");
});

test("Texas is 149 as first published and 142 now, by week in words, as a table and in the file", async ({
  page,
}) => {
  await page.goto("/editions?state=TX#first");
  await expect(page).toHaveURL(/\/corrections\?state=TX&view=before#first$/u);
  await weeks(page).getByRole("tab", { name: "Table" }).click();
  const row = weeks(page).getByRole("row", { name: /January 28/u });
  await expect(row.getByRole("cell").nth(0)).toHaveText("149");
  await expect(row.getByRole("cell").nth(1)).toHaveText("142");
  const rows = await readCsv(page, () =>
    weeks(page)
      .getByRole("button", { name: /^Download CSV/u })
      .click(),
  );
  expect(
    rows.map((each) => [each["Week"], each["As first published"], each["Now"], each["Change"]]),
  ).toEqual([
    ["2017-01-28", "149", "142", "-7"],
    ["2017-02-04", "2", "2", "0"],
    ["2017-02-11", "10", "10", "0"],
  ]);
});

test("Before the correction was published nothing had changed, and the page says so", async ({
  page,
}) => {
  await page.goto("/corrections?asof=2017-03-20");
  await expect(
    page.getByText("No week here had a second version by March 20, 2017."),
  ).toBeVisible();
  await expect(places(page)).toHaveCount(0);
  await expect(weeks(page)).toContainText("No week’s total has changed.");
});

test("By keyboard a mark opens its note and leads to the ledger entry, and the entry leads back to its rows", async ({
  page,
}) => {
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  const mark = states.getByRole("button", { name: "142 of these 154 are disputed" });
  await mark.focus();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Note n18 in the ledger" });
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/corrections\?view=ledger#n18$/u);
  await expect(page.locator("#n18")).toBeFocused();
  await expect(page.locator("#n18")).toBeInViewport();
  await page.locator("#n18").getByRole("link", { name: "in the table" }).click();
  await expect(page).toHaveURL(/\/table\?from=2017-01-28&to=2017-01-28&county=48453$/u);
  await expect(page.getByText("3 rows, 142 detainers")).toBeVisible();
  await expect(page.getByRole("button", { name: "disputed by the agency" })).toHaveCount(3);
});

test("A note that is opened in another part of the page leads to its entry in the ledger, and an entry to its row", async ({
  page,
}) => {
  await page.goto("/corrections");
  const texas = places(page).getByRole("listitem").filter({ hasText: "Texas" });
  await texas.getByRole("button", { name: /^Note: as first published, 4 of these 149/u }).click();
  await page.getByRole("link", { name: "Note n05 in the ledger" }).click();
  await expect(page).toHaveURL(/\/corrections\?view=ledger#n05$/u);
  await expect(page.locator("#n05")).toBeFocused();
  await page.locator("#n01").getByRole("link", { name: "Franklin, Iowa" }).click();
  await expect(page).toHaveURL(/\/corrections\?view=editions&week=2017-01-28#2017-01-28\/I\/\d+$/u);
  const row = page.getByRole("row", { name: /^Franklin, Iowa · withdrawn/u });
  await expect(row).toBeFocused();
  await openTab(page, "Ledger");
  await expect(page).not.toHaveURL(/#/u);
  await expect(page.locator("#n05")).toBeVisible();
});

test("Marks appear at the total, in the map, at Section I and at policies, and in files", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await expect(
    page.getByRole("button", { name: "142 of these 154 are disputed" }).first(),
  ).toBeVisible();
  const map = page.getByRole("region", { name: "On the map" });
  await map.locator('path[data-mark="48453"]').hover();
  await expect(page.getByRole("dialog")).toContainText("142 of these 154 are disputed.");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV of By county" }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  expect(rows.find((row) => row["County FIPS"] === "48453")?.["Notes"]).toBe(
    "n18: 142 of these 154 are disputed",
  );
  await page.goto(`${WEEK}#2017-01-28/I/9`);
  const line = page.locator("[id='2017-01-28/I/9']");
  await expect(line).toBeInViewport();
  await expect(line.getByRole("button", { name: "correction" })).toBeVisible();
  await page.goto("/policies?state=KS");
  const sedgwick = page.getByRole("row", { name: /^Sedgwick County, Kansas/u });
  await sedgwick.getByRole("button", { name: "disputed by the agency" }).click();
  await expect(page.getByRole("link", { name: "Note n19 in the ledger" })).toBeVisible();
});

test("Every page as of an earlier date says so and leads to the latest", async ({ page }) => {
  for (const path of [
    "/",
    "/table",
    "/corrections",
    "/corrections?view=editions&week=2017-01-28",
    "/corrections?view=policies",
    "/about",
  ]) {
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}asof=2017-03-20`);
    await expect(page.getByText("as they stood on March 20, 2017")).toBeVisible();
    await page.getByRole("button", { name: "Go to the latest" }).click();
    await expect(page).not.toHaveURL(/asof/u);
    await expect(page.getByText("as they stood on")).toBeHidden();
  }
});

test("Axe finds nothing in an opened note, in the table of changes or in an open readout", async ({
  page,
}) => {
  await page.goto(`${WEEK}#revisions`);
  const line = page
    .locator("#revisions")
    .getByRole("row", { name: /Williamson County Section II/u });
  await line.getByRole("button", { name: "correction" }).click();
  expect(await axe(page)).toEqual([]);
  await page.goto("/corrections");
  await places(page).getByText("149", { exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Texas" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});
