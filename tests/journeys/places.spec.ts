import { expect, test, type Page } from "@playwright/test";

/** A row of the list of places, by the name of the place. */
function getRow(page: Page, name: string | RegExp) {
  return page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
}

test("All 14 states that the reports of 2017 name are listed, those without a number too", async ({
  page,
}) => {
  await page.goto("/places");
  await expect(page).toHaveTitle(/^Places/u);
  await expect(page.getByText(/^Detainers recorded as declined · January 28/u)).toBeVisible();
  const table = page.getByRole("table", { name: "By state" });
  await expect(table.getByRole("columnheader")).toHaveText(["State, county, agency", "On record"]);
  await expect(table.getByRole("link")).toHaveCount(14);
  await expect(getRow(page, "Texas").getByRole("cell")).toHaveText("154");
  await expect(getRow(page, "Florida").getByRole("cell")).toContainText("number not known");
  await expect(getRow(page, "Pennsylvania").getByRole("cell")).toContainText("withdrawn");
  await expect(table.getByRole("row", { name: /^Withdrawn/u }).getByRole("cell")).toHaveText("7");
});

test("A state opens to its counties and cities, a county to its agencies with their kind, by keys", async ({
  page,
}) => {
  await page.goto("/places");
  await expect(getRow(page, "Travis County")).toHaveCount(0);
  await page.getByRole("button", { name: "What lies in Texas" }).press("Enter");
  await expect(getRow(page, "Travis County").getByRole("cell")).toHaveText("154");
  await expect(getRow(page, "Williamson County")).toBeVisible();
  await page.getByRole("button", { name: "What lies in Travis County" }).press("Enter");
  const jail = getRow(page, "Travis County Jail");
  await expect(jail).toContainText("county jail");
  await jail.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County Jail, Texas");
});

test("A city has the number of its own page: New York City 16, of which no row names a county", async ({
  page,
}) => {
  await page.goto("/places");
  await page.getByRole("button", { name: "What lies in New York" }).click();
  await expect(getRow(page, "New York City").getByRole("cell")).toHaveText("16");
});

test("Words in any order find a place while they are typed, and Enter opens the first", async ({
  page,
}) => {
  await page.goto("/places");
  const field = page.getByRole("searchbox", { name: "Find in this list" });
  await field.fill("jail trav");
  await expect(page.getByRole("table").getByRole("link")).toHaveText(["Travis County Jail"]);
  await field.fill("zzz");
  await expect(page.getByText("Nothing in this collection has “zzz” in its name.")).toBeVisible();
  await field.fill("hennepin");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/place\?key=mn-27053$/u);
});

test("The records list what was declined and all issued: Denver County 198 of 374, with its three agencies", async ({
  page,
}) => {
  await page.goto("/places?data=ice-foia-2015");
  const table = page.getByRole("table", { name: "By state" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "State, county, agency",
    "Declined",
    "All issued",
  ]);
  await expect(table.getByRole("link")).toHaveCount(55);
  await page.getByRole("button", { name: "What lies in Colorado" }).click();
  await expect(getRow(page, "Denver County").getByRole("cell")).toHaveText(["198", "374"]);
  await page.getByRole("button", { name: "What lies in Denver County" }).click();
  for (const [name, numbers] of [
    [/^denver county jail$/iu, ["6", "14"]],
    [/^denver justice center$/iu, ["189", "274"]],
    [/marshals/iu, ["3", "86"]],
  ] as const)
    await expect(getRow(page, name).first().getByRole("cell")).toHaveText([...numbers]);
  await expect(table.getByRole("row", { name: /^No place given/u }).getByRole("cell")).toHaveText([
    "1,272",
    "9,020",
  ]);
});

test("Denver's profile is two actions away from the dashboard of the records, by the search in the header", async ({
  page,
}) => {
  await page.goto("/?data=ice-foia-2015");
  await expect(page.getByText("79,053").first()).toBeVisible();
  // One: the words, after the key that leads into the search. Two: Enter.
  await page.keyboard.press("/");
  const field = page.getByRole("combobox", { name: "Find a place or agency" });
  await expect(field).toBeFocused();
  await field.pressSequentially("denver county");
  await expect(page.getByRole("option", { name: /^Denver County/u }).first()).toBeVisible();
  await field.press("Enter");
  await expect(page).toHaveURL(/\/place\?data=ice-foia-2015&key=co-08031$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denver County, Colorado");
});

test("Denver's profile is two actions away from the list of places, to which the header leads", async ({
  page,
}) => {
  await page.goto("/?data=ice-foia-2015");
  await page.getByRole("navigation").getByRole("link", { name: "Places" }).click();
  await expect(page).toHaveURL(/\/places\?data=ice-foia-2015$/u);
  // One: the words. Two: Enter.
  const field = page.getByRole("searchbox", { name: "Find in this list" });
  await field.fill("denver");
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denver County, Colorado");
});

test("An address of a profile without a key leads to the list, and Back does not return to it", async ({
  page,
}) => {
  await page.goto("/about?data=ice-foia-2015");
  await page.goto("/agency?data=ice-foia-2015");
  await expect(page).toHaveURL(/\/places\?data=ice-foia-2015$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Places");
  await page.goto("/place");
  await expect(page).toHaveURL(/\/places$/u);
  await page.goBack();
  await expect(page).toHaveURL(/\/places\?data=ice-foia-2015$/u);
});

test("Nothing of the list of places lies beyond the edge of a small phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/places?data=ice-foia-2015");
  await page.getByRole("button", { name: "What lies in Colorado" }).click();
  await page.getByRole("button", { name: "What lies in Denver County" }).click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
