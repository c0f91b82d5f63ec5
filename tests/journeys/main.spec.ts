import { expect, test } from "@playwright/test";

const declined = "Detainers recorded as declined";

test("A reader sees at once what was reported, what is here and why there is no rate", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("status", { name: declined, exact: true })).toHaveText("259");
  await expect(page.getByText("318 reported by ICE, 259 can be filtered here.")).toBeVisible();
  await expect(page.getByText(/At least 9 of the 206 recorded/u)).toBeVisible();
  await expect(page.getByText("Why no rate is shown")).toBeVisible();
});

test("Travis County is found by its address, and one click leaves it out", async ({ page }) => {
  await page.goto("/?county=48453");
  const total = page.getByRole("status", { name: declined, exact: true });
  await expect(total).toHaveText("154");
  await expect(
    page.getByText("0 more were reported, are not in this file, and are not ruled out."),
  ).toBeVisible();
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
