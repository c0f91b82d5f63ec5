import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { ROUTES } from "./routes.ts";

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [320, 1280])
    test(`axe finds nothing at ${width} px in the ${colorScheme} theme, and nothing scrolls sideways`, async ({
      browser,
    }) => {
      test.setTimeout(400_000);
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const route of [
        ...ROUTES,
        "/compare?p=2017-01-28&p=2017-02-04&p=2017-02-11&by=agency",
      ]) {
        await page.goto(route);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${route}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(`${route}: ${wide}`).toBe(`${route}: 0`);
      }
      await context.close();
    });
