import { chromium } from "playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_SWITCHES, findChromium } from "#scripts/chromium.mjs";
import { fontFaces } from "./html-report.ts";
import { framed } from "./printed-report.ts";
import { readSmallPdf } from "./small-reading.ts";
import type { SmallReading } from "./small-reading.ts";

let browser: Browser;

beforeAll(async () => {
  const executablePath = (await findChromium()) ?? undefined;
  browser = await chromium.launch({
    args: TEST_SWITCHES,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
});
afterAll(() => browser.close());

const HEADINGS =
  "<th>LEA<th>State<th>Citizenship<th>Date Detainer Issued<th>Date Detainer Declined<th>Notable Criminal Activity<th>Charged or Convicted";

/** Reads a report that a browser printed: `rows` are those of Section II, whose table starts so many points below a page's top. */
async function readPrinted(
  style: string,
  rows: readonly string[],
  below: number,
  font: "narrow" | "wide" = "narrow",
): Promise<SmallReading> {
  const { title, headings, scope } = framed("2017-01-28");
  const body = rows.map((row) => `<tr>${row}`).join("");
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    ${fontFaces(font)}
    body { font: 8pt report; margin: 0 }
    table { width: 100%; border-collapse: collapse; table-layout: fixed }
    td, th { border: 1px solid #999; padding: 2pt; text-align: left }
    ${style}
  </style>
  ${title.map((line) => `<h3>${line}</h3>`).join("")}<h3>Summary</h3><p>Four sections.</p>
  <h3>Section I: ${headings.I}</h3>
  <table><tr><th>County, State<th>Issued Detainers<tr><td>Clark, Nevada<td>51</table>
  <h3 style="break-before: page; padding-top: ${below}pt">Section II: ${headings.II}</h3>
  <table class="two"><thead><tr>${HEADINGS}</thead>${body}</table>
  <h3>Section III: ${headings.III}</h3>
  <table class="three"><tr><th>Jurisdiction (AOR)<th>Date Enacted<th>Policy<th>Criteria for Honoring Detainer
  <tr><td>Cook County, Illinois (Chicago)<td>September 2011<td>County Ordinance<td>Accepts requests with a court order</table>
  <h3>Section IV: ${headings.IV}</h3><p>${scope}</p>`);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.pdf({
    format: "Letter",
    margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" },
  });
  await page.close();
  return readSmallPdf(bytes);
}

const TRAVIS =
  "<td>Mexico<td>6/29/2015<td>1/28/2017<td>Driving Under Influence Liquor<td>Conviction";
const SECOND =
  "<td>Guatemala<td>11/3/2016<td>1/30/2017<td>Aggravated Assault - Non-family-Weapon<td>Charge";
const KING =
  "<td>King County Correctional Facility<td>Washington<td>Honduras<td>3/4/2016<td>2/1/2017<td>Burglary<td>Conviction";
const READ = (first: string) => [
  `${first} | MEX | 2015-06-29 | 2017-01-28 | Driving Under Influence Liquor | convicted`,
  `${first} | GTM | 2016-11-03 | 2017-01-30 | Aggravated Assault - Non-family-Weapon | charged`,
  "King County Correctional Facility | WA | HND | 2016-03-04 | 2017-02-01 | Burglary | convicted",
];

describe("a table that a browser prints", () => {
  it.each([
    [30, "narrow"],
    [30, "wide"],
    [38, "wide"],
    [48, "wide"],
  ] as const)(
    "A table with columns so narrow (%d points, a %s font) that words and dates break anywhere is read word by word",
    async (width, font) => {
      const jail = "<td>Travis County Jail<td>Texas";
      const style = `.two { width: ${7 * width}pt } td, th { overflow-wrap: anywhere }`;
      const reading = await readPrinted(style, [jail + TRAVIS, jail + SECOND, KING], 0, font);
      expect(reading.rows).toEqual(READ("Travis County Jail | TX"));
      expect(reading.failed).toEqual([]);
      expect(reading.unplaced).toEqual([]);
    },
  );

  it.each(["top", "middle", "bottom"])(
    "A table that a browser prints with an agency over two rows, text at the %s, has it in both",
    async (at) => {
      const jail =
        '<td rowspan="2">Travis County Correctional Complex, Del Valle<td rowspan="2">Texas';
      const reading = await readPrinted(
        `td { vertical-align: ${at} }`,
        [jail + TRAVIS, SECOND, KING],
        0,
      );
      expect(reading.rows).toEqual(READ("Travis County Correctional Complex, Del Valle | TX"));
      expect(reading.failed).toEqual([]);
      expect(reading.isCertain).toBe(true);
    },
  );

  it("A table whose rows break wherever the page ends has the same rows", async () => {
    const jail = "<td>Travis County Correctional Complex, Del Valle, Main Housing<td>Texas";
    const rows = [jail + TRAVIS, jail + SECOND, KING];
    for (let below = 560; below <= 680; below += 6) {
      for (const again of ["table-header-group", "table-row-group"]) {
        const reading = await readPrinted(
          `thead { display: ${again} } .two { width: 60% }`,
          rows,
          below,
        );
        expect(reading.rows, `${below} points, ${again}`).toEqual(
          READ("Travis County Correctional Complex, Del Valle, Main Housing | TX"),
        );
      }
    }
  });
});
