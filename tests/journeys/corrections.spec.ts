import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";

const WEEK = "/corrections?view=editions&week=2017-01-28";

const places = (page: Page) => page.getByRole("region", { name: "What changed, by place" });
const openTab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();
const listTabs = (page: Page) =>
  page.getByRole("tablist", { name: "Parts of the corrections" }).getByRole("tab");
/** The notes of the ledger; what a note touches is a list of its own. */
const listEntries = (page: Page) =>
  page
    .locator("#notes")
    .getByRole("listitem")
    .filter({ hasText: /· note n\d\d/u });

async function readCsv(page: Page, press: () => Promise<void>) {
  const waiting = page.waitForEvent("download");
  await press();
  return csvParse(await readFile(await (await waiting).path(), "utf8"));
}

test("Earlier addresses of editions, policies and notes lead to their part, and Back leaves the page", async ({
  page,
}) => {
  for (const [earlier, address, part] of [
    ["/editions", "/corrections?view=editions", "Editions"],
    ["/editions#first", "/corrections?view=before#first", "Before and after"],
    ["/editions?note=correction", "/corrections?view=ledger&note=correction", "Ledger"],
    [
      "/editions?week=2017-01-28#2017-01-28/I/9",
      "/corrections?view=editions&week=2017-01-28#2017-01-28/I/9",
      "Editions",
    ],
    ["/editions#n18", "/corrections?view=ledger#n18", "Ledger"],
    ["/policies?state=KS", "/corrections?state=KS&view=policies", "Policies"],
  ] as const) {
    await page.goto("/about");
    await page.goto(earlier);
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("tab", { name: part, exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.goBack();
    await expect(page).toHaveURL("/about");
  }
});

test("The open part stands in the address, Back goes to the one before, and a link opens it", async ({
  page,
}) => {
  await page.goto("/corrections");
  await expect(listTabs(page)).toHaveText(["Before and after", "Editions", "Policies", "Ledger"]);
  await openTab(page, "Policies");
  await expect(page).toHaveURL(/\/corrections\?view=policies$/u);
  await expect(page.getByText("As printed in 2017; not current law.").first()).toBeVisible();
  await openTab(page, "Ledger");
  await expect(page).toHaveURL(/\/corrections\?view=ledger$/u);
  await page.goBack();
  await expect(page.getByRole("row", { name: /^Sedgwick County, Kansas/u })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/corrections$/u);
  await expect(places(page)).toBeVisible();
  await page.getByRole("tab", { name: "Before and after" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/corrections\?view=editions$/u);
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: /^Week of/u })).toHaveCount(4);
});

test("The editions have headings and totals as printed: 206 declines of which 189 are on record, and each hash once", async ({
  page,
}) => {
  await page.goto(WEEK);
  const totals = page.getByRole("table", { name: /^Totals as printed/u });
  await expect(totals).toHaveCount(2);
  const declined = totals.nth(1).getByRole("row", { name: /^Detainers recorded as declined/u });
  await expect(declined.getByRole("cell")).toHaveText(["206", "189", "182"]);
  const issued = totals.nth(1).getByRole("row", { name: /^Detainers issued nationwide/u });
  await expect(issued.getByRole("cell").first()).toHaveText("3,083");
  const hashes = await page.locator("code").allInnerTexts();
  const sums = hashes.filter((text) => /^[\da-f]{64}$/u.test(text));
  expect(sums).toHaveLength(2);
  expect(new Set(sums).size).toBe(2);
});

test("The files of a week are listed in a table, and what ICE changed between them is described and listed", async ({
  page,
}) => {
  await page.goto("/corrections");
  await places(page)
    .getByRole("link", {
      name: "All that ICE changed in the week of January 28 to February 3, 2017",
    })
    .click();
  await expect(page).toHaveURL(/\/corrections\?view=editions&week=2017-01-28#revisions$/u);
  await expect(
    page.getByRole("heading", { name: "Revision 1, then revision 2: ICE changed" }),
  ).toBeVisible();
  await expect(
    page.getByText(
      "ICE withdrew the agency of 7 declines: 4 printed under Williamson County, 3 under Bastrop County, Texas; and 4 of the 10 rows of Section I, 31 of 157 issued detainers.",
    ),
  ).toBeVisible();
  const files = page.getByRole("table", { name: /Every revision of ICE/u });
  await expect(files.getByRole("row")).toHaveCount(3);
  await expect(
    page.getByRole("link", { name: "Compare the numbers of the week as of both dates" }),
  ).toHaveAttribute("href", "/compare?p=2017-01-28@2017-03-20&p=2017-01-28@2017-03-29");
  const rows = await readCsv(page, () =>
    page.getByRole("button", { name: "CSV of what changed" }).click(),
  );
  const agencies = rows.filter((row) => row["Field"] === "agency");
  expect(agencies.map((row) => [row["Id"], row["Before"], row["After"], row["Notes"]])).toEqual([
    ["2017-01-28/II/30", "Williamson County", "withdrawn", "n05"],
    ["2017-01-28/II/31", "Bastrop County", "withdrawn", "n06"],
  ]);
});

test("The ledger has 27 notes, can be filtered, follows back, and is exported", async ({
  page,
}) => {
  await page.goto("/corrections?view=ledger");
  const ledger = page.locator("#notes");
  const entries = listEntries(page);
  await expect(entries).toHaveCount(27);
  await ledger.getByLabel("Kind").selectOption("correction");
  await expect(entries).toHaveCount(8);
  await ledger.getByLabel("Place").selectOption("Texas");
  await expect(entries).toHaveCount(2);
  await expect(page).toHaveURL(/state=TX&view=ledger&note=correction$/u);
  const rows = await readCsv(page, () =>
    ledger.getByRole("button", { name: "CSV of these notes" }).click(),
  );
  expect(rows.map((row) => [row["Note"], row["Kind of note"]])).toEqual([
    ["n05", "correction"],
    ["n06", "correction"],
  ]);
  await page.goBack();
  await expect(entries).toHaveCount(8);
  await ledger.getByRole("button", { name: "Show all notes" }).click();
  await expect(entries).toHaveCount(27);
});

test("A missing file and a week without an edition are reported in their place, and the rest of the page stays", async ({
  page,
}) => {
  await page.route("**/2017-01-28.r2.t1.json", (route) => route.fulfill({ status: 404 }));
  await page.goto(WEEK);
  const revisions = page.locator("#revisions");
  await expect(revisions.getByRole("alert")).toContainText("2017-01-28.r2.t1.json");
  await expect(revisions.getByRole("row")).toHaveCount(3);
  await openTab(page, "Ledger");
  await expect(page.locator("#n05")).toBeVisible();
  await openTab(page, "Editions");
  await page.unroute("**/2017-01-28.r2.t1.json");
  await revisions.getByRole("button", { name: "Try again" }).click();
  await expect(revisions).toContainText("ICE withdrew the agency of 7 declines");
  await page.goto("/editions?week=2017-03-04");
  await expect(page.getByText("Part of the address names nothing here")).toBeVisible();
  await openTab(page, "Ledger");
  await expect(listEntries(page)).toHaveCount(27);
});

test("At 320 px every part of the page keeps to the width of the window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const view of ["before", "editions", "policies", "ledger"]) {
    await page.goto(`/corrections?view=${view}`);
    await expect(page.getByRole("tabpanel").getByRole("heading").first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(`${view}: ${wide}`).toBe(`${view}: 0`);
  }
});
