import { expect, test, type Locator, type Page } from "@playwright/test";
import { comparison, difference, headline, line, split, WEEKS } from "./comparison.ts";

const REVISIONS = "/compare?p=2017-01-28@2017-03-20&p=2017-01-28@2017-04-06";

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the keyboard never reached it");
}

test("Week 1 against week 2 has 206 reported, then 47, a change of −159 that its five parts add up to", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await expect(headline(page, "206 reported, then 47: −159")).toBeVisible();
  await expect(page.getByText(/189 transcribed, then 22; no change can be told/u)).toBeVisible();
  // Neither week is transcribed whole: no percentage anywhere in the words.
  await expect(comparison(page)).not.toContainText("%");
  const changes = await split(page).locator("tbody td:nth-child(2)").allInnerTexts();
  const sum = changes.reduce(
    (total, text) => total + Number((/^[−+]?\d+/u.exec(text)?.[0] ?? "").replace("−", "-")),
    0,
  );
  expect(changes).toHaveLength(5);
  expect(sum).toBe(-159);
});

test("Travis County, 142 then 2, is complete on both sides and has a row under both by county", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await page.getByLabel("Split the change by").selectOption("county");
  await expect(page).toHaveURL(/by=county/u);
  await expect
    .poll(() => line(page, "Travis County, Texas"))
    .toMatchObject({
      First: "142",
      Second: "2",
      Change: "−140",
      "In both": "−140",
      "Cannot be told": "0",
    });
  await page.getByLabel("Split the change by").selectOption("agency");
  await expect
    .poll(() => line(page, "Travis County Jail, Texas"))
    .toMatchObject({
      First: "142",
      Second: "2",
      "In both": "−140",
    });
  const rest = await line(page, "Not itemized");
  expect(rest["In both"]).toBe("");
  expect(rest["Change"]).toBe("cannot be told");
});

test("New York is not compared, and the page says which part of it is complete", async ({
  page,
}) => {
  await page.goto(WEEKS);
  expect(await line(page, "New York")).toMatchObject({
    First: "4",
    Second: "12",
    "In both": "",
    Change: "cannot be told",
    "Cannot be told": "cannot be told",
  });
  expect((await line(page, "New York"))["Notes"]).toContain("Both: only New York City is whole.");
  await page.goto("/compare?p=2017-02-04&p=2017-02-11");
  expect((await line(page, "New York"))["Notes"]).toContain("First: only New York City is whole.");
  await page.goto("/compare?state=NY&p=2017-02-04&p=2017-02-11");
  await expect(headline(page, "12 match, then 14; no change can be told")).toBeVisible();
  await expect(comparison(page)).not.toContainText(/[−+]\d|: no change/u);
  await expect(difference(page)).not.toContainText(/[−+]\d/u);
});

test("Revision 1 against 2 of week 1 has Texas 149, then 142, all of the change withdrawn or corrected", async ({
  page,
}) => {
  await page.goto(REVISIONS);
  await expect(headline(page, "206 reported, then 206: no change")).toBeVisible();
  await expect(
    page.getByText("Withdrawn or corrected: Texas −7, Withdrawn +7.", { exact: true }),
  ).toBeVisible();
  expect(await line(page, "Texas")).toMatchObject({
    First: "149",
    Second: "142",
    Change: "−7",
    "Withdrawn or corrected": "−7",
    "Cannot be told": "0",
    "In both": "0",
  });
  expect((await line(page, "Withdrawn"))["Withdrawn or corrected"]).toBe("+7");
  // Both are the same report: its lines can be compared, and what moved is not hidden by its sum of 0.
  await expect(page.getByText(/cannot be compared/u)).toHaveCount(0);
  expect(await line(page, "Colorado")).toMatchObject({ First: "11", Second: "11", Change: "0" });
  await expect(
    page.getByRole("row", { name: /^Withdrawn or corrected/u }).getByText("−7 + 7"),
  ).toBeVisible();
});

test("Periods are chosen by boxes, lists, shortcuts and typing, and back and forward follow", async ({
  page,
}) => {
  await page.goto("/compare");
  await expect(headline(page, "47 reported, then 65: +18")).toBeVisible();
  await page.getByRole("button", { name: "First and latest week", exact: true }).click();
  await expect(headline(page, "206 reported, then 65: −141")).toBeVisible();
  await page.getByRole("checkbox", { name: /Feb 4/u }).check();
  await expect(headline(page, "206 reported, then 47: −159")).toBeVisible();
  await expect(headline(page, "47 reported, then 65: +18")).toBeVisible();
  await page.getByRole("button", { name: "Remove the third period" }).click();
  await expect(headline(page, "47 reported, then 65: +18")).toHaveCount(0);
  await page.getByRole("button", { name: "Swap the first period with the next" }).click();
  await expect(headline(page, "47 reported, then 206: +159")).toBeVisible();
  await page.getByLabel("Second period, as of").selectOption("2017-03-20");
  await expect(page).toHaveURL(/p=2017-02-04&p=2017-01-28@2017-03-20$/u);
  await page.goBack();
  await page.goBack();
  await expect(headline(page, "206 reported, then 47: −159")).toBeVisible();
  await page.goForward();
  await expect(headline(page, "47 reported, then 206: +159")).toBeVisible();
  await page.getByLabel("Add a period").fill("2017-01-28..2017-02-11");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Average a week: 206, then 106 reported/u)).toBeVisible();
});

test("The overview's filters hold for all periods and appear in the headline", async ({ page }) => {
  await page.goto(`${WEEKS}&county=48453`);
  await expect(headline(page, "142 match, then 2: −140 (−99%)")).toBeVisible();
  await page.getByRole("button", { name: /Remove filter in Travis County/u }).click();
  await expect(headline(page, "206 reported, then 47: −159")).toBeVisible();
});

test("What cannot be compared is named in its place, and the rest stays", async ({ page }) => {
  const bad = [
    "2018-01-06",
    "2017-02-11..2017-01-28",
    "2017-02-11@2017-03-20",
    "no-such:2017-01-28",
  ];
  await page.goto(`${WEEKS}&${bad.map((text) => `p=${text}`).join("&")}`);
  for (const text of bad)
    await expect(page.getByText(`Period not used: p=${text}`, { exact: true })).toBeVisible();
  await expect(headline(page, "206 reported, then 47: −159")).toBeVisible();
  await page.goto(`/compare?${"p=2017-01-28&".repeat(7)}`);
  await expect(page.getByText(/the first six are used/u)).toBeVisible();
  await page.goto("/compare?p=2017-02-11");
  await expect(page.getByText(/the week before it stands beside it/u)).toBeVisible();
  await page.getByLabel("Add a period").fill("2017-01-29");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/not a Saturday/u)).toBeVisible();
  await expect(headline(page, "47 reported, then 65: +18")).toBeVisible();
});

test("By keyboard the comparison chart is one tab stop, arrows read each row and mark it in the table, and Enter opens its page", async ({
  page,
}) => {
  await page.goto(`${WEEKS}&by=county`);
  const chart = page.getByRole("application", { name: /by county, chart of/u });
  await chart.waitFor();
  await tabTo(page, chart);
  const said = chart.locator("xpath=following-sibling::*[@aria-live]");
  await expect(said).toContainText("1 of");
  for (let presses = 0; presses < 40; presses += 1) {
    if (((await said.textContent()) ?? "").startsWith("Travis County")) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(said).toContainText("Travis County, Texas: 142, then 2; in both −140.");
  await expect(page.locator("tr[data-marked]")).toContainText("Travis County, Texas");
  await page.keyboard.press("Escape");
  await expect(chart).not.toBeFocused();
  await expect(page.locator("tr[data-marked]")).toHaveCount(0);
  await chart.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  while (!((await said.textContent()) ?? "").startsWith("Travis County"))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/place\?.*key=tx-48453/u);
});

test("A row focused in the table of a comparison is marked in the chart", async ({ page }) => {
  await page.goto(WEEKS);
  await difference(page).getByRole("link", { name: "Texas" }).focus();
  await expect(page.locator("[data-line][data-marked]")).toContainText("Texas");
});
