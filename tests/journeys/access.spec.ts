import { expect, test } from "@playwright/test";
import { axe } from "./axe.ts";
import { ROUTES } from "./routes.ts";

const PAGES = [...ROUTES, "/compare?p=2017-01-28&p=2017-02-04&p=2017-02-11&by=agency"];
const HALF = Math.ceil(PAGES.length / 2);

/** What the theme changes are colors, the same at either width: these rules see them. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

for (const width of [320, 1280])
  for (const [part, routes] of [PAGES.slice(0, HALF), PAGES.slice(HALF)].entries())
    test(`Axe finds nothing at ${width} px${width === 320 ? "" : " in either theme"}, and nothing scrolls sideways, part ${part + 1} of the pages`, async ({
      page,
    }) => {
      test.setTimeout(400_000);
      await page.setViewportSize({ width, height: 800 });
      for (const route of routes) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(route);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const found = await axe(page);
        if (width > 320) {
          await page.emulateMedia({ colorScheme: "dark" });
          found.push(...(await axe(page, OF_COLOUR)));
        }
        expect(found, route).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(`${route}: ${wide}`).toBe(`${route}: 0`);
      }
    });
