import { expect, test } from "@playwright/test";
import { change, known, line, openPeriod, strip } from "./comparison.ts";

/* The numbers are counted apart from the project, by Python's reader of CSV over detainers.csv of the national records. */

test("Without a click the last two whole final months of the national records are compared: 949, then 641", async ({
  page,
}) => {
  await page.goto("/compare?data=ice-foia-2015");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare months");
  await expect(strip(page)).toContainText("949 declined");
  await expect(strip(page)).toContainText("641 declined");
  await expect(strip(page)).toContainText("−308 change");
  expect(await line(page, "California")).toMatchObject({ "Nov 2014": "315", "Dec 2014": "237" });
  // 209 and 164 name no state, so that no state is known in full; all of them together are.
  await expect(known(page).getByRole("application").first()).toContainText("All places");
  await expect(known(page)).toContainText(
    "209 of Nov 2014 and 164 of Dec 2014 name no state, so they may be of any of these states. So no change of any state is told.",
  );
  // What names no state is no place: its 209 and 164 are no change that is known in full.
  await expect(known(page).getByRole("application").first()).not.toContainText("Unknown");
  await expect(known(page)).toContainText(
    "No state is known in full in both periods, so no change of any state is shown.",
  );
  expect(await line(page, "Unknown")).toMatchObject({ Change: "not enough data" });
  await expect(page.getByText("Known in full: −45")).toHaveCount(0);
  const choices = await openPeriod(page, "Dec 2014");
  await choices.getByLabel("Month or longer").selectOption("October 2014");
  await expect(page).toHaveURL(/p=2014-11&p=2014-10$/u);
  await expect(strip(page)).toContainText("1,126 declined");
});

test("Two whole weeks of the national records are compared, and a change is split by no field that they do not have", async ({
  page,
}) => {
  await page.goto("/compare?data=ice-foia-2015&p=2014-10-04&p=2014-10-11");
  await expect(strip(page)).toContainText("231 declined");
  await expect(strip(page)).toContainText("278 declined");
  await expect(strip(page)).toContainText("+20% from Oct 4 – 10");
  const options = page.getByLabel("Show by").getByRole("option");
  await expect(options).toHaveText(["state", "county", "agency", "field office"]);
  await page.goto("/compare?data=ice-foia-2015&p=2014-10-04&p=2014-10-11&measure=all");
  await expect(strip(page)).toContainText("2,447 issued");
  await expect(strip(page)).toContainText("2,551 issued");
  await expect(strip(page)).toContainText("+104");
});

test("No change is taken to the last week of the national records, of which two days are in the file", async ({
  page,
}) => {
  await page.goto("/compare?data=ice-foia-2015&open=0&p=2015-07-11&p=2015-07-18");
  await expect(strip(page)).toContainText("72 declined");
  await expect(strip(page)).toContainText("7 declined");
  await expect(strip(page)).toContainText("not enough data for a change");
  await expect(strip(page)).not.toContainText(/[−+]\d/u);
  await expect(page.getByText(/only a part of Jul 18 – 24, 2015 is in the file/u)).toBeVisible();
  await expect(change(page)).toHaveCount(0);
});

test("The weekly reports and the national records are never compared, and the page says why", async ({
  page,
}) => {
  await page.goto("/compare?p=2017-01-28&p=2017-02-04&p=ice-foia-2015:2014-10-04");
  await expect(page.getByRole("note", { name: /^Period not used/u })).toContainText(
    "counts by the week in which the detainer was issued, the first period by the week in which the decline was recorded; the two are never compared.",
  );
});
