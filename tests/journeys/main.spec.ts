import { expect, test, type Page } from "@playwright/test";

const declined = "Detainers recorded as declined";

/** The strip of numbers. */
const strip = (page: Page) => page.getByRole("region", { name: "Totals", exact: true });

test("A reader sees at once what was reported, what is on record, what is disputed and what ICE withdrew", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("status", { name: declined, exact: true })).toHaveText("259");
  for (const words of [
    "259 on record",
    "318 reported by ICE",
    "59 reported, not on record",
    "150 disputed by agencies",
    "142 by Travis County, Texas",
    "7 withdrawn by ICE",
  ])
    await expect(strip(page)).toContainText(words);
  await strip(page)
    .getByRole("button", { name: /^Note: .*The agencies say that/u })
    .click();
  await expect(page.getByRole("dialog")).toContainText(
    "The agencies say that what ICE recorded here is wrong, in full or in part. Only a correction by ICE changes the count",
  );
});

test("What is missing says once that 59 are not on record and where full copies are, that 9 or more were withdrawn, and why there is no rate", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  const missing = page.getByRole("region", { name: "What is missing" });
  for (const words of [
    "ICE reported 318. We have records for 259.",
    "The other 59 are not in our records: 17 of Jan 28",
    "3 places are named without a number",
    "At least 9 of the 206",
    "No rate is shown.",
  ])
    await expect(missing).toContainText(words);
  await missing.getByRole("link", { name: "Where they are" }).click();
  await expect(missing.getByRole("link", { name: /copy at Scribd/u })).toHaveCount(2);
});

test("Sources are said once, with links to every row, to the corrections and to how to cite", async ({
  page,
}) => {
  await page.goto("/");
  const sources = page.getByRole("region", { name: "Sources" });
  await expect(sources).toContainText("Corrections published by April 6, 2017.");
  await expect(sources.getByRole("link", { name: "Every source, row by row" })).toBeVisible();
  await expect(sources.getByRole("link", { name: "8 corrections by ICE" })).toBeVisible();
  await expect(page.getByText(/Weekly Declined Detainer Outcome Report;/u)).toHaveCount(1);
});

test("A filter by charge says how many have no charge on record, and that they may match", async ({
  page,
}) => {
  await page.goto("/?charge=assault");
  for (const words of ["15 match", "229 charge unknown", "59 not ruled out"])
    await expect(strip(page)).toContainText(words);
  await expect(page.getByRole("main")).toContainText("Charge: on record for 30 of 259.");
  await expect(page.getByRole("main")).toContainText(
    "229 have no charge on record, so they may or may not match.",
  );
  await expect(page.getByRole("main")).toContainText(
    "Up to 59 more could match; we have no records of them.",
  );
});

test("A result of nothing is no zero, and says what each filter less would give", async ({
  page,
}) => {
  await page.goto("/?state=NY&charge=weapon-offenses");
  await expect(page.getByRole("status", { name: declined, exact: true })).toContainText("?");
  await expect(page.getByText("None in our records. ICE may have reported some.")).toBeVisible();
  await page.getByRole("button", { name: "Remove in New York: 1 detainer" }).click();
  await expect(page.getByRole("status", { name: declined, exact: true })).toHaveText("1");
});

test("Charge is a table for 30 of 259, and citizenship and days are one line each until they are opened", async ({
  page,
}) => {
  await page.goto("/");
  const charge = page.getByRole("region", { name: "Charge: known for 30 of 259", exact: true });
  await expect(charge.getByRole("row", { name: /^Not on record/u })).toContainText("229");
  await expect(charge.getByRole("row", { name: /^Total/u })).toContainText("259");
  const citizenship = page.getByRole("region", { name: "Citizenship", exact: true });
  await expect(citizenship).toHaveCount(0);
  await page.getByText("Citizenship known for 19 of 259").click();
  await expect(citizenship.getByRole("row").nth(1)).toContainText("Unknown240");
  await expect(page.getByText("both dates known for 7 of 259")).toBeVisible();
});

test("A panel that cannot be loaded says so alone, and a retry brings it", async ({ page }) => {
  await page.route("**/charge-panel-*.js", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText("A part of this page could not be loaded")).toBeVisible();
  await expect(page.getByRole("region", { name: "By state", exact: true })).toBeVisible();
  await expect(strip(page)).toContainText("259");
  await page.unroute("**/charge-panel-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: /^Charge: known/u })).toBeVisible();
});

interface Shift {
  readonly value: number;
  /** What moved, with its place before and after. */
  readonly parts: readonly string[];
}

/**
 * Loads a page so that first its font, then the parts of the application and of its data come one after the other, each
 * painted before the next one comes: the states of the page that a slow network can show.
 */
async function loadInParts(page: Page, address: string): Promise<readonly Shift[]> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      })[])
        shifts.push({
          value: entry.value,
          parts: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${node?.nodeName ?? "?"} ${(node?.textContent ?? "").slice(0, 20)} ` +
              `${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`,
          ),
        });
    }).observe({ type: "layout-shift", buffered: true });
  });
  const paint = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        ),
    );
  let last = Promise.resolve();
  await page.route(/\.woff2|\.json|\/assets\/(?!index-).*\.js/u, (route) => {
    last = last.then(async () => {
      await paint();
      const response = await route.fetch();
      await route.fulfill({ response });
    });
    return last;
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.getByRole("region", { name: "Sources" }).waitFor();
  await page.locator('[data-layer="bars"] path').first().waitFor({ state: "attached" });
  await page.unrouteAll({ behavior: "wait" });
  await paint();
  return page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
}

for (const [address, width] of [
  ["/", 1280],
  ["/", 390],
  ["/?data=ice-foia-2015", 1280],
  ["/?data=ice-foia-2015", 390],
  ["/?state=TX", 1280],
  ["/?state=TX", 390],
] as const)
  test(`Nothing moves while ${address} is loaded at ${width} px, though each part of it comes late`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 800 });
    const shifts = await loadInParts(page, address);
    expect(
      shifts.reduce((sum, { value }) => sum + value, 0),
      JSON.stringify(shifts),
    ).toBeLessThanOrEqual(0.02);
  });

test("Travis County is found by its address, and one click leaves it out", async ({ page }) => {
  await page.goto("/?county=48453");
  const total = page.getByRole("status", { name: declined, exact: true });
  await expect(total).toHaveText("154");
  await expect(strip(page)).toContainText("0 not ruled out");
  await page.goto("/");
  await page.getByRole("button", { name: "Leave out Travis County, Texas" }).click();
  await expect(total).toHaveText("105");
  await page.goBack();
  await expect(total).toHaveText("259");
});

test("Filters by state, charge category, status and week change the number as hand counts say", async ({
  page,
}) => {
  const total = page.getByRole("status", { name: declined, exact: true });
  for (const [search, value] of [
    ["?state=TX", "154"],
    ["?state=withdrawn", "7"],
    ["?agency=not-itemised", "66"],
    ["?charge=assault", "15"],
    ["?status=convicted", "16"],
    ["?from=2017-02-11", "48"],
    ["?asof=2017-03-20", "189"],
    ["?asof=2017-03-20&state=TX", "149"],
  ] as const) {
    await page.goto(`/${search}`);
    await expect(total).toHaveText(value);
  }
});

test("A checkbox filters, the address says so, and back undoes it", async ({ page }) => {
  await page.goto("/");
  const total = page.getByRole("status", { name: declined, exact: true });
  await page.getByRole("checkbox", { name: /^Colorado, 11/u }).check();
  await expect(total).toHaveText("11");
  await expect(page).toHaveURL(/state=CO/u);
  await page.goBack();
  await expect(total).toHaveText("259");
});

test("A missing edition leaves the other weeks, a notice says so, and a retry brings it", async ({
  page,
}) => {
  await page.route("**/2017-02-04.*.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  await expect(page.getByRole("status", { name: declined, exact: true })).toHaveText("237");
  await expect(
    page.getByText("The week of February 4 to 10, 2017 could not be loaded."),
  ).toBeVisible();
  await page.unroute("**/2017-02-04.*.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("status", { name: declined, exact: true })).toHaveText("259");
});

test("The link in the context bar opens what is missing, from any page", async ({ page }) => {
  await page.goto("/corrections");
  await page.getByRole("link", { name: "259 of 318 on record" }).click();
  const week = page.getByRole("region", { name: /^January 28 to February 3/u });
  await expect(week.getByText(/17 more were reported that are in no source/u)).toBeVisible();
});

test("The title of the window says that the page is the dashboard, and what is filtered", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await expect(page).toHaveTitle(/^Dashboard: In Texas/u);
});
