import { expect, test, type Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { EVERY_PAGE } from "./routes.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

/* The two published collections: the reports of 2017, and ICE's records of October 2014 to July 2015. */

const RECORDS = "data=ice-foia-2015";
const RECORDS_TITLE = "ICE records, Oct 2014 – Jul 2015";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });
/** The button at the top that names the collection and opens the choice of others. */
const collection = (page: Page) => page.getByRole("button", { name: /^Collection: / });

async function switchTo(page: Page, title: string): Promise<void> {
  await collection(page).click();
  await page.getByRole("menuitemradio", { name: title }).click();
}

test("A switch at the top goes to the other collection with the state chosen, and tells what it leaves out", async ({
  page,
}) => {
  await page.goto("/?from=2017-01-28&state=TX&status=charged");
  await expect(total(page)).toHaveText("1");
  await switchTo(page, RECORDS_TITLE);
  await expect(page).toHaveURL(/\/\?data=ice-foia-2015&state=TX$/u);
  // All of Texas in state_totals.csv.
  await expect(total(page)).toHaveText("82");
  const notice = page.getByRole("note", { name: /^Left out of the address/u });
  await expect(notice).toContainText("from=2017-01-28");
  await expect(notice).toContainText("status=charged: No row of this collection has this field.");
  await switchTo(page, "Weekly reports of 2017");
  await expect(total(page)).toHaveText("154");
  await expect(page).toHaveURL(/\/\?state=TX$/u);
  await expect(notice).toHaveCount(0);
  await page.goBack();
  await expect(total(page)).toHaveText("82");
});

test("Every page of either collection has the switch, and the records have it shown as chosen", async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const route of EVERY_PAGE) {
    await page.goto(`${route}${route.includes("?") ? "&" : "?"}${RECORDS}`);
    await expect(collection(page), route).toHaveAccessibleName(`Collection: ${RECORDS_TITLE}`);
  }
});

test("The dashboard of the records says what part is declined, what is open, and what they do not have", async ({
  page,
}) => {
  await page.goto(`/?${RECORDS}`);
  await expect(total(page)).toHaveText("5,501");
  const strip = page.getByRole("region", { name: "Totals", exact: true });
  await expect(strip).toContainText("5,501 declined");
  await expect(strip).toContainText("of 79,053 issued");
  await expect(strip).toContainText("20.5% of the 26,790 with an outcome recorded");
  await expect(strip).toContainText("7.0% of all 79,053");
  await expect(strip).toContainText("The first 17 weeks, treated as final: 25.5% and 8.8%");
  const main = page.getByRole("main");
  await expect(
    main.getByText("52,263 of 79,053 have no outcome recorded: still open, or not filled in."),
  ).toBeVisible();
  // The weeks to January 23, 2015, counted from detainers.csv.
  await expect(
    main.getByText(
      "The first 17 weeks, to January 23, 2015, are treated as final: 3,045 declined, 25.5% of the 11,963 with an outcome recorded, and 8.8% of all 34,599.",
    ),
  ).toBeVisible();
  await expect(
    main.getByText("These records hold no charge, no citizenship and no date of the outcome."),
  ).toHaveCount(1);
  await expect(main.getByText("under FOIA request 15-87693")).toBeVisible();
  const filters = page.getByRole("complementary", { name: "Filters" });
  await expect(filters.getByRole("group", { name: "Form", exact: true })).toBeVisible();
  for (const name of ["Charge category", "Charge status", "Citizenship"])
    await expect(filters.getByRole("group", { name, exact: true })).toHaveCount(0);
  await expect(page.getByText("October 1, 2014 to July 19, 2015").first()).toBeVisible();
});

test("The table of the records neither shows nor offers a column of a field that they do not have", async ({
  page,
}) => {
  await page.goto(`/table?${RECORDS}&state=TX`);
  const header = (name: string) => page.getByRole("columnheader", { name });
  const absent = ["Charge", "Citizenship", "Recorded as declined", "Days between"];
  await expect(header("Outcome")).toBeVisible();
  for (const name of absent) await expect(header(name)).toHaveCount(0);
  await page.getByRole("button", { name: "Columns (8)" }).click();
  const offered = page.getByRole("dialog", { name: "Columns" });
  await offered.getByRole("checkbox", { name: "Form", exact: true }).check();
  for (const name of absent) await expect(offered.getByRole("checkbox", { name })).toHaveCount(0);
  await expect(header("Form")).toBeVisible();
});

test("The page of a county has what the other collection has of it, and a link that goes there", async ({
  page,
}) => {
  await page.goto("/place?key=tx-48453");
  const records = page.getByRole("region", { name: RECORDS_TITLE, exact: true });
  await expect(records).toContainText(
    "Travis County, Texas: 63 detainers recorded as declined of 1,285 issued.",
  );
  await expect(records).toContainText(
    "TRAVIS CTY JAIL, Texas: 62 detainers recorded as declined of 1,214 issued.",
  );
  await records
    .getByRole("link", { name: `Show Travis County, Texas in ${RECORDS_TITLE}` })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County, Texas");
  await expect(collection(page)).toHaveAccessibleName(`Collection: ${RECORDS_TITLE}`);
  await expect(
    page.getByRole("region", { name: "Weekly reports of 2017", exact: true }),
  ).toContainText("Travis County, Texas: 154 detainers recorded as declined.");
});

test("A key that only the other collection has is told, with a link to it", async ({ page }) => {
  await page.goto("/agency?key=ca-06111-ventura-county-jail");
  const notice = page.getByRole("note", { name: /^No agency here has the key/u });
  await expect(notice.getByText(`The collection “${RECORDS_TITLE}” has it:`)).toBeVisible();
  await notice
    .getByRole("link", { name: /^VENTURA COUNTY JAIL/u })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("VENTURA COUNTY JAIL");
  await expect(page.getByRole("main")).toContainText("492");
});

test("The page of policies says that the records have none, and leads to those of the reports", async ({
  page,
}) => {
  await page.goto(`/policies?${RECORDS}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("lists detainers, row by row, and no policies");
  await main.getByRole("link", { name: "the policies as printed in 2017" }).click();
  await expect(collection(page)).toHaveAccessibleName("Collection: Weekly reports of 2017");
  await expect(main).toContainText("Travis County, Texas");
});

test("The choice of a collection has a sentence on each, and a way to open a file of one's own", async ({
  page,
}) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await collection(page).click();
  const reports = page.getByRole("menuitemradio", { name: "Weekly reports of 2017" });
  await expect(reports).toContainText("rebuilt from press accounts; 259 of 318 on record");
  await expect(reports).toBeChecked();
  const records = page.getByRole("menuitemradio", { name: RECORDS_TITLE });
  await expect(records).toContainText("all 79,053 detainers issued; released under FOIA");
  await expect(records).not.toBeChecked();
  await page.getByRole("menuitem", { name: "Open a file of your own" }).click();
  await expect(page).toHaveURL(/\/open$/u);
});

test("The bar at the top says what each collection is, how complete it is, and of which date", async ({
  page,
}) => {
  const bar = page.getByRole("region", { name: "What the numbers rest on" });
  await page.goto("/");
  await expect(bar).toContainText("rebuilt from press accounts · suspended April 2017");
  await expect(bar.getByRole("link", { name: "259 of 318 on record" })).toBeVisible();
  await expect(bar.getByRole("button", { name: "As of April 6, 2017" })).toBeVisible();
  await page.goto(`/?${RECORDS}`);
  await expect(bar).toContainText("ICE’s own spreadsheet · released under FOIA");
  await expect(bar.getByRole("link", { name: "79,053 detainers" })).toBeVisible();
  await expect(bar.getByText("File of July 26, 2015", { exact: true })).toBeVisible();
});

test("The dashboard of the reports loads no byte of the records", async ({ page }) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await page.getByRole("region", { name: "By state", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(files.some((path) => path.includes("/reports/ddor-2017/"))).toBe(true);
  expect(files.filter((path) => path.includes("/reports/ice-foia-2015/"))).toEqual([]);
});

test("How far a filtered field is known stands beside the number, and so do weeks not yet published", async ({
  page,
}) => {
  await page.goto("/?charge=assault,unknown");
  const main = page.getByRole("main");
  await expect(
    main
      .getByText(
        "Charge category: known for 30 of 259, those that newspapers chose to quote; not a sample.",
      )
      .first(),
  ).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Remove filter charge category Assault and unknown" }),
  ).toBeVisible();
  await page.goto("/?asof=2017-03-25");
  await expect(main.getByText("2 weeks were not yet published on March 25, 2017")).toBeVisible();
});

test("At 320 pixels both collections fit, and axe finds nothing, in the light and in the dark", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const route of [`/?${RECORDS}`, `/place?key=tx-48453&${RECORDS}`]) {
      await page.goto(route);
      await waitUntilDrawn(page);
      await page.waitForLoadState("networkidle");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(`${route}: ${wide}`).toBe(`${route}: 0`);
      expect(await axe(page), route).toEqual([]);
    }
  }
});
