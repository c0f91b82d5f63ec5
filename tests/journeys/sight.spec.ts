import { expect, test } from "@playwright/test";
import { axe } from "./axe.ts";
import { ROUTES } from "./routes.ts";

test("With text of twice the size axe finds nothing, and no words are cut off or pushed out of the page", async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const route of [...ROUTES, "/?state=TX"]) {
    await page.goto(route);
    await page.getByRole("heading", { level: 1 }).waitFor();
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
    expect(grown).toBeGreaterThan(48);
  }
});

test("With forced colors the bars, the open tab and the focus can still be seen", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  const bar = states.getByRole("row", { name: /Texas/u }).getByRole("cell").nth(1).locator("span");
  await bar.waitFor();
  const colors = (element: Element) => {
    const { backgroundColor, outlineStyle, borderBottomStyle } = getComputedStyle(element);
    return { backgroundColor, outlineStyle, borderBottomStyle };
  };
  const page1 = await page.locator("body").evaluate(colors);
  expect((await bar.evaluate(colors)).backgroundColor).not.toBe(page1.backgroundColor);
  const tab = states.getByRole("tab", { name: "Bars" });
  expect((await tab.evaluate(colors)).borderBottomStyle).toBe("solid");
  await states.getByRole("tab", { name: "Map" }).focus();
  await page.keyboard.press("Shift+Tab");
  expect((await tab.evaluate(colors)).outlineStyle).not.toBe("none");
});

test("Nothing moves where the reader asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await page.getByRole("application", { name: /by week/u }).waitFor();
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
