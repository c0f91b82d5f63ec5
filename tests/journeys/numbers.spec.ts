import { expect, test, type Page } from "@playwright/test";
import { openFacet } from "./facets.ts";
import { readPanel } from "./panel.ts";
import { nameOf } from "./value-names.ts";
import { recompute, type Recomputed } from "./oracle.ts";
import { readPublished, type Edition } from "./published-files.ts";

const ADDRESSES = [
  "",
  "asof=2017-03-20",
  "asof=2017-03-29",
  "state=TX",
  "state=TX&asof=2017-03-20",
  "state=CA",
  "state=NY",
  "state=CO,NM",
  "state=-TX",
  "state=withdrawn",
  "county=48453",
  "county=36081",
  "agency=tx-48453-travis-county-jail",
  "agency=-tx-48453-travis-county-jail",
  "agency=not-itemised",
  "charge=assault",
  "charge=dangerous-drugs,assault&status=convicted",
  "citizenship=MEX",
  "aor=NYC",
  "kind=city+jail",
  "q=travis",
  "from=2017-02-04&to=2017-02-04",
  "state=NY&from=2017-02-11",
];

/** Counts under the names that the page uses; values of one name, such as agencies called alike, add up. */
function named(
  editions: readonly Edition[],
  dimension: string,
  counts: Record<string, number>,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [value, count] of Object.entries(counts)) {
    const agency = editions
      .flatMap(({ agencies }) => agencies)
      .find(({ key }) => dimension === "agency" && key === value);
    const name = agency?.name ?? nameOf(dimension, value);
    found[name] = (found[name] ?? 0) + count;
  }
  return found;
}

const FACETS = {
  State: "state",
  "Kind of agency": "kind",
  "Charge category": "charge",
  "Charge status": "status",
  Citizenship: "citizenship",
  "Field office": "aor",
} as const;

/** Every count that stands in a facet is that of the address without the facet's own filter. */
async function compareFacets(
  page: Page,
  editions: readonly Edition[],
  search: string,
): Promise<void> {
  for (const [legend, dimension] of Object.entries(FACETS)) {
    const parameters = new URLSearchParams(search);
    parameters.delete(dimension);
    const { by } = recompute(editions, String(parameters));
    const wanted = named(editions, dimension, by[dimension]);
    const facet = await openFacet(page, legend);
    const labels = await facet
      .getByRole("checkbox")
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label") ?? ""));
    expect(labels.length, legend).toBeGreaterThan(0);
    for (const label of labels) {
      const [, name = "", count] =
        /^(.+?)(?:, left out)?, (?:([\d,]+) detainers? |none among)/u.exec(label) ?? [];
      expect(`${name}: ${count ?? 0}`).toBe(`${name}: ${wanted[name] ?? 0}`);
    }
  }
}

async function compare(
  page: Page,
  editions: readonly Edition[],
  filtered: boolean,
  wanted: Recomputed,
): Promise<void> {
  await expect(
    page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
  ).toHaveText(String(wanted.match));
  const strip = page.getByRole("region", { name: "Totals", exact: true });
  if (filtered) {
    // The number stands alone, so that the dates of a filter before it are not read as part of it.
    await expect(
      strip.locator("p").filter({ hasText: new RegExp(`^${wanted.unknown} [a-z ]*unknown`, "u") }),
    ).toBeVisible();
    await expect(strip).toContainText(`${wanted.notInFile} not ruled out`);
    const more = page.getByText(/more could match; we have no records of them/u);
    if (wanted.notInFile > 0) await expect(more).toContainText(`Up to ${wanted.notInFile} more`);
    else await expect(more).toHaveCount(0);
  } else {
    await expect(strip).toContainText(`${wanted.transcribed} on record`);
    await expect(strip).toContainText(`${wanted.reported} reported by ICE`);
  }
  if (wanted.withdrawn > 0) {
    await expect(strip).toContainText(`${wanted.withdrawn} withdrawn`);
    await expect(strip).toContainText("name no place now: no filter of places matches them");
  }
  const { by } = wanted;
  const onlyWeeks = !/[?&](state|county|agency|kind|charge|status|citizenship|aor|q)=/u.test(
    page.url(),
  );
  const weeks = onlyWeeks ? "On record" : "Match";
  const is = (dimension: string, counts: Record<string, number>) =>
    named(editions, dimension, counts);
  expect(await readPanel(page, "By week", weeks)).toEqual(is("week", by.week));
  const states = new URL(page.url()).searchParams.get("state")?.split(",") ?? [];
  const [onlyState = ""] = states;
  if (states.length === 1 && STATE_CODE.test(onlyState)) {
    // One state is shown by its counties, which are asked for on their own.
    await expect
      .poll(() => readPanel(page, "By county", "Count"))
      .toEqual(nameCounties(editions, by.county));
  } else expect(await readPanel(page, "By state", "Count")).toEqual(is("state", by.state));
  expect(await readPanel(page, "By agency", "Count")).toEqual(is("agency", by.agency));
  const { Unknown: unknown, ...known } = is("charge", by.charge);
  const charges = unknown === undefined ? known : { ...known, "Not on record": unknown };
  expect(await readPanel(page, /^Charge/u, "Total")).toEqual(charges);
  // What is known for few is one line, which opens a table.
  for (const line of await page
    .locator("summary")
    .filter({ hasText: /^(?:Citizenship|Days)/u })
    .all())
    await line.click();
  expect(await readPanel(page, "Citizenship", "Count")).toEqual(is("citizenship", by.citizenship));
  const days = Object.entries(by.days).map(([value, count]) => [daysInWords(value), count]);
  expect(await readPanel(page, "Days from issue to the date ICE recorded", "Count")).toEqual(
    Object.fromEntries(days),
  );
}

const STATE_CODE = /^[A-Z]{2}$/u;

/** Counts under the names of counties as the files call them; rows without one stand apart. */
function nameCounties(
  editions: readonly Edition[],
  counts: Record<string, number>,
): Record<string, number> {
  const places = editions.flatMap(({ jurisdictions }) => jurisdictions);
  return Object.fromEntries(
    Object.entries(counts).map(([fips, count]) => {
      const place = places.find(({ county, level }) => county === fips && level === "county");
      return [place?.name ?? (fips === "unknown" ? "County not on record" : fips), count];
    }),
  );
}

function daysInWords(days: string): string {
  if (days === "unknown") return "Unknown: not both dates are known to the day";
  return `${Number(days).toLocaleString("en-US")} ${days === "1" ? "day" : "days"}`;
}

for (const search of ADDRESSES) {
  test(`Every number at "/?${search}" is what the published files add up to`, async ({ page }) => {
    const editions = await readPublished("public/reports");
    const wanted = recompute(editions, search);
    await page.goto(search === "" ? "/" : `/?${search}`);
    await compare(page, editions, search.replace(/asof=[-\d]+/u, "") !== "", wanted);
    await compareFacets(page, editions, search);
  });
}
