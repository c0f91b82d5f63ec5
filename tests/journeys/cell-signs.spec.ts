import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { openFacet } from "./facets.ts";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });
/** What is to be seen of the large number. */
const sign = (page: Page) => total(page).locator("[aria-hidden]").first();

async function downloadCsv(page: Page, panel: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Download CSV of ${panel}` }).click(),
  ]);
  return csvParse(await readFile(await file.path(), "utf8"));
}

test("Texas without Travis County is not known, in the large number as in the list of its values and their picker", async ({
  page,
}) => {
  await page.goto("/?state=TX&county=-48453");
  await expect(sign(page)).toHaveText("?");
  const words = "not on record; not a zero";
  await expect(page.getByRole("checkbox", { name: `Texas, ${words}` })).toBeChecked();
  await page.getByRole("searchbox", { name: "Find a state" }).fill("tex");
  await expect(page.getByRole("checkbox", { name: `Texas, ${words}` })).toBeVisible();
  await expect(page.locator("#states")).toContainText(`2 more rows: ${words}.`);
});

test("With Texas and New York chosen, map, counties and file say of no other state that its number is not known", async ({
  page,
}) => {
  await page.goto("/?state=TX,NY");
  const map = page.locator("#map");
  await expect(map.locator('path[data-fill="step"]')).toHaveCount(2);
  await expect(map.locator('path[data-fill="unknown"]')).toHaveCount(0);
  await expect(map.locator('path[data-fill="not-selected"]')).toHaveCount(49);
  await map.locator('path[data-mark="OH"]').hover();
  await expect(page.getByRole("dialog")).toContainText("Not selected: the filter leaves it out.");
  await openFacet(page, "County");
  await page.getByRole("searchbox", { name: "Find a county" }).fill("Los Angeles");
  await expect(
    page.getByRole("checkbox", { name: /Los Angeles County.*not selected/u }),
  ).toBeVisible();
  expect((await downloadCsv(page, "By state")).map((row) => row["State code"])).toEqual([
    "NY",
    "TX",
  ]);
});

test("Hawaii has 51 detainers of which none is recorded as declined: 0 everywhere, with 44 open", async ({
  page,
}) => {
  await page.goto("/?data=ice-foia-2015&state=HI");
  await expect(sign(page)).toHaveText("0");
  await expect(total(page)).toContainText("44 open");
  const words = "0 detainers recorded as declined, 44 detainers with no outcome recorded";
  await expect(page.getByRole("checkbox", { name: `Hawaii, ${words}` })).toBeChecked();
  // One state is shown by its counties: 0 in each, and the 44 that are open add up.
  const counties = page.getByRole("region", { name: "By county", exact: true });
  const row = counties.getByRole("row", { name: /^Hawaii County/u });
  await expect(row.getByRole("cell").first()).toContainText("0");
  await expect(row).toContainText("2 open");
  const rows = await downloadCsv(page, "By county");
  expect(rows.every((line) => line["Count"] === "0")).toBe(true);
  expect(rows.reduce((sum, line) => sum + Number(line["No outcome recorded"]), 0)).toBe(44);
  await page.goto("/?data=ice-foia-2015&state=HI,OH");
  const hawaii = page.locator("#states").getByRole("row", { name: /^Hawaii/u });
  await expect(hawaii.getByRole("cell").first()).toContainText("0");
  await expect(hawaii).toContainText("44 open");
  await page.goto("/place?data=ice-foia-2015&key=hi");
  await expect(page.locator("main")).toContainText(
    "None in this file; 44 detainers with no outcome recorded.",
  );
});
