import { expect, test } from "@playwright/test";

/* Of the 150 declines under a dispute, the notes on 4 are dated March 21, 22 and 23: 1 in Weld County, 1 in Anaheim, 2 in Hennepin County. */

test("On March 20 the tile counts 146 disputed and says that 4 more were disputed later", async ({
  page,
}) => {
  await page.goto("/?asof=2017-03-20");
  const strip = page.getByRole("region", { name: "Totals" });
  await expect(strip).toContainText("146 disputed by agencies");
  await expect(strip).toContainText("4 more later");
});

test("On March 20 a readout marks a dispute of March 23 as later, as the list below does", async ({
  page,
}) => {
  await page.goto("/?asof=2017-03-20");
  const states = page.getByRole("region", { name: "By state", exact: true });
  await expect(states).toContainText("Minnesota: 2 of these 2 are disputed (later).");
  await states.getByText("Minnesota", { exact: true }).hover();
  await expect(page.getByRole("dialog")).toContainText("2 of these 2 are disputed (later).");
});

test("On March 20 nothing is said of reports that came later, nor of their suspension", async ({
  page,
}) => {
  await page.goto("/?asof=2017-03-20");
  const main = page.getByRole("main");
  await expect(main.getByText("as published by March 20, 2017")).toBeVisible();
  await expect(main.getByText(/suspended/u)).toHaveCount(0);
  await page.goto("/place?key=tx&asof=2017-03-20");
  await expect(page.getByText("206", { exact: true }).first()).toBeVisible();
  await expect(main.getByText(/suspended|February 18 to 24/u)).toHaveCount(0);
  await page.goto("/");
  await expect(main.getByText(/suspended the reports in April 2017/u)).toBeVisible();
});
