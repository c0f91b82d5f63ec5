import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { axe } from "./axe.ts";

const WEEK = "/editions?week=2017-01-28";

test("The files of a week are listed in a table, and what ICE changed between them is described and listed", async ({
  page,
}) => {
  await page.goto(WEEK);
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
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV of what changed" }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  const agencies = rows.filter(({ field }) => field === "agency");
  expect(agencies.map(({ id, before, after, notes }) => [id, before, after, notes])).toEqual([
    ["2017-01-28/II/30", "Williamson County", "withdrawn", "n05"],
    ["2017-01-28/II/31", "Bastrop County", "withdrawn", "n06"],
  ]);
});

test("Texas is 149 as first published and 142 now, in words, as a table and in the file", async ({
  page,
}) => {
  await page.goto("/editions?state=TX#first");
  const figure = page.getByRole("region", { name: "As first published and as of now" });
  await expect(figure).toContainText(
    "149 as first published and 142 now in the week of January 28 to February 3, 2017 (−7). 2 weeks are unchanged.",
  );
  await figure.getByRole("tab", { name: "Table" }).click();
  await expect(figure.getByRole("row", { name: /January 28/u })).toContainText("149");
  const waiting = page.waitForEvent("download");
  await figure.getByRole("button", { name: /^CSV/u }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  expect(
    rows.map((row) => [row["week"], row["as first published"], row["now"], row["difference"]]),
  ).toEqual([
    ["2017-01-28", "149", "142", "-7"],
    ["2017-02-04", "2", "2", "0"],
    ["2017-02-11", "10", "10", "0"],
  ]);
});

test("The ledger has 27 notes, can be filtered, follows back, and is exported", async ({
  page,
}) => {
  await page.goto("/editions");
  const ledger = page.locator("#notes");
  const entries = ledger.getByRole("listitem");
  await expect(entries).toHaveCount(27);
  await ledger.getByLabel("Kind").selectOption("correction");
  await expect(entries).toHaveCount(8);
  await ledger.getByLabel("Place").selectOption("Texas");
  await expect(entries).toHaveCount(2);
  await expect(page).toHaveURL(/state=TX&note=correction$/u);
  const waiting = page.waitForEvent("download");
  await ledger.getByRole("button", { name: "CSV of these notes" }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  expect(rows.map(({ note, kind }) => [note, kind])).toEqual([
    ["n05", "correction"],
    ["n06", "correction"],
  ]);
  await page.goBack();
  await expect(entries).toHaveCount(8);
  await ledger.getByRole("button", { name: "Show all notes" }).click();
  await expect(entries).toHaveCount(27);
});

test("By keyboard a mark opens its note and leads to the ledger entry, and the entry leads back to its rows", async ({
  page,
}) => {
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  const mark = states.getByRole("button", { name: "142 of these 154 are disputed" });
  await mark.focus();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Note n18 in the ledger" });
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/editions#n18$/u);
  await expect(page.locator("#n18")).toBeFocused();
  await expect(page.locator("#n18")).toBeInViewport();
  await page.locator("#n18").getByRole("link", { name: "in the table" }).click();
  await expect(page).toHaveURL(/\/table\?from=2017-01-28&to=2017-01-28&county=48453$/u);
  await expect(page.getByText("3 rows, 142 detainers")).toBeVisible();
  await expect(page.getByRole("button", { name: "disputed by the agency" })).toHaveCount(3);
});

test("Marks appear at the total, in the map, at Section I and at policies, and in files", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await expect(
    page.getByRole("button", { name: "142 of these 154 are disputed" }).first(),
  ).toBeVisible();
  const states = page.getByRole("region", { name: "By state" });
  await states.getByRole("tab", { name: "Map" }).click();
  await expect(
    states.getByRole("listitem").filter({ hasText: "Texas: 142 of these 154 are disputed" }),
  ).toBeVisible();
  const waiting = page.waitForEvent("download");
  await states.getByRole("button", { name: /^CSV/u }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  expect(rows.find(({ state }) => state === "TX")?.["notes"]).toBe(
    "n18: 142 of these 154 are disputed",
  );
  await page.goto(`${WEEK}#2017-01-28/I/9`);
  const line = page.locator("[id='2017-01-28/I/9']");
  await expect(line).toBeInViewport();
  await expect(line.getByRole("button", { name: "correction" })).toBeVisible();
  await page.goto("/policies?state=KS");
  const sedgwick = page.getByRole("row", { name: /^Sedgwick County, Kansas/u });
  await sedgwick.getByRole("button", { name: "disputed by the agency" }).click();
  await expect(page.getByRole("link", { name: "Note n19 in the ledger" })).toBeVisible();
});

test("Every page as of an earlier date says so and leads to the latest", async ({ page }) => {
  for (const path of [
    "/",
    "/table",
    "/editions",
    "/editions?week=2017-01-28",
    "/policies",
    "/about",
  ]) {
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}asof=2017-03-20`);
    await expect(page.getByText("as they stood on March 20, 2017")).toBeVisible();
    await page.getByRole("button", { name: "Go to the latest" }).click();
    await expect(page).not.toHaveURL(/asof/u);
    await expect(page.getByText("as they stood on")).toBeHidden();
  }
});

test("A missing file and a week without an edition are reported in their place, and the rest of the page stays", async ({
  page,
}) => {
  await page.route("**/2017-01-28.r2.t1.json", (route) => route.fulfill({ status: 404 }));
  await page.goto(WEEK);
  const revisions = page.locator("#revisions");
  await expect(revisions.getByRole("alert")).toContainText("2017-01-28.r2.t1.json");
  await expect(revisions.getByRole("row")).toHaveCount(3);
  await expect(page.locator("#n05")).toBeVisible();
  await page.unroute("**/2017-01-28.r2.t1.json");
  await revisions.getByRole("button", { name: "Try again" }).click();
  await expect(revisions).toContainText("ICE withdrew the agency of 7 declines");
  await page.goto("/editions?week=2017-03-04");
  await expect(page.getByText("Part of the address names nothing here")).toBeVisible();
  await expect(page.locator("#notes").getByRole("listitem")).toHaveCount(27);
});

test("Axe finds nothing in an opened note or in the table of changes", async ({ page }) => {
  await page.goto(`${WEEK}#n05`);
  await expect(page.locator("#n05")).toBeFocused();
  const line = page
    .locator("#revisions")
    .getByRole("row", { name: /Williamson County Section II/u });
  await line.getByRole("button", { name: "correction" }).click();
  expect(await axe(page)).toEqual([]);
});
