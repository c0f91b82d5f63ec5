import { expect, test, type Page } from "@playwright/test";
import { axe } from "./axe.ts";

const table = (page: Page) => page.getByRole("table");
const readHeadings = (page: Page) =>
  table(page)
    .getByRole("columnheader")
    .evaluateAll((cells) =>
      cells.slice(1).map((cell) => cell.querySelector("button")?.firstChild?.textContent ?? ""),
    );
const openColumns = (page: Page) => page.getByRole("button", { name: /^Columns \(/u }).click();

test("The table of the reports opens with eight columns, the count as the second, and says what its rows count", async ({
  page,
}) => {
  await page.goto("/table");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Records");
  await expect(page.getByText("42 rows, 259 detainers")).toBeVisible();
  expect(await readHeadings(page)).toEqual([
    "Week",
    "Count",
    "Agency that received the detainer",
    "County",
    "State",
    "Charge category",
    "Citizenship",
    "Recorded as declined",
  ]);
  await expect(table(page)).toHaveAttribute("aria-rowcount", "43");
});

test("The table of the records has eight columns too, and none of a field that they lack", async ({
  page,
}) => {
  await page.goto("/table?data=ice-foia-2015");
  await expect(page.getByText("5,501 rows, 5,501 detainers")).toBeVisible();
  expect(await readHeadings(page)).toEqual([
    "Week",
    "Count",
    "Agency that received the detainer",
    "County",
    "State",
    "Kind of agency",
    "Outcome",
    "Issued",
  ]);
  await expect(page.getByText("Print takes the first 5,000 of these 5,501 rows.")).toBeVisible();
});

test("A note stands after the count that it touches, and opens beside it", async ({ page }) => {
  await page.goto("/table?sort=-count");
  const travis = table(page).getByRole("row").filter({ hasText: "140" });
  await travis.getByRole("button", { name: /^Note: disputed by the agency/u }).click();
  await expect(page.getByRole("link", { name: "Note n18 in the ledger" })).toBeVisible();
});

test("Columns are chosen and moved with keys alone, the place is read out, and Back undoes it", async ({
  page,
}) => {
  await page.goto("/table?cols=week,count,state");
  await page.getByRole("button", { name: "Columns (3)" }).focus();
  await page.keyboard.press("Enter");
  const chooser = page.getByRole("dialog", { name: "Columns" });
  const state = chooser.getByRole("checkbox", { name: "State" });
  await state.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page).toHaveURL(/cols=week,state,count$/u);
  await expect(chooser.getByRole("status")).toHaveText("State: now 2 of 3");
  await expect(state).toBeFocused();
  await chooser.getByRole("button", { name: "Move Week down" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/cols=state,week,count$/u);
  await expect(chooser.getByRole("button", { name: "Move Week down" })).toBeFocused();
  await chooser.getByRole("checkbox", { name: "County" }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/cols=state,week,count,county$/u);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Columns (4)" })).toBeFocused();
  expect(await readHeadings(page)).toEqual(["State", "Week", "Count", "County"]);
  await page.goBack();
  expect(await readHeadings(page)).toEqual(["State", "Week", "Count"]);
});

test("A column that is dragged to the top becomes the first of the table", async ({ page }) => {
  await page.goto("/table?cols=week,count,state");
  await openColumns(page);
  const items = page.getByRole("list", { name: "Columns shown, in order" }).getByRole("listitem");
  const from = await items.nth(2).getByTitle("Drag to move").boundingBox();
  const to = await items.nth(0).boundingBox();
  if (from === null || to === null) throw new Error("the list is not on the page");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + 20, { steps: 4 });
  await page.mouse.move(from.x + 8, to.y + 6, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/cols=state,week,count$/u);
  expect(await readHeadings(page)).toEqual(["State", "Week", "Count"]);
});

test("At 320 px the table scrolls inside itself, its first column stays, and no row is higher than two lines", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/table?cols=week,count,agency,county,state,chargeText,remarks,source");
  const box = page.getByRole("region", { name: /^Detainers recorded as declined/u });
  await box.waitFor();
  const week = table(page).getByRole("columnheader", { name: "Week" });
  const before = (await week.boundingBox())?.x ?? -1;
  expect(before).toBeGreaterThan(0);
  await box.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  await expect
    .poll(async () => Math.round((await week.boundingBox())?.x ?? -1))
    .toBe(Math.round(before));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBe(0);
  const heights = await table(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights).toHaveLength(42);
  // Two lines of 20 px, and the space above and below them.
  expect(Math.max(...heights)).toBeLessThanOrEqual(50);
  const cut = page.getByTitle(/texastribune/u).first();
  const words = (await cut.getAttribute("title")) ?? "";
  await table(page)
    .getByRole("row")
    .filter({ has: page.getByTitle(words) })
    .first()
    .getByRole("button", { name: /^Notes, sources and wording of/u })
    .click();
  await expect(page.getByRole("definition").filter({ hasText: words }).first()).toBeVisible();
});

test("A row of one line is 30 px high at 1280 px, and numbers stand at the right of their column", async ({
  page,
}) => {
  await page.goto("/table?cols=week,count,state");
  const cells = table(page).locator("tbody tr").first().getByRole("cell");
  await expect(cells.nth(2)).toHaveCSS("text-align", "right");
  await expect(cells.nth(2)).toHaveCSS("font-variant-numeric", /tabular-nums/u);
  const heights = await table(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
  expect(new Set(heights)).toEqual(new Set([30]));
});
