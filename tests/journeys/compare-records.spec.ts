import { expect, test } from "@playwright/test";
import { comparison, headline, split } from "./comparison.ts";

/* The numbers are counted apart from the project, by Python's reader of CSV over detainers.csv of the national records. */

test("Two whole weeks of the national records are compared, and a change is split by no field that they do not have", async ({
  page,
}) => {
  await page.goto("/compare?data=ice-foia-2015&p=2014-10-04&p=2014-10-11");
  await expect(headline(page, "231 in this file, then 278: +47 (+20%)")).toBeVisible();
  const options = page.getByLabel("Split the change by").getByRole("option");
  await expect(options).toHaveText(["state", "county", "agency", "field office"]);
  await page.goto("/compare?data=ice-foia-2015&p=2014-10-04&p=2014-10-11&measure=all");
  await expect(headline(page, "2,447 in this file, then 2,551: +104 (+4%)")).toBeVisible();
});

test("No change is taken to the last week of the national records, of which two days are in the file", async ({
  page,
}) => {
  await page.goto("/compare?data=ice-foia-2015&open=0&p=2015-07-11&p=2015-07-18");
  await expect(headline(page, "72 in this file, then 7; no change can be told")).toBeVisible();
  await expect(comparison(page)).toContainText("only a part of Jul 18 – 24, 2015 is in the file");
  await expect(comparison(page)).not.toContainText(/[−+]\d/u);
  await expect(split(page)).toHaveCount(0);
});

test("The weekly reports and the national records are never compared, and the page says why", async ({
  page,
}) => {
  await page.goto("/compare?p=2017-01-28&p=2017-02-04&p=ice-foia-2015:2014-10-04");
  await expect(page.getByRole("note", { name: /^Period not used/u })).toContainText(
    "counts by the week in which the detainer was issued, the first period by the week in which the decline was recorded; the two are never compared.",
  );
});
