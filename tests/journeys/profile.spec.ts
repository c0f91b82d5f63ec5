import { expect, test } from "@playwright/test";

const JAIL = "/agency?key=tx-48453-travis-county-jail";

test("Travis County Jail has 142 of the 206 of week 1, then 2 and 10, and what only notes say", async ({
  page,
}) => {
  await page.goto(JAIL);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County Jail, Texas");
  await expect(page).toHaveTitle(/^Travis County Jail, Texas/u);
  const strip = page
    .getByRole("region", { name: /^Weekly reports/u })
    .getByRole("list")
    .first();
  await expect(strip).toContainText("154 on record");
  await expect(strip).toContainText("142 disputed");
  const sheet = page.getByRole("region", { name: /^In short/u });
  await expect(sheet.getByText(/142 of the 206 in the week of January 28/u)).toBeVisible();
  await expect(sheet.getByText(/2 of the 47 .*; 10 of the 65/u)).toBeVisible();
  await expect(sheet.getByText(/Every detainer reported for it is on record\./u)).toBeVisible();
  await expect(
    sheet.getByText(/Detainers issued, whatever became of them: 23 in the week of February 4/u),
  ).toBeVisible();
  const notes = page.getByRole("region", { name: /^Notes/u });
  await expect(
    notes.getByText(
      /All but three of the county's 142 detainers carry the date 2017-02-01, and 73 %/u,
    ),
  ).toBeVisible();
  await expect(notes.getByRole("heading", { name: /^What notes on the rows say/u })).toBeVisible();
  await expect(notes.getByText(/Disputed by the agency/u)).toBeVisible();
  await expect(notes.getByText(/142 of these 154 are disputed/u)).toBeVisible();
  await expect(notes.getByText(/sheriff counts 128 on the report/u)).toBeVisible();
  const policies = page.getByRole("region", { name: /as printed in 2017/u });
  await expect(policies.getByText(/Travis County, Texas, enacted January 2017/u)).toBeVisible();
});

test("A column that holds nothing is not in the table of weeks: no detainer of Travis County Jail is missing", async ({
  page,
}) => {
  await page.goto(JAIL);
  const sheet = page.getByRole("region", { name: /^In short/u });
  await expect(sheet.getByRole("columnheader")).toHaveText([
    "Week",
    "On record",
    "Reported, all places",
    "Another measure: issued",
  ]);
  const week = sheet.getByRole("row", { name: /^February 4 to 10/u });
  await expect(week.getByRole("cell")).toHaveText(["2", "47", "23"]);
  await expect(sheet.getByRole("row", { name: /^February 18 to 24/u })).toContainText(
    "not published",
  );
  // New York City alone is whole in the first two weeks: of the state 42 are not ruled out.
  await page.goto("/place?key=ny");
  await expect(sheet.getByRole("columnheader", { name: "Not ruled out" })).toBeVisible();
  await page.goto("/place?key=co-08031&data=ice-foia-2015");
  await expect(sheet.getByRole("columnheader")).toHaveText(["Year", "Count"]);
});

for (const address of [
  JAIL,
  "/place?key=tx-48453",
  "/place?key=ia-19069",
  "/place?key=co-08031&data=ice-foia-2015",
  "/place?key=ca&data=ice-foia-2015",
])
  test(`The chart stands first on the profile ${address}: its top is above 400 px`, async ({
    page,
  }) => {
    await page.goto(address);
    const chart = page.locator("#weeks svg", { hasText: /\d/u }).first();
    await expect(chart).toBeVisible();
    const box = await chart.boundingBox();
    expect(box?.y).toBeLessThan(400);
    const order = await page
      .getByRole("heading", { level: 2 })
      .evaluateAll((all) => all.map((each) => each.textContent));
    expect(order[1]).toMatch(/^By /u);
  });

test("The profile of a jail has the panels and rows of the jail alone, and links to its county and its ledger entry", async ({
  page,
}) => {
  await page.goto(JAIL);
  await expect(page.getByText("5 rows, 154 detainers")).toBeVisible();
  await page.getByText("Citizenship known for 0 of 154").click();
  await expect(page.getByRole("region", { name: "Citizenship", exact: true })).toContainText(
    "Known for none of 154.",
  );
  await page.getByRole("link", { name: "In the ledger" }).click();
  await expect(page).toHaveURL(/\/corrections\?view=ledger#n18$/u);
  await page.goBack();
  await page.getByRole("link", { name: "Travis County", exact: true }).click();
  await expect(page).toHaveURL(/\/place\?key=tx-48453$/u);
  await expect(page.getByText(/1 agency named here: 1 county jail/u)).toBeVisible();
  await expect(page.getByText(/whole number of Travis County, Texas is known: 142/u)).toBeVisible();
});

test("Three states have a Franklin County, and the page of each warns of the others", async ({
  page,
}) => {
  await page.goto("/place?key=ia-19069");
  await expect(
    page.getByText("Franklin County: three states in this report, IA, NY, PA."),
  ).toBeVisible();
  await expect(page.getByText(/5 in the week of .*withdrawn by ICE later/u)).toBeVisible();
  await page.getByRole("link", { name: "Franklin County, New York" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Franklin County, New York");
});

test("A withdrawn place says what was printed, and shows the correction that withdrew it", async ({
  page,
}) => {
  await page.goto("/place?key=tx-48491");
  await expect(
    page.getByText(/^4 were printed under Williamson County, Texas .*ICE later withdrew them/u),
  ).toBeVisible();
  await expect(page.getByText(/Correction, by March 29, 2017/iu)).toBeVisible();
  await page.goto("/place?key=tx-48491&asof=2017-03-20");
  await expect(page.getByText(/^4 detainers recorded as declined: 4 of the 206/u)).toBeVisible();
  await expect(
    page.getByText(/later than the date chosen/u).filter({ visible: true }),
  ).toBeVisible();
});

test("New York City has its whole numbers, 4 and 12, and not the 14 of the state", async ({
  page,
}) => {
  await page.goto("/place?key=ny-city-new-york");
  await expect(page.getByText(/^16 detainers recorded as declined: 4 of the 206/u)).toBeVisible();
  await expect(page.getByText(/Of the other week it is not known/u)).toBeVisible();
  await expect(page.getByText(/14 more on record do not name the county/u)).toBeVisible();
});

test("Other profiles are added by keyboard, appear in the address, and are removed again", async ({
  page,
}) => {
  await page.goto("/place?key=ca");
  const box = page.getByRole("combobox", { name: "Compare with an agency or place" });
  await box.fill("travis county jail");
  await expect(page.getByRole("option", { name: /Travis County Jail, Texas/u })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/key=ca&with=tx-48453-travis-county-jail$/u);
  const beside = page.getByRole("region", { name: "The weeks side by side" });
  await expect(beside.getByRole("row", { name: /^January 28/u }).getByRole("cell")).toHaveText([
    "11",
    "142",
  ]);
  await page.goto("/place?key=ca&with=tx-48453-travis-county-jail,ny-city-new-york,nowhere");
  await expect(beside.getByRole("row", { name: /^February 4/u }).getByRole("cell")).toHaveText([
    "8",
    "2",
    "12",
  ]);
  await expect(page.getByText(/names nothing here: with=nowhere/u)).toBeVisible();
  await page.getByRole("button", { name: "Take New York City, New York away" }).click();
  await expect(page).toHaveURL(/with=tx-48453-travis-county-jail,nowhere$/u);
  await page.goBack();
  await expect(beside.getByRole("columnheader")).toHaveCount(4);
});

test("An unknown key is reported with similar ones, and the rest of the page stays", async ({
  page,
}) => {
  await page.goto("/agency?key=tx-48453-travis-conty-jail");
  const notice = page.getByRole("note", { name: /No agency here has the key/u });
  await expect(notice).toContainText("Travis County Jail, Texas");
  await expect(
    page.getByRole("link", { name: "All places and agencies of this collection" }),
  ).toBeVisible();
  await notice.getByRole("link", { name: "Travis County Jail, Texas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County Jail, Texas");
});

test("Names in the tables of the overview and in the detail of a row lead to the profiles", async ({
  page,
}) => {
  await page.goto("/");
  const agencies = page.getByRole("region", { name: "By agency", exact: true });
  await agencies.getByRole("tab", { name: "Table", exact: true }).click();
  await agencies.getByRole("link", { name: "Hennepin County Jail" }).click();
  await expect(page).toHaveURL(/\/agency\?key=mn-27053-hennepin-county-jail$/u);
  await page.goto("/table?county=48453&sort=-count");
  await page
    .getByRole("button", { name: /^Notes, sources and wording of 2017-01-28\/II\/29/u })
    .click();
  await page.getByRole("link", { name: "county", exact: true }).click();
  await expect(page).toHaveURL(/\/place\?key=tx-48453$/u);
});

test("Denver County has 198 declined of 374, its three agencies each with both numbers, and a switch of the measure", async ({
  page,
}) => {
  await page.goto("/place?key=co-08031&data=ice-foia-2015");
  const records = page.getByRole("region", { name: /^ICE records/u });
  const strip = records.getByRole("list").first();
  await expect(strip).toContainText(/198 declined\s*of 374 issued/u);
  await expect(strip).toContainText("240 with an outcome");
  await expect(strip).toContainText("134 none recorded");
  const agencies = page.getByRole("region", { name: "Agencies", exact: true });
  for (const [name, numbers] of [
    [/denver county jail/iu, ["6", "14"]],
    [/denver justice center/iu, ["189", "274"]],
    [/marshals/iu, ["3", "86"]],
  ] as const) {
    const cells = agencies.getByRole("row", { name }).getByRole("cell");
    await expect(cells.nth(-2)).toHaveText(numbers[0]);
    await expect(cells.nth(-1)).toHaveText(numbers[1]);
  }
  await expect(agencies).toContainText("The numbers include federal facilities");
  const count = page.getByRole("group", { name: "Count" });
  await count.getByRole("button", { name: "All 374" }).click();
  await expect(page).toHaveURL(/measure=all/u);
  await expect(count.getByRole("button", { name: "All 374" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("A profile leads on: to the dashboard filtered by it, to its weeks side by side, to a file of its rows", async ({
  page,
}) => {
  await page.goto(JAIL);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV", exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/table.*\.csv$/u);
  await expect(page.getByText("The file holds 5 rows.")).toBeVisible();
  await page.getByRole("link", { name: "Compare its weeks" }).click();
  await expect(page).toHaveURL(
    /\/compare\?agency=tx-48453-travis-county-jail&p=2017-01-28&p=2017-02-04&p=2017-02-11$/u,
  );
  await page.goBack();
  await page.getByRole("link", { name: "Filter the dashboard by this" }).click();
  await expect(page).toHaveURL(/\/\?agency=tx-48453-travis-county-jail$/u);
});

test("Of more than 40 rows a profile lists 40, and leads to all of them in the table", async ({
  page,
}) => {
  await page.goto("/place?key=co-08031&data=ice-foia-2015");
  const rows = page.getByRole("region", { name: "Records", exact: true });
  await expect(rows).toContainText("The first 40 of 198 rows stand here.");
  await rows.getByRole("link", { name: "Show all 198 in the table" }).click();
  await expect(page).toHaveURL(/\/table\?data=ice-foia-2015&county=08031$/u);
});

test("What another collection has of a place stands in a section of its own, and is never added", async ({
  page,
}) => {
  await page.goto("/place?key=tx-48453");
  const records = page.getByRole("region", { name: /^ICE records/u });
  await expect(records).toContainText(
    "Travis County, Texas: 63 detainers recorded as declined of 1,285 issued",
  );
  await expect(records).toContainText("never added to those above");
});

test("The key of a profile stands at its end in small print", async ({ page }) => {
  await page.goto("/place?key=tx-48453");
  const key = page.getByText("Key of this place: tx-48453");
  await expect(key).toBeVisible();
  const last = page.getByRole("heading", { level: 2 }).last();
  const [keyBox, headingBox] = [await key.boundingBox(), await last.boundingBox()];
  expect(keyBox?.y).toBeGreaterThan(headingBox?.y ?? Number.POSITIVE_INFINITY);
});
