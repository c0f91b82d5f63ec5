import { expect, test, type Locator, type Page } from "@playwright/test";
import { createReader } from "./reader.ts";

/*
 * What readers come for, each from the first page, with the number of their actions. The numbers are those of the weekly
 * reports (ddor-2017-section2.csv) and of the records (state_totals.csv).
 */

const region = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });
const link = (page: Page, name: string): Locator =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true });
const searchField = (page: Page): Locator =>
  page.getByLabel("Find a place or agency").and(page.locator("input"));
const checkbox = (page: Page, name: RegExp): Locator => page.getByRole("checkbox", { name });

for (const manner of ["pointer", "keys"] as const) {
  test.describe(`By ${manner} at a desk`, () => {
    test("The profile of Denver is two actions away", async ({ page }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.type(searchField(page), "denver county");
      await expect(page.getByRole("option", { name: /^Denver County, Colorado/u })).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denver County, Colorado");
      expect(reader.countActions() + 1).toBe(2);
    });

    test("New York in February 4–10 against 11–17 is two actions away", async ({ page }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.press(link(page, "Compare"));
      await reader.press(checkbox(page, /^New York,/u));
      const row = region(page, "Every place").getByRole("row", { name: /^New York/u });
      await expect(row).toContainText("12");
      await expect(row).toContainText("14");
      // New York City alone in the one week, the whole state in the other.
      await expect(row).toContainText("not enough data");
      expect(reader.countActions()).toBeLessThanOrEqual(3);
    });

    test("Texas without Travis County by week is two actions away", async ({ page }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.press(page.getByRole("button", { name: "Leave out Travis County, Texas" }));
      await expect(page.getByText("Showing 105", { exact: true })).toBeVisible();
      await reader.press(checkbox(page, /^Texas,/u));
      await expect(page).toHaveURL(/[?&]state=TX\b/u);
      await expect(page).toHaveURL(/[?&]county=-48453\b/u);
      // All 154 of Texas are of Travis County; that no other is on record is not a zero.
      await expect(page.getByText("None in our records", { exact: true })).toBeVisible();
      await expect(region(page, "By week")).toContainText("not a reported zero");
      expect(reader.countActions()).toBe(2);
    });

    test("Texas before and after the correction is one action away", async ({ page }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.press(link(page, "Corrections"));
      const panel = region(page, "What changed, by place");
      for (const words of ["Texas", "149", "142"]) await expect(panel).toContainText(words);
      expect(reader.countActions()).toBeLessThanOrEqual(2);
    });

    test("Who declined for assault is read with how few charges are on record", async ({
      page,
    }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.press(
        page.getByRole("complementary", { name: "Filters" }).getByRole("button", {
          name: /^Charge category/u,
        }),
      );
      await reader.press(checkbox(page, /^Assault, 15/u));
      await expect(page.getByText(/Charge: on record for 30 of 259/u)).toBeVisible();
      await expect(page.getByText(/229 have no charge on record/u)).toBeVisible();
      const agencies = region(page, "By agency");
      await expect(agencies.getByRole("row", { name: /^Boulder County Jail/u })).toContainText("3");
      await expect(agencies.getByRole("row", { name: /^Santa Rita Jail/u })).toContainText("1");
      // It declined in these weeks, and no charge of it is of this category.
      await expect(agencies).not.toContainText("Anaheim");
      expect(reader.countActions()).toBe(2);
    });

    test("Travis County is printed on one page in three actions", async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => Object.assign(globalThis, { isPrinted: true });
      });
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.type(searchField(page), "travis county");
      const option = page.getByRole("option", { name: /^Travis County, Texas/u });
      await expect(option).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County, Texas");
      await expect(region(page, "By week").locator("svg").first()).toBeVisible();
      await reader.press(page.getByRole("button", { name: "Print on one page" }));
      expect(await page.evaluate(() => "isPrinted" in globalThis)).toBe(true);
      await page.emulateMedia({ media: "print" });
      for (const format of ["Letter", "A4"] as const) {
        const paper = (await page.pdf({ format })).toString("latin1");
        expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
      }
      expect(reader.countActions() + 1).toBe(3);
    });

    test("A shared link opens the table in the same order, two actions away, and Back undoes it", async ({
      page,
      context,
    }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.press(link(page, "Table"));
      await expect(page.getByText("42 rows, 259 detainers")).toBeVisible();
      const before = page.url();
      await reader.press(
        page.getByRole("columnheader", { name: /^Count(?!y)/u }).getByRole("button"),
      );
      await expect(page).toHaveURL(/[?&]sort=-?count\b/u);
      const order = page.url().includes("sort=-") ? "descending" : "ascending";
      const other = await context.newPage();
      await other.goto(page.url());
      await expect(other.getByRole("columnheader", { name: /^Count(?!y)/u })).toHaveAttribute(
        "aria-sort",
        order,
      );
      // The largest row is the one of 140 in Travis County, the smallest are of one detainer.
      await expect(other.getByRole("row").nth(1).getByRole("cell").nth(1)).toContainText(
        order === "descending" ? "140" : "1",
      );
      expect(reader.countActions()).toBe(2);
      await page.goBack();
      await expect(page).toHaveURL(before);
    });

    test("The national records by state on the map are two actions away", async ({ page }) => {
      await page.goto("/");
      const reader = createReader(page, manner);
      await reader.press(page.getByRole("button", { name: /^Collection: |^Weekly reports/u }));
      await reader.press(page.getByRole("menuitemradio", { name: /^ICE records/u }));
      await expect(page).toHaveURL(/data=ice-foia-2015/u);
      const map = region(page, "On the map");
      await map.scrollIntoViewIfNeeded();
      await expect(map).toContainText("2,134");
      expect(reader.countActions()).toBe(2);
    });
  });
}

test("A shared link opens the same filter, tab, sort and map, and Back undoes each choice", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await checkbox(page, /^Texas, 154/u).check();
  await expect(page).toHaveURL(/\?state=TX$/u);
  await region(page, "On the map").getByRole("tab", { name: "Table", exact: true }).click();
  await region(page, "By week").getByRole("tab", { name: "Table", exact: true }).click();
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  for (const name of ["On the map", "By week"])
    await expect(
      region(other, name).getByRole("tab", { name: "Table", exact: true }),
    ).toHaveAttribute("aria-selected", "true");
  await expect(checkbox(other, /^Texas, 154/u)).toBeChecked();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/u);
  await expect(checkbox(page, /^Texas, 154/u)).not.toBeChecked();
});

test.describe("By touch on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("Denver is found, and its chart read", async ({ page }) => {
    await page.goto("/");
    const reader = createReader(page, "touch");
    await reader.press(page.getByRole("button", { name: /^Find a place or agency|^Search/u }));
    await page.keyboard.type("denver county");
    const option = page.getByRole("option", { name: /^Denver County, Colorado/u });
    await reader.press(option);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denver County, Colorado");
    await expect(region(page, "By week")).toBeVisible();
  });

  test("A bar is read by a tap, which filters nothing", async ({ page }) => {
    await page.goto("/");
    const plot = page.locator('[data-layer="bars"] > rect').last();
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (box === null) throw new Error("the chart is not drawn");
    // The first of three weeks and the time after them.
    await page.touchscreen.tap(box.x + box.width / 8, box.y + box.height - 8);
    const readout = page.getByRole("dialog");
    await expect(readout).toContainText("189");
    await expect(readout).toContainText("206");
    await expect(page).toHaveURL(/\/$/u);
  });

  test("Texas is chosen in the sheet and shown", async ({ page }) => {
    await page.goto("/");
    const reader = createReader(page, "touch");
    await reader.press(page.getByRole("button", { name: "Filters", exact: true }));
    await reader.press(checkbox(page, /^Texas, 154/u));
    await reader.press(page.getByRole("button", { name: "Show 154 detainers" }));
    await expect(page.getByText("Showing 154", { exact: true })).toBeVisible();
    expect(reader.countActions()).toBe(3);
  });
});
