import { PDFDocument } from "pdf-lib";
import { chromium } from "playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_SWITCHES, findChromium } from "#scripts/chromium.mjs";
import { htmlReport } from "./html-report.ts";
import { LAYOUTS } from "./layouts.ts";
import { publishedReport } from "./printed-report.ts";
import type { Layout, PrintedReport } from "./printed-report.ts";
import { expectReadBack, readWell } from "./compare-report.ts";
import { syntheticReport } from "./synthetic-report.ts";

const EDITIONS = ["2017-01-28.r1.t1.json", "2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json"];
let browser: Browser;

beforeAll(async () => {
  const executablePath = (await findChromium()) ?? undefined;
  browser = await chromium.launch({
    args: TEST_SWITCHES,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
});
afterAll(() => browser.close());

async function printed(report: PrintedReport, layout: Layout): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(htmlReport(report, layout));
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.pdf({
    format: "Letter",
    margin: { top: "1cm", bottom: "1.5cm", left: "1cm", right: "1cm" },
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate:
      '<span style="font-size:9px;width:100%;text-align:center" class="pageNumber"></span>',
  });
  await page.close();
  return bytes;
}

const FONTS = ["narrow", "wide", "serif"] as const;

describe("a report printed by a browser is read back value by value", () => {
  for (const [i, [name, layout]] of Object.entries(LAYOUTS).entries()) {
    it(`A printed report with ${name} is read back value by value`, async () => {
      const report = syntheticReport(206, 96);
      await expectReadBack(await printed(report, layout), report, layout);
    });
    it.each(FONTS)(
      `A report printed in a %s font, with ${name}, is read back value by value`,
      async (font) => {
        const report = syntheticReport(40, 16);
        const other = { ...layout, font };
        await expectReadBack(await printed(report, other), report, other);
      },
    );
    it(`A report printed from ${EDITIONS[i]}, with ${name}, is read back value by value`, async () => {
      const report = publishedReport(EDITIONS[i] ?? "");
      await expectReadBack(await printed(report, layout), report, layout);
    });
  }
  it("A printed report of 35 pages or more is read back with its number of pages", async () => {
    const [layout] = Object.values(LAYOUTS);
    if (layout === undefined) throw new Error("there is no layout");
    const report = syntheticReport(520, 300);
    const bytes = await printed(report, { ...layout, size: 13 });
    const pages = (await PDFDocument.load(bytes)).getPageCount();
    expect(pages).toBeGreaterThanOrEqual(35);
    expect((await readWell(bytes)).edition.totals.pages).toBe(pages);
    await expectReadBack(bytes, report, layout);
  });
});
