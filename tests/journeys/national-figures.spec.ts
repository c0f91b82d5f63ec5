import { test as base, expect, type Locator, type Page } from "@playwright/test";
import {
  addCollection,
  COMPARISONS,
  OVERVIEWS,
  PROFILES,
  TABLES,
} from "#scripts/oracle/record-addresses.mjs";
import {
  type RecordCounts,
  normalizeName,
  openAddress,
  openTable,
  parseCount,
  readFacet,
  readRows,
  recomputeFigures,
  showWhole,
  sumByName,
  type TableRow,
} from "./national-page.ts";

/* RecordCounts of ICE's records on the built page against what the CSVs add up to; the oracle shares no code with the page. */

// Every value of every facet is read, one facet after the other.
base.describe.configure({ timeout: 180_000 });

/** One page for all addresses of a worker, which finds the code of the application in the browser's cache. */
const test = base.extend<object, { readonly sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({
        ...(project.use.baseURL === undefined ? {} : { baseURL: project.use.baseURL }),
        viewport: { width: 1280, height: 800 },
      });
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
});

const UNITS = {
  declined: "Detainers recorded as declined",
  recorded: "Detainers with an outcome recorded",
  all: "Detainers issued",
};

const formatCount = (count: number): string => count.toLocaleString("en-US");

/** The numbers of a record that are not 0. */
function dropZeros(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

async function compareTotals(page: Page, wanted: RecordCounts, isFiltered: boolean): Promise<void> {
  const total = page.getByRole("status", { name: UNITS[wanted.measure], exact: true });
  // Where no detainer matches, whatever its outcome, there is no zero of declines either.
  const sign = wanted.issued === 0 ? "·" : formatCount(wanted.match);
  await expect(total).toHaveText(new RegExp(`^${sign}(?![\\d,])`, "u"));
  if (wanted.match === 0 && wanted.open > 0) {
    await expect(total).toContainText(`${formatCount(wanted.open)} open`);
  }
  const strip = page.getByRole("region", { name: "Totals", exact: true });
  const main = page.getByRole("main");
  if (isFiltered && wanted.unknown > 0) {
    await expect(
      strip
        .locator("p")
        .filter({ hasText: new RegExp(`^${formatCount(wanted.unknown)}\\s*[a-z ]*unknown`, "u") }),
    ).toHaveCount(1);
  } else if (isFiltered) await expect(strip).not.toContainText("may match");
  // All rows of the nation are in the file: nothing was reported beyond it.
  await expect(strip).not.toContainText("not ruled out");
  await comparePair(strip, wanted, page.url());
  const leftOut = main.getByText(/unknown on the field from which a value is left out/u);
  if (wanted.matchUnknown === 0) await expect(leftOut).toHaveCount(0);
  else await expect(leftOut).toContainText(formatCount(wanted.matchUnknown));
}

/** Both shares of declines, of those with an outcome recorded and of all, where the address counts declines of every outcome. */
async function comparePair(strip: Locator, wanted: RecordCounts, address: string): Promise<void> {
  if (wanted.measure !== "declined" || address.includes("outcome=")) return;
  if (wanted.match > 0)
    await expect(strip).toContainText(`of ${formatCount(wanted.issued)} issued`);
  const recorded = wanted.issued - wanted.open;
  if (recorded < 20 || !(await strip.getByText("with an outcome recorded").isVisible())) return;
  for (const of of [recorded, wanted.issued]) {
    const share = (100 * wanted.match) / of;
    if (share >= 0.05 && share < 99.95) await expect(strip).toContainText(`${share.toFixed(1)}%`);
  }
}

/** The name without the county that stands behind it where two agencies of a state have one name. */
function dropCounty(name: string): string {
  return name.replace(/ \([^()]+\)$/u, "");
}

async function compareFacets(page: Page, wanted: RecordCounts): Promise<void> {
  for (const [legend, counts] of Object.entries(wanted.facets)) {
    const shown = await readFacet(page, legend);
    if (shown === null) continue;
    for (const [name, count] of shown) {
      const namesakes = legend.startsWith("Agency")
        ? wanted.namesakes[dropCounty(name)]
        : undefined;
      // The CSV has "Baltimore City" for the city that is no part of a county, the page "Baltimore".
      const cityName = name.replace(/, [A-Z]{2}$/u, (state) => ` City${state}`);
      const possible = namesakes ?? [counts[name] ?? counts[cityName] ?? 0];
      expect.soft(possible, `${legend}, ${name}: ${count}`).toContain(count);
    }
  }
}

/** Of one state the panel lists its counties; the CSV spells some of their names otherwise, so the numbers are compared. */
async function compareCounties(page: Page, wanted: RecordCounts): Promise<void> {
  const rows = await readRows(await openTable(page, "By county"));
  const shown = rows.flatMap(({ Count: cell }) => parseCount(cell) ?? []);
  const expected = Object.values(dropZeros(wanted.counties));
  const order = (a: number, b: number) => a - b;
  expect
    .soft(shown.filter((count) => count > 0).sort(order), "by county")
    .toEqual([...expected].sort(order));
}

async function compareStates(page: Page, wanted: RecordCounts): Promise<void> {
  const states = await readRows(await openTable(page, "By state"));
  expect
    .soft(
      sumByName(states, (name) => (name === "No place given" ? "Unknown" : name), "Count"),
      "by state",
    )
    .toEqual(dropZeros(wanted.states));
  for (const { State: name = "", Count: cell = "" } of states) {
    if (!/^0(?!\d)/u.test(cell)) continue;
    // A zero is said where there are detainers and none is counted, with those that are open beside it.
    expect.soft(wanted.statesIssued[name] ?? 0, `${name} has 0`).toBeGreaterThan(0);
    const open = wanted.statesOpen[name] ?? 0;
    if (open > 0) expect.soft(cell, name).toContain(`${formatCount(open)} open`);
  }
}

async function comparePanels(page: Page, wanted: RecordCounts): Promise<void> {
  const panel = await openTable(page, /^By (?:week|month|quarter|(?:calendar |fiscal )?year)$/u);
  const periods = await readRows(panel);
  expect
    .soft(
      periods.map((row) => parseCount(Object.values(row)[1]) ?? 0),
      "by period",
    )
    .toEqual(wanted.periods.map(({ count }) => count));
  const places = page.getByRole("region", { name: /^By (?:state|county)$/u }).first();
  await places.waitFor();
  if ((await places.getByRole("heading", { level: 2 }).textContent()) === "By county")
    await compareCounties(page, wanted);
  else await compareStates(page, wanted);
  const agencyPanel = await openTable(page, /^By agency/u, "Count");
  const shown = sumByName(
    (await readRows(agencyPanel)).map(({ Agency = "", State = "", Count = "" }) => ({
      Agency: normalizeName(`${Agency}, ${State}`.replace(/^Not itemized, .*/u, "Not itemized")),
      Count,
    })),
    (name) => name,
    "Count",
  );
  const isWhole = (await agencyPanel.getByRole("button", { name: /^Show all/u }).count()) === 0;
  const listed = Object.entries(wanted.agencies).filter(
    ([name]) => isWhole || (name in shown && wanted.namesakes[name] === undefined),
  );
  const withoutNamesakes = Object.entries(shown).filter(
    ([name]) => isWhole || wanted.namesakes[name] === undefined,
  );
  expect
    .soft(Object.fromEntries(withoutNamesakes), "by agency")
    .toEqual(Object.fromEntries(listed));
  const most = Math.max(0, ...Object.values(wanted.agencies));
  expect.soft(Math.max(0, ...Object.values(shown)), "the agency with most").toBe(most);
}

/** The table of outcomes, or of shares where the address shows them. */
async function compareOutcomes(
  page: Page,
  wanted: RecordCounts,
  line: string,
  isShares: boolean,
): Promise<void> {
  const panel = page.getByRole("region", { name: /^(?:What ICE recorded|Outcomes of)/u }).first();
  await panel.getByRole("tab", { name: isShares ? "Shares" : "Table", exact: true }).click();
  if (line !== "Year") await panel.getByLabel("A line for each").selectOption(line);
  await expect(panel.getByRole("columnheader", { name: line, exact: true })).toBeVisible();
  await showWhole(panel);
  const isPeriod = line === "Year" || line === "Fiscal year";
  const nameLine = (row: TableRow) => {
    const name = row[line] ?? "";
    return isPeriod ? (/\d{4}/u.exec(name)?.[0] ?? name) : normalizeName(name);
  };
  const rows = new Map((await readRows(panel)).map((row) => [nameLine(row), row]));
  const lines = isShares ? wanted.shares : wanted.outcomes;
  const names = new Set([...rows.keys()].map(dropCounty));
  expect.soft([...names].sort(), "lines").toEqual(Object.keys(lines).sort());
  for (const [name, row] of rows) {
    if (line === "Agency" && wanted.namesakes[dropCounty(name)] !== undefined) continue;
    if (isShares) {
      const shares = [row["Share of those"], row["Share of all"]].map(readShare);
      const expected = wanted.openLines.includes(name) ? ["open", "open"] : wanted.shares[name];
      expect.soft(shares, `shares of ${name}`).toEqual(expected);
      continue;
    }
    for (const [column, count] of Object.entries(wanted.outcomes[name] ?? {})) {
      // No column stands for an outcome that the file does not have.
      if (count === 0 && row[column] === undefined) continue;
      expect.soft(parseCount(row[column]), `${column} of ${name}`).toBe(count);
    }
  }
}

function readShare(cell = ""): string {
  if (/still open/u.test(cell)) return "open";
  if (cell.startsWith("none")) return "none";
  return cell.replace(/\s+%/u, "%");
}

for (const { address, line = "Year" } of OVERVIEWS) {
  test(`The figures at ${address}, a line for each ${line.toLowerCase()}, are those of the CSVs`, async ({
    sharedPage: page,
  }) => {
    const wanted = recomputeFigures(address, { line });
    await openAddress(page, addCollection(address));
    const { searchParams } = new URL(address, "http://localhost");
    const isFiltered = [...searchParams.keys()].some(
      (name) => !["measure", "grain", "view"].includes(name),
    );
    await compareTotals(page, wanted, isFiltered);
    await compareFacets(page, wanted);
    await comparePanels(page, wanted);
    await compareOutcomes(page, wanted, line, searchParams.has("view"));
  });
}

for (const { address, filter } of PROFILES) {
  test(`The figures at ${address} are those of the CSVs`, async ({ sharedPage: page }) => {
    const wanted = recomputeFigures(`/?${filter}`);
    await openAddress(page, addCollection(address));
    const summary = page.getByRole("region", { name: /^In short/u });
    const words =
      wanted.match === 0
        ? `None in this file; ${formatCount(wanted.open)} detainers with no outcome recorded`
        : `${formatCount(wanted.match)} detainers recorded as declined`;
    await expect(summary).toContainText(words);
    await compareOutcomes(page, wanted, "Year", false);
  });
}

for (const { address, periods } of COMPARISONS) {
  test(`The figures at ${address} are those of the CSVs`, async ({ sharedPage: page }) => {
    const sides = periods.map((period) => recomputeFigures(address, { period }));
    await openAddress(page, addCollection(address));
    const [first, second] = sides.map(({ match }) => formatCount(match));
    const numbers = page.getByRole("region", { name: "Totals" }).locator("b");
    await expect(numbers.nth(0)).toHaveText(first ?? "");
    await expect(numbers.nth(1)).toHaveText(second ?? "");
    const place = address.includes("by=county") ? "Every county" : "Every place";
    const rows = await readRows(await openTable(page, place));
    const field = address.includes("by=county") ? "counties" : "states";
    sides.forEach((side, i) => {
      expect
        .soft(sumByName(rows, normalizeName, i + 1), periods[i])
        .toEqual(dropZeros(side[field]));
    });
  });
}

for (const address of TABLES) {
  test(`The number of rows at ${address} is that of the CSVs`, async ({ sharedPage: page }) => {
    const wanted = recomputeFigures(address);
    await openAddress(page, addCollection(address));
    await expect(page.getByRole("main")).toContainText(`${formatCount(wanted.match)} rows, `);
    await expect(page.getByRole("table").first()).toHaveAttribute(
      "aria-rowcount",
      String(wanted.match + 1),
    );
  });
}
