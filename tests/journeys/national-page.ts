import { expect, type Locator, type Page } from "@playwright/test";
import { STATE_NAMES } from "#scripts/oracle/record-names.mjs";
import { recompute } from "#scripts/oracle/recompute-records.mjs";
import { openFacet } from "./facets.ts";

type Counts = Readonly<Record<string, number>>;

/** What the CSVs of ICE's records add up to at an address. */
export interface RecordCounts {
  readonly measure: "declined" | "recorded" | "all";
  readonly match: number;
  /** Of those that match, whatever their outcome. */
  readonly issued: number;
  readonly unknown: number;
  readonly matchUnknown: number;
  /** Of those that match whatever their outcome, without an outcome recorded. */
  readonly open: number;
  readonly facets: Readonly<Record<string, Counts>>;
  readonly namesakes: Readonly<Record<string, readonly number[]>>;
  readonly periods: readonly { readonly key: string; readonly count: number }[];
  readonly states: Counts;
  readonly statesIssued: Counts;
  readonly statesOpen: Counts;
  readonly counties: Counts;
  readonly agencies: Counts;
  readonly outcomes: Readonly<Record<string, Counts>>;
  readonly shares: Readonly<Record<string, readonly string[]>>;
  readonly openLines: readonly string[];
}

/** The figures of an address, of one period of it, with a line of outcomes for each year, state or other. */
export const recomputeFigures = recompute as unknown as (
  address: string,
  options?: { readonly line?: string; readonly period?: string },
) => RecordCounts;

/** A number as a page writes it, "1,272"; null where the cell has a sign or words in its place. */
export function parseCount(text: string | undefined): number | null {
  const isNumber = text !== undefined && /^(?:\d{1,3}(?:,\d{3})*|\d+)$/u.test(text);
  return isNumber ? Number(text.replace(/,/gu, "")) : null;
}

const CODES = new Map(Object.entries(STATE_NAMES).map(([code, name]) => [name, code]));

/** A name with its state once and by its letters: "Kern County, California" and "RIKERS ISLAND, NY, NY" are written so, too. */
export function normalizeName(name: string): string {
  return name
    .replace(/[“”]/gu, "")
    .replace(/, ([A-Z][A-Za-z ]+)$/u, (rest, state: string) => {
      const code = CODES.get(state);
      return code === undefined ? rest : `, ${code}`;
    })
    .replace(/(, [A-Z]{2})\1$/u, "$1");
}

/** The rows of a table by its headings; of a part of several words the first line of a cell counts. */
export type TableRow = Readonly<Record<string, string>>;

/** The rows of a panel's table; its sums are not among them. */
export async function readRows(region: Locator): Promise<readonly TableRow[]> {
  const table = region.getByRole("table").first();
  await table.waitFor();
  return table.evaluate((element) => {
    const read = (cell: Element) => cell.textContent?.replace(/\s[↓↑]\d*$/u, "").trim() ?? "";
    const headings = [...element.querySelectorAll("thead th")].map(read);
    return [...element.querySelectorAll("tbody:first-of-type tr")].map((row) =>
      Object.fromEntries([...row.children].map((cell, i) => [headings[i] ?? "", read(cell)])),
    );
  });
}

/** Lines of a table that are read at most; of a longer one those that it shows first. */
const MAX_LINES = 400;

/** A panel of the page by its title, seen as a table, whole where it has no more lines than are read. */
export async function openTable(
  page: Page,
  title: RegExp | string,
  largestFirst?: string,
): Promise<Locator> {
  const region = page
    .getByRole("region", { name: title, exact: typeof title === "string" })
    .first();
  await region.waitFor();
  const tab = region.getByRole("tab", { name: "Table", exact: true });
  if ((await tab.count()) > 0) await tab.click();
  await region.getByRole("table").first().waitFor();
  if (largestFirst !== undefined) await sortLargestFirst(region, largestFirst);
  await showWhole(region);
  return region;
}

/** Sorts a table by a column of numbers, the largest first. */
async function sortLargestFirst(region: Locator, column: string): Promise<void> {
  const heading = region.getByRole("columnheader", { name: column, exact: true });
  for (let press = 0; press < 2; press += 1) {
    if ((await heading.getAttribute("aria-sort")) === "descending") return;
    await heading.getByRole("button").click();
  }
}

/** Shows all lines of a long table, unless they are too many to read. */
export async function showWhole(region: Locator): Promise<void> {
  const more = region.getByRole("button", { name: /^Show all/u });
  if ((await more.count()) === 0) return;
  const lines = /[\d,]+/u.exec((await more.first().textContent()) ?? "")?.[0];
  if (Number(lines?.replace(/,/gu, "")) <= MAX_LINES) await more.first().click();
}

/** Counts by the name of a row; rows of one name add up. Cells that hold no number are left out. */
export function sumByName(
  rows: readonly TableRow[],
  nameOf: (name: string) => string,
  column: string | number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) {
    const cells = Object.values(row);
    const count = parseCount(typeof column === "number" ? cells[column] : row[column]);
    if (count === null || count === 0) continue;
    const name = nameOf(cells[0] ?? "");
    sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}

/** Names and counts in the list of a filter, read from the names of its checkboxes; null where the filter is not on the page. */
export async function readFacet(
  page: Page,
  legend: string,
): Promise<readonly (readonly [name: string, count: number])[] | null> {
  const group = page.getByRole("group", { name: legend, exact: true });
  if ((await group.count()) === 0) return null;
  await openFacet(page, legend);
  const labels = await group
    .getByRole("checkbox")
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label") ?? ""));
  return labels.map((label) => {
    const [, name = "", count = "0"] =
      /^(.+?)(?:, left out)?, (?:([\d,]+) detainers? |none|no |not |zero|0)/u.exec(label) ?? [];
    expect(name, `the label “${label}” can be read`).not.toBe("");
    return [normalizeName(name), Number(count.replace(/,/gu, ""))];
  });
}

/**
 * Opens an address of ICE's records: at first as a reader does, and later inside the application, so that the records are
 * read once. A page without numbers stands in between, and nothing of the address before is left.
 */
export async function openAddress(page: Page, address: string): Promise<void> {
  if (page.url() === "about:blank") {
    await page.goto(address);
    return;
  }
  await moveTo(page, "/about/fact-sheet?data=ice-foia-2015");
  await expect(page.getByRole("heading", { level: 1, name: "Fact sheet" })).toBeVisible();
  await expect(page.getByRole("status", { name: /^Detainers/u })).toHaveCount(0);
  await moveTo(page, address);
  await expect(page.getByRole("heading", { level: 1, name: "Fact sheet" })).toHaveCount(0);
}

async function moveTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}
