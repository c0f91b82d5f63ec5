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
  await expect(page.locator("#states")).toContainText(`1 more line: ${words}.`);
});

test("With Texas chosen, map, counties and file say of no other state that its number is not known", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  const states = page.locator("#states");
  await states.getByRole("tab", { name: "Map", exact: true }).click();
  await expect(states.locator("path title").first()).toBeAttached();
  const titles = await states.locator("path title").allTextContents();
  const others = titles.filter((title) => !title.startsWith("Texas: 154"));
  expect(others).toHaveLength(titles.length - 1);
  for (const title of others) expect(title).toMatch(/: not selected: the filter leaves it out$/u);
  await openFacet(page, "County");
  await page.getByRole("searchbox", { name: "Find a county" }).fill("Los Angeles");
  await expect(
    page.getByRole("checkbox", { name: /Los Angeles County.*not selected/u }),
  ).toBeVisible();
  expect((await downloadCsv(page, "By state")).map(({ state }) => state)).toEqual(["TX"]);
});

test("Hawaii has 51 detainers of which none is recorded as declined: 0 everywhere, with 44 open", async ({
  page,
}) => {
  await page.goto("/?data=ice-foia-2015&state=HI");
  await expect(sign(page)).toHaveText("0");
  await expect(total(page)).toContainText("44 open");
  const words = "0 detainers recorded as declined, 44 detainers with no outcome recorded";
  await expect(page.getByRole("checkbox", { name: `Hawaii, ${words}` })).toBeChecked();
  const row = page.locator("#states").getByRole("row", { name: /^Hawaii/u });
  await expect(row.getByRole("cell").first()).toContainText("0");
  await expect(row).toContainText("44 open");
  const [line, ...more] = await downloadCsv(page, "By state");
  expect(more).toEqual([]);
  expect([line?.["state, name"], line?.["count"], line?.["open"]]).toEqual(["Hawaii", "0", "44"]);
  await page.goto("/place?data=ice-foia-2015&key=hi");
  await expect(page.locator("main")).toContainText(
    "None in this file; 44 detainers with no outcome recorded.",
  );
});
