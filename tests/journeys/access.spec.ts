import { expect, test, type Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { EVERY_PAGE } from "./routes.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

const RECORDS = "data=ice-foia-2015";

/** Every page; a comparison of three weeks, a filtered dashboard; and the pages of numbers of the other collection. */
const PAGES = [
  ...EVERY_PAGE,
  "/compare?p=2017-01-28&p=2017-02-04&p=2017-02-11&by=agency",
  "/?state=TX",
  `/?${RECORDS}`,
  `/table?${RECORDS}`,
  `/compare?${RECORDS}`,
  `/places?${RECORDS}`,
  `/place?key=tx-48453&${RECORDS}`,
  `/agency?key=ca-06111-ventura-county-jail&${RECORDS}`,
];

/** What the theme changes are colors, the same at either width and size: these rules see them. */
const OF_COLOR = ["color-contrast", "link-in-text-block"];

/** Parts of the pages, so that two workers have the same work. */
const PARTS = 3;

/** A page as it is once nothing of it is on its way. */
async function openPage(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await waitUntilDrawn(page);
  await page.waitForLoadState("networkidle");
  await expect(page.locator('[aria-busy="true"]'), route).toHaveCount(0, { timeout: 20_000 });
}

async function checkWidth(page: Page, route: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(`${route}: ${wide}`).toBe(`${route}: 0`);
}

/** Text of twice the size from the first paint of each page on, as a reader sets it in the browser. */
async function doubleText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      document.documentElement.style.fontSize = "200%";
    });
  });
}

/** A title of 22 px on a phone and 24 px elsewhere has twice that size. */
async function checkTextSize(page: Page, pixels: number): Promise<void> {
  const size = await page
    .getByRole("heading", { level: 1 })
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  expect(size).toBe(pixels);
}

for (let part = 0; part < PARTS; part++) {
  const routes = PAGES.filter((_, at) => at % PARTS === part);
  const name = `part ${part + 1} of the pages`;

  test(`Axe finds nothing at 1280 px in either theme, and nothing scrolls sideways, ${name}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    for (const route of routes) {
      await page.emulateMedia({ colorScheme: "light" });
      await openPage(page, route);
      expect(await axe(page), route).toEqual([]);
      await checkWidth(page, route);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axe(page, OF_COLOR), `${route} in the dark`).toEqual([]);
    }
  });

  test(`Axe finds nothing at 320 px with text of twice the size, and nothing scrolls sideways, ${name}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 320, height: 800 });
    await doubleText(page);
    for (const route of routes) {
      await openPage(page, route);
      await checkTextSize(page, 44);
      expect(await axe(page), route).toEqual([]);
      await checkWidth(page, route);
    }
  });
}

test("No page scrolls sideways at 320 px, nor at 1280 px with text of twice the size", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const route of PAGES) {
    await openPage(page, route);
    await checkWidth(page, route);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await doubleText(page);
  for (const route of PAGES) {
    await openPage(page, route);
    await checkTextSize(page, 48);
    await checkWidth(page, route);
  }
});

for (const address of ["/", `/?${RECORDS}`])
  test(`At 390 px every target of ${address} that a finger taps is 24 px or more`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage(page, address);
    expect(await axe(page, ["target-size"])).toEqual([]);
  });
