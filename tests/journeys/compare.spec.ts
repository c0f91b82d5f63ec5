import { expect, test, type Locator, type Page } from "@playwright/test";
import {
  addColumns,
  change,
  difference,
  expectStrip,
  known,
  line,
  strip,
  WEEKS,
} from "./comparison.ts";

const REVISIONS = "/compare?p=2017-01-28@2017-03-20&p=2017-01-28@2017-04-06";
const [FIRST, SECOND, THIRD] = ["Jan 28 – Feb 3", "Feb 4 – 10", "Feb 11 – 17"];

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the keyboard never reached it");
}

test("Without a click the last two weeks of 2017 are compared: 47 reported, then 65, a change of +18", async ({
  page,
}) => {
  await page.goto("/compare");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare weeks");
  // 18 of 47 are 38.3 %. What is disputed of these weeks are rows of Section I, which count no decline.
  await expectStrip(
    page,
    "47 reported Feb 4 – 10; 22 on record",
    "65 reported Feb 11 – 17; 48 on record",
    "+18 change +38% of what ICE reported",
  );
  const chart = known(page).getByRole("application");
  await expect(chart).toContainText("California");
  await expect(chart).toContainText("Travis County");
  await expect(chart).not.toContainText("New York");
});

test("Week 1 against week 2 has 206 reported, then 47, a change of −159 that its parts add up to", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await expectStrip(
    page,
    "206 reported Jan 28 – Feb 3; 189 on record",
    "47 reported Feb 4 – 10; 22 on record",
    "−159 change −77% of what ICE reported",
    "150 of Jan 28 – Feb 3 are disputed 142 of them by Travis County, Texas; in full or in part",
  );
  await expect(change(page)).toContainText(
    "Known in full: −140 − 3 + 8 = −135. Not enough data (hatched): −32 + 8 = −24. Together −159.",
  );
  await change(page).getByRole("tab", { name: "Table" }).click();
  await expect(change(page).getByRole("row", { name: /^Together/u })).toBeVisible();
  const sizes = await change(page).locator("tbody td:nth-child(2)").allInnerTexts();
  const numbers = sizes.map((text) => Number(text.replace("−", "-")));
  expect(numbers.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBe(-159);
  expect(numbers.at(-1)).toBe(-159);
});

test("Places known in full in both weeks stand side by side, and ten states are folded away with their numbers", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await expect(
    known(page).getByRole("heading", { name: "Places known in full in both weeks" }),
  ).toBeVisible();
  await known(page).getByRole("tab", { name: "Table" }).click();
  await expect(known(page).locator("tbody tr")).toHaveText([
    /California\s*11\s*8\s*−3/u,
    /New York: New York City\s*4\s*12\s*\+8/u,
    /Texas: Travis County\s*142\s*2\s*−140/u,
  ]);
  const fold = known(page).getByText("Not enough data to compare: 10 states");
  await expect(
    known(page).getByText("and New York and Texas beyond the places above; 7 withdrawn"),
  ).toBeVisible();
  await fold.click();
  await expect(known(page).getByRole("row", { name: /Colorado/u })).toContainText("11");
});

test("The table has a row for every place, what is not on record, and last what ICE reported", async ({
  page,
}) => {
  await page.goto(WEEKS);
  expect(await line(page, "Texas: Travis County")).toMatchObject({
    [FIRST]: "142",
    [SECOND]: "2",
    Change: "−140",
  });
  expect((await line(page, "Colorado"))["Change"]).toBe("not enough data");
  expect(await line(page, "Not on record")).toMatchObject({
    [FIRST]: "17",
    [SECOND]: "25",
    Change: "+8",
  });
  expect(await line(page, "Reported by ICE")).toMatchObject({
    [FIRST]: "206",
    [SECOND]: "47",
    Change: "−159",
  });
  await difference(page).getByRole("button", { name: FIRST, exact: true }).click();
  await expect(difference(page).locator("tbody tr").first()).toContainText("Texas");
  await expect(difference(page).locator("tfoot tr")).toContainText("Reported by ICE");
});

test("Travis County, 142 then 2, is known in full by county and by agency, with the parts of its change by choice", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await page.getByLabel("Show by").selectOption("county");
  await expect(page).toHaveURL(/by=county/u);
  await addColumns(page, "Parts of the change");
  await expect
    .poll(() => line(page, "Travis County, Texas"))
    .toMatchObject({
      [FIRST]: "142",
      [SECOND]: "2",
      Change: "−140",
      "In both": "−140",
      "Not enough data": "0",
    });
  await page.getByLabel("Show by").selectOption("agency");
  await expect
    .poll(() => line(page, "Travis County Jail, Texas"))
    .toMatchObject({ [FIRST]: "142", [SECOND]: "2", "In both": "−140" });
  const rest = await line(page, "Not itemized");
  expect(rest["In both"]).toBe("");
  expect(rest["Change"]).toBe("not enough data");
});

test("New York is not compared where one week knows the city alone, and the page says so", async ({
  page,
}) => {
  await page.goto("/compare?p=2017-02-04&p=2017-02-11");
  await addColumns(page, "Why there is not enough data");
  expect(await line(page, "New York")).toMatchObject({
    [SECOND]: "12",
    [THIRD]: "14",
    Change: "not enough data",
    Why: "Feb 4 – 10: only New York City is whole.",
  });
  await page.goto("/compare?state=NY&p=2017-02-04&p=2017-02-11");
  await expect(strip(page)).toContainText("12 match");
  await expect(strip(page)).toContainText("14 match");
  await expect(strip(page)).toContainText("not enough data for a change");
  await expect(strip(page)).not.toContainText(/[−+]\d/u);
  await expect(difference(page)).not.toContainText(/[−+]\d/u);
  await expect(change(page)).toHaveCount(0);
});

test("Revision 1 against 2 of week 1 has Texas 149, then 142, all of the change withdrawn or corrected", async ({
  page,
}) => {
  await page.goto(REVISIONS);
  const [first, second] = ["Jan 28 – Feb 3, as of Mar 20", "Jan 28 – Feb 3, as of Apr 6"];
  await expect(strip(page)).toContainText("0 change");
  await expect(
    page.getByText("Withdrawn or corrected: Texas −7, Withdrawn +7.", { exact: true }),
  ).toBeVisible();
  await addColumns(page, "Parts of the change");
  expect(await line(page, "Texas")).toMatchObject({
    [first]: "149",
    [second]: "142",
    Change: "−7",
    "Withdrawn or corrected": "−7",
    "Not enough data": "0",
    "In both": "0",
  });
  expect((await line(page, "Withdrawn"))["Withdrawn or corrected"]).toBe("+7");
  // Both are the same report: its lines can be compared, and what moved is not hidden by its sum of 0.
  await expect(page.getByText(/Not enough data to compare/u)).toHaveCount(0);
  expect(await line(page, "Colorado")).toMatchObject({
    [first]: "11",
    [second]: "11",
    Change: "0",
  });
  await expect(change(page)).toContainText("Known in full: −7 + 7 = 0.");
});

test("The filters hold for all periods and appear in the strip", async ({ page }) => {
  await page.goto(`${WEEKS}&county=48453`);
  await expect(strip(page)).toContainText("142 match");
  await expect(strip(page)).toContainText("−140 change");
  await expect(strip(page)).toContainText("−99% from Jan 28 – Feb 3");
  await page.getByRole("button", { name: /Remove filter in Travis County/u }).click();
  await expect(strip(page)).toContainText("206 reported");
});

test("By keyboard the figure is one tab stop, arrows read each place, and Enter leads to what can be done with it", async ({
  page,
}) => {
  await page.goto(WEEKS);
  const chart = known(page).getByRole("application");
  await chart.waitFor();
  await tabTo(page, chart);
  const live = known(page).locator("[aria-live]");
  await expect(live).toContainText("California: 11 Jan 28 – Feb 3, 8 Feb 4 – 10, −3 change.");
  await page.keyboard.press("ArrowDown");
  await expect(live).toContainText("New York City, New York");
  await page.keyboard.press("ArrowDown");
  await expect(live).toContainText("Travis County, Texas: 142 Jan 28 – Feb 3, 2 Feb 4 – 10");
  await expect(live).toContainText("142 of these 142 are disputed");
  await expect(page.getByRole("button", { name: "Open the page of Travis County" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/place\?.*key=tx-48453/u);
});

test("A tap on a bar opens its numbers and filters nothing; the action in them does", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await known(page).getByRole("application").getByText("California").click();
  const address = page.url();
  await expect(page.getByRole("button", { name: "Show only California" })).toBeVisible();
  expect(page.url()).toBe(address);
  await page.getByRole("button", { name: "Show only California" }).click();
  await expect(page).toHaveURL(/state=CA/u);
  await expect(strip(page)).toContainText("11 match");
});

test("Nothing of the page goes sideways at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(WEEKS);
  await expect(difference(page).getByRole("row", { name: /Texas/u })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const table = difference(page).getByRole("table");
  const box = await table.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
});

test("What makes up a change has none of the colors of the periods", async ({ page }) => {
  await page.goto(WEEKS);
  const segments = change(page).locator("[data-mark]");
  await expect(segments.first()).toBeVisible();
  await expect(change(page).locator('[data-swatch="first"], [data-swatch="second"]')).toHaveCount(
    0,
  );
  await expect(known(page).locator('[data-swatch="second"]').first()).toBeVisible();
});
