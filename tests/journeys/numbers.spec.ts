import { expect, test, type Page } from "@playwright/test";
import { readPublished, recompute, type Recomputed } from "./oracle.ts";

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

/** The rows of a figure's table by their first cell; lines of one name, such as those not itemised in each state, add up. */
async function figure(page: Page, name: string, column: string): Promise<Record<string, number>> {
  const region = page.getByRole("region", { name, exact: true });
  const asTable = region.getByRole("button", { name: "Table", exact: true });
  if ((await asTable.count()) > 0) await asTable.click();
  return region.getByRole("table").evaluate((table, heading) => {
    const headings = [...table.querySelectorAll("thead th")].map((cell) =>
      cell.textContent?.trim(),
    );
    const at = headings.findIndex((text) => text?.startsWith(heading) === true);
    if (at < 0) throw new Error(`no column "${heading}" among ${headings.join(", ")}`);
    const found: Record<string, number> = {};
    for (const row of table.querySelectorAll("tbody tr")) {
      const cells = [...row.children].map((cell) => cell.textContent?.trim() ?? "");
      const count = Number(cells[at]?.replace(/,/gu, ""));
      const name = cells[0] ?? "";
      if (count > 0) found[name] = (found[name] ?? 0) + count;
    }
    return found;
  }, column);
}

/** Numbers alone, largest first: names of values are the page's own words. */
const sizes = (counts: Record<string, number>) => Object.values(counts).sort((a, b) => b - a);

async function compare(page: Page, filtered: boolean, wanted: Recomputed): Promise<void> {
  await expect(page.getByLabel("Detainers recorded as declined", { exact: true })).toHaveText(
    String(wanted.match),
  );
  const main = page.getByRole("main");
  const said = [
    `${wanted.match} ${wanted.match === 1 ? "detainer matches" : "detainers match"} the filters.`,
    `${wanted.unknown} more are in this file, but unknown on a filtered field.`,
    `${wanted.notInFile} more were reported, are not in this file, and are not ruled out.`,
  ];
  if (filtered) for (const words of said) await expect(main.getByText(words)).toBeVisible();
  else {
    const words = `${wanted.reported} reported by ICE, ${wanted.transcribed} can be filtered here.`;
    await expect(main.getByText(words)).toBeVisible();
  }
  if (wanted.withdrawn > 0) {
    await expect(
      main.getByText(`${wanted.withdrawn} were withdrawn from the agency`),
    ).toBeVisible();
  }
  const { by } = wanted;
  const onlyWeeks = !/[?&](state|county|agency|kind|charge|status|citizenship|aor|q)=/u.test(
    page.url(),
  );
  const weeks = onlyWeeks ? "In this file" : "Match";
  expect(sizes(await figure(page, "By week", weeks))).toEqual(sizes(by.week));
  expect(sizes(await figure(page, "By state", "Count"))).toEqual(sizes(by.state));
  expect(sizes(await figure(page, "By agency", "Count"))).toEqual(sizes(by.agency));
  const charges = "Charge category, charged and convicted apart";
  expect(sizes(await figure(page, charges, "All"))).toEqual(sizes(by.charge));
  expect(sizes(await figure(page, "Citizenship", "Count"))).toEqual(sizes(by.citizenship));
}

for (const search of ADDRESSES) {
  test(`every number at "/?${search}" is what the published files add up to`, async ({ page }) => {
    const wanted = recompute(await readPublished("public/reports"), search);
    await page.goto(search === "" ? "/" : `/?${search}`);
    await compare(page, search.replace(/asof=[-\d]+/u, "") !== "", wanted);
  });
}
