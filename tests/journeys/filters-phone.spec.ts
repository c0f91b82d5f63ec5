import { expect, test, type Page } from "@playwright/test";

const RECORDS = "/?data=ice-foia-2015";

/** The number that the bar at the top says. */
const showing = (page: Page, words: string) => page.getByText(words, { exact: true });

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("Filters open from the bottom with the number that they leave; its button closes them, and reset removes all", async ({
  page,
}) => {
  await page.goto("/");
  await expect(showing(page, "Showing all 259")).toBeVisible();
  await page.getByRole("button", { name: "Filters", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await expect(sheet.getByRole("button", { name: "Show 259 detainers" })).toBeVisible();
  await expect(sheet.getByRole("button", { name: /^Weeks/u })).toHaveText("Weeks3 of 3");
  await sheet.getByRole("checkbox", { name: /^Texas, 154/u }).tap();
  await sheet.getByRole("button", { name: "Show 154 detainers" }).tap();
  await expect(sheet).toBeHidden();
  await expect(showing(page, "Showing 154")).toBeVisible();
  await page.getByRole("button", { name: "Filters (1)" }).tap();
  await sheet.getByRole("button", { name: "Reset" }).tap();
  await expect(sheet.getByRole("button", { name: "Show 259 detainers" })).toBeVisible();
  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(page).toHaveURL(/\/$/u);
  await expect(page.getByRole("button", { name: "Filters", exact: true })).toBeFocused();
});

test("The menu of a value is opened by its dots in the sheet, and leaves the value out", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Filters", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await sheet.getByRole("button", { name: "More for New York" }).tap();
  await page.getByRole("menuitem", { name: "Leave out" }).tap();
  await expect(sheet.getByRole("button", { name: "Show 229 detainers" })).toBeVisible();
});

test("The bar has Filters and Share, is 48 px high and stays at the top, and goes nowhere sideways at 320 px, nor does the sheet", async ({
  page,
}) => {
  await page.goto(RECORDS);
  await expect(showing(page, "Showing all 5,501")).toBeVisible();
  const button = page.getByRole("button", { name: "Filters", exact: true });
  const box = () => button.evaluate((element) => element.parentElement?.getBoundingClientRect());
  expect((await box())?.height).toBeCloseTo(48, 0);
  await page.mouse.wheel(0, 2000);
  await expect.poll(async () => (await box())?.top).toBe(0);
  await page.setViewportSize({ width: 320, height: 700 });
  await button.tap();
  await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
  const sideways = (selector: string) =>
    page
      .locator(selector)
      .evaluate((element) => [element.scrollWidth - element.clientWidth, element.clientWidth]);
  expect(await sideways("dialog[open] > :nth-child(2)")).toEqual([0, 320]);
  await page.getByRole("button", { name: "Close" }).tap();
  const [overflow, width] = await button.evaluate((element) => {
    const bar = element.parentElement ?? element;
    return [bar.scrollWidth - bar.clientWidth, bar.clientWidth];
  });
  expect([overflow, width]).toEqual([0, 320]);
  const share = await page.getByRole("main").getByRole("button", { name: "Share" }).boundingBox();
  expect((share?.x ?? 0) + (share?.width ?? 0)).toBeLessThanOrEqual(320);
});
