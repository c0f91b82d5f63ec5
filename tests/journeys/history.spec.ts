import { expect, test, type Page } from "@playwright/test";
import { openFacet } from "./facets.ts";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });

test("Back undoes each filter in turn, forward repeats it, and reset removes all", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("checkbox", { name: /^Texas, 154/u }).check();
  await expect(total(page)).toHaveText("154");
  await (
    await openFacet(page, "Charge status")
  )
    .getByRole("checkbox", { name: /^Charged,/u })
    .check();
  await expect(total(page)).toHaveText("1");
  await page.goBack();
  await expect(total(page)).toHaveText("154");
  await page.goBack();
  await expect(total(page)).toHaveText("259");
  await page.goForward();
  await page.goForward();
  await expect(total(page)).toHaveText("1");
  await page.getByRole("button", { name: "Reset all filters" }).click();
  await expect(total(page)).toHaveText("259");
  await page.goBack();
  await expect(total(page)).toHaveText("1");
});

test("An address pasted into another browser gives the same view", async ({ page, browser }) => {
  await page.goto("/");
  await page.getByRole("checkbox", { name: /^New York, 30/u }).check();
  await page.getByLabel("From", { exact: true }).selectOption("Feb 4");
  await expect(total(page)).toHaveText("26");
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(total(other)).toHaveText("26");
  await expect(other.getByRole("checkbox", { name: /^New York,/u })).toBeChecked();
  await expect(other.getByLabel("From", { exact: true }).locator("option:checked")).toHaveText(
    "Feb 4",
  );
  await other.context().close();
});

test("A week can be typed by any of its days, and a day without an edition is reported", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Type dates" }).click();
  const from = page.getByLabel("From", { exact: true });
  await from.fill("2017-02-08");
  await from.press("Enter");
  await expect(total(page)).toHaveText("70");
  await expect(page).toHaveURL(/from=2017-02-04/u);
  await from.fill("2017-06-01");
  await expect(page.getByText("No edition holds this day.")).toBeVisible();
  await from.press("Enter");
  await expect(total(page)).toHaveText("70");
  await page.goBack();
  await expect(total(page)).toHaveText("259");
});

test("The date before ICE's correction is one choice, and every page stays at that date", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await expect(total(page)).toHaveText("154");
  await page.getByRole("button", { name: "As of April 6, 2017" }).click();
  await page.getByRole("menuitemradio", { name: /^March 20, 2017/u }).click();
  await expect(total(page)).toHaveText("149");
  await expect(page.getByText(/as they stood on March 20, 2017/u)).toBeVisible();
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByText("5 rows, 149 detainers", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Go to the latest" }).click();
  await expect(page.getByText(/rows, 154 detainers/u)).toBeVisible();
});

test("What an address names and does not exist is reported, and the rest of the address holds", async ({
  page,
}) => {
  await page.goto("/?data=no-such&state=TX,QQ&color=red");
  await expect(total(page)).toHaveText("154");
  const main = page.getByRole("main");
  await expect(main.getByText("names nothing here: data=no-such")).toBeVisible();
  await expect(main.getByText("names nothing here: state=QQ")).toBeVisible();
  await expect(main.getByText("not understood: color=red")).toBeVisible();
  await page.goto("/table?data=no-such");
  await expect(page.getByText("names nothing here: data=no-such")).toBeVisible();
});

test("The editions of one week have an address, and say which is in use at the date chosen", async ({
  page,
}) => {
  await page.goto("/corrections?week=2017-01-28");
  await expect(page.getByRole("heading", { level: 2, name: /^Week of/u })).toHaveCount(2);
  const files = page.getByRole("table", { name: /^Every revision of ICE/u });
  await expect(files.getByText("in use as of April 6, 2017", { exact: true })).toHaveCount(1);
  await expect(files.getByText(/not in use .*replaced by revision 2/u)).toHaveCount(1);
  await page.goto("/corrections?week=2017-01-28&asof=2017-03-20");
  await expect(files.getByText("not yet published on March 20, 2017")).toHaveCount(1);
  await page.goto("/corrections?week=2018-01-06");
  await expect(page.getByText("names nothing here: week=2018-01-06")).toBeVisible();
});

test("A page whose script is missing says so, keeps the address and comes by a retry", async ({
  page,
}) => {
  await page.route("**/assets/dashboard-page-*.js", (route) => route.abort());
  await page.goto("/?state=TX");
  await expect(page.getByRole("heading", { name: "This page could not be loaded" })).toBeVisible();
  await expect(page).toHaveURL(/\?state=TX$/u);
  await page.unroute("**/assets/dashboard-page-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(total(page)).toHaveText("154");
});

test("A place that a report names without a number is explained when it is chosen, and not blamed on the address", async ({
  page,
}) => {
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  await states
    .getByRole("row", { name: /^Florida/u })
    .getByText("named, number")
    .last()
    .click();
  await page.getByRole("button", { name: "Show only Florida" }).click();
  await expect(total(page)).toContainText("named, number not known");
  const main = page.getByRole("main");
  await expect(main.getByText(/St\. Lucie County, Florida, is named in the report/u)).toBeVisible();
  await expect(main.getByText("names nothing here")).toHaveCount(0);
  const counties = page.getByRole("region", { name: "By county", exact: true });
  await expect(counties.getByRole("row", { name: /^St\. Lucie County/u })).toContainText(
    "named, number not known",
  );
});
