import { expect, test, type Locator, type Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { ROUTES } from "./routes.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

test("With text of twice the size axe finds nothing, and no words are cut off or pushed out of the page", async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const route of [...ROUTES, "/?state=TX"]) {
    await page.goto(route);
    await waitUntilDrawn(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await page.waitForLoadState("networkidle");
    expect(await axe(page), route).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(`${route}: ${wide}`).toBe(`${route}: 0`);
    const grown = await page
      .getByRole("heading", { level: 1 })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    // Twice the 24 px of a page title.
    expect(grown).toBeGreaterThanOrEqual(48);
  }
});

test("Text that is made larger once a chart stands leaves its labels within the page", async ({
  page,
}) => {
  await page.goto("/compare");
  await page.getByText("On record, not enough data +15").waitFor();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBe(0);
});

test("With forced colors the bars, the open tab and the focus can still be seen", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  const bar = states.getByRole("row", { name: /Texas/u }).locator('[data-anchor="true"] i');
  await bar.waitFor();
  const colors = (element: Element) => {
    const { backgroundColor, outlineStyle, borderBottomStyle } = getComputedStyle(element);
    return { backgroundColor, outlineStyle, borderBottomStyle };
  };
  const ground = await page.locator("body").evaluate(colors);
  expect((await bar.evaluate(colors)).backgroundColor).not.toBe(ground.backgroundColor);
  const tab = states.getByRole("tab", { name: "Chart" });
  expect((await tab.evaluate(colors)).borderBottomStyle).toBe("solid");
  await states.getByRole("tab", { name: "Table" }).focus();
  await page.keyboard.press("ArrowLeft");
  expect((await tab.evaluate(colors)).outlineStyle).not.toBe("none");
});

test("With forced colors the bars of the weeks and their numbers can still be told from the page", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  const layer = page.locator('#weeks [data-layer="bars"]');
  await layer.getByText("206").waitFor();
  const ground = await page
    .locator("body")
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  const fill = (element: Element) => getComputedStyle(element).fill;
  expect(await layer.locator("path").nth(1).evaluate(fill)).not.toBe(ground);
  expect(await layer.getByText("206").evaluate(fill)).not.toBe(ground);
});

/** The window that a test has, and the px where a part of the panel of weeks ends in it. */
async function findEnd(page: Page, part: Locator): Promise<number> {
  await page.locator('[data-layer="bars"] path').first().waitFor({ state: "attached" });
  await expect(page.getByRole("status", { name: /^Detainers recorded/u })).toBeVisible();
  const box = await part.boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

const weeksOf = (page: Page) => page.getByRole("region", { name: "By week", exact: true });

test("At 1280 × 800 the weeks are seen whole above 640 px: bars, key, sentence and notes", async ({
  page,
}) => {
  await page.goto("/");
  await expect.poll(() => findEnd(page, weeksOf(page))).toBeLessThanOrEqual(640);
  const box = await weeksOf(page).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(340);
});

for (const address of ["/", "/?data=ice-foia-2015"]) {
  test(`At 390 × 844 the bars and labels of ${address} are seen above 700 px`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const chart = weeksOf(page).getByRole("application");
    await expect.poll(() => findEnd(page, chart)).toBeLessThanOrEqual(700);
    const box = await chart.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(250);
  });
}

test("The ring around the chart that has the focus is seen on all four sides", async ({ page }) => {
  await page.goto("/");
  const chart = weeksOf(page).getByRole("application");
  await chart.waitFor();
  await page.keyboard.press("Tab");
  await chart.focus();
  const ring = await chart.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    let isClipped = false;
    for (let each = element.parentElement; each !== null; each = each.parentElement) {
      const area = each.getBoundingClientRect();
      isClipped ||=
        getComputedStyle(each).overflow !== "visible" &&
        each !== document.documentElement &&
        each !== document.body &&
        (area.left > left - reach ||
          area.right < right + reach ||
          area.top > top - reach ||
          area.bottom < bottom + reach);
    }
    return {
      outlineStyle,
      reach,
      isClipped,
      isInside: left >= reach && right + reach <= innerWidth,
    };
  });
  expect(ring).toEqual({ outlineStyle: "solid", reach: 5, isClipped: false, isInside: true });
});

test("Nothing moves where the reader asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await page.getByRole("application", { name: /by week/u }).waitFor();
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
