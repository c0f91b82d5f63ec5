import { readFile } from "node:fs/promises";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";

/*
 * What is right of the places is counted apart from the project: of the weekly reports from ddor-2017-section2.csv, of the
 * records from facilities.csv and state_totals.csv.
 */
const RECORDS = "data=ice-foia-2015";

const panel = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });
const readout = (page: Page): Locator => page.getByRole("dialog");
const widthOf = (row: Locator): Promise<number> =>
  row.locator("i").evaluate((bar) => bar.getBoundingClientRect().width);

test("The agencies of the records stand in a tree of states and counties, scaled by what is open", async ({
  page,
}) => {
  await page.goto(`/?${RECORDS}`);
  const agencies = panel(page, "By agency, grouped by county");
  await expect(agencies).toContainText("These 8 hold 2,591 of 5,501.");
  await expect(agencies.getByRole("row", { name: /^Alaska/u })).toContainText(
    "no county with a decline",
  );
  const colorado = agencies.getByRole("row", { name: /^Colorado/u });
  await expect(colorado).toContainText("19 counties");
  await expect(colorado).toContainText("1,403");
  await agencies.getByRole("button", { name: "Colorado", exact: true }).click();
  const denver = agencies.getByRole("row", { name: /^Denver County 198/u });
  const adams = agencies.getByRole("row", { name: /^Adams County/u });
  expect((await widthOf(adams)) / (await widthOf(denver))).toBeCloseTo(77 / 198, 1);
  await agencies.getByRole("button", { name: "Denver County", exact: true }).click();
  const center = agencies.getByRole("row", { name: /^DENVER JUSTICE CENTER/u });
  await expect(center).toContainText("189");
  await expect(center).toContainText("274");
  await expect(denver).toHaveAttribute("aria-expanded", "true");
  await expect(center).toHaveAttribute("aria-level", "3");
  await expect(center.getByRole("link")).toHaveAttribute("href", /\/agency\?.*key=/u);
});

test("By keyboard the tree opens and closes by arrows", async ({ page }) => {
  await page.goto(`/?${RECORDS}`);
  const agencies = panel(page, "By agency, grouped by county");
  const colorado = agencies.getByRole("button", { name: "Colorado", exact: true });
  await colorado.focus();
  await page.keyboard.press("ArrowRight");
  await expect(colorado).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect(agencies.getByRole("button", { name: "Adams County", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(colorado).toHaveAttribute("aria-expanded", "false");
});

test("A field finds an agency by words in any order and opens its branch", async ({ page }) => {
  await page.goto(`/?${RECORDS}`);
  const agencies = panel(page, "By agency, grouped by county");
  await agencies
    .getByRole("searchbox", { name: "Find an agency or county" })
    .fill("justice denver");
  await expect(agencies.getByRole("rowheader")).toHaveText([
    /^Colorado/u,
    /^Denver County/u,
    /^DENVER JUSTICE CENTER/u,
  ]);
  await agencies.getByRole("searchbox").fill("no such words");
  await expect(agencies).toContainText("No agency or county of this list has these words.");
});

test("The file of the agencies has all of them, and adds up to the whole", async ({ page }) => {
  await page.goto(`/?${RECORDS}`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV of By agency, grouped by county" }).click(),
  ]);
  const rows = csvParse(await readFile(await file.path(), "utf8"));
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column] ?? ""), 0);
  expect(sum("Count")).toBe(5501);
  expect(sum("All issued")).toBe(79_053);
});

test("The agencies of 2017 are one list with their states, and what is not itemized stands apart", async ({
  page,
}) => {
  await page.goto("/");
  const agencies = panel(page, "By agency");
  await expect(agencies.getByRole("rowheader").first()).toHaveText("Anaheim City Jail, CA");
  await expect(agencies.getByRole("rowheader")).toHaveCount(22);
  await expect(agencies.getByRole("row", { name: /^Not itemized/u })).toContainText("66");
  await expect(agencies.getByRole("row", { name: /^Withdrawn/u })).toContainText("7");
  await expect(agencies).toContainText(
    "154 of the 259 name Travis County Jail, TX; 66 name no single agency.",
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("A bar has the whole width of the list, and a tap reads a row and filters nothing", async ({
    page,
  }) => {
    await page.goto("/");
    const states = panel(page, "By state");
    const texas = states.getByRole("row", { name: /^Texas/u });
    expect(await widthOf(texas)).toBeGreaterThan(0.6 * 390);
    await texas.getByText("154", { exact: true }).tap();
    await expect(readout(page)).toContainText("on record154");
    await expect(page).toHaveURL(/\/$/u);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
  });
});
