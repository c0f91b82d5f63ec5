import { expect, test, type Page } from "@playwright/test";
import { axe } from "./axe.ts";

const RECORDS = "data=ice-foia-2015";

/** Rules that see a list over the page: the others look at what Base UI hides behind it, and at its place in the document. */
const LIST_RULES = [
  "aria-input-field-name",
  "aria-required-children",
  "aria-required-parent",
  "aria-valid-attr-value",
  "button-name",
  "color-contrast",
  "label",
  "nested-interactive",
  "target-size",
];

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });
/** The field of the page itself: that of the first paint takes no words. */
const field = (page: Page) =>
  page.getByLabel("Find a place or agency").and(page.locator("input:enabled"));
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });

test("A place is found by a part of its name, with its count, and Enter opens its page", async ({
  page,
}) => {
  await page.goto("/");
  await field(page).fill("trav");
  const places = page.getByRole("group", { name: "Places" });
  await expect(places.getByRole("option", { name: /^Travis County, Texas/u })).toContainText("154");
  const agencies = page.getByRole("group", { name: "Agencies" });
  await expect(agencies.getByRole("option", { name: /^Travis County Jail, TX/u })).toContainText(
    "154",
  );
  await expect(places.locator("b")).toHaveText(["Trav"]);
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\/place\?key=tx-48453$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County, Texas");
  await expect(field(page)).toHaveValue("");
});

test("An agency is found by words in any order, in either collection", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("jail TRAVIS");
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect(option(page, /^Travis County Jail, TX/u)).toBeVisible();
  await page.goto(`/?${RECORDS}`);
  await field(page).fill("jail denver");
  // 6 declined in detainers.csv.
  await expect(option(page, /^DENVER COUNTY JAIL, CO/u)).toContainText("6");
  await field(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("DENVER COUNTY JAIL");
});

test("A place without a number on record has the sign of that, and nothing is found for no name", async ({
  page,
}) => {
  await page.goto("/");
  await field(page).fill("nassau new york");
  await expect(option(page, /^Nassau County, New York/u)).toContainText(
    "not on record; not a zero",
  );
  await field(page).fill("atlantis");
  await expect(page.getByText("Nothing of that name in this collection.")).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("A city has the count that its page has: its whole numbers of two weeks", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("new york city");
  // 4 and 12 in ddor-2017-place-totals.csv; its rows hold 2 of them.
  await expect(option(page, /^New York City, New York/u)).toContainText("16");
  await expect(option(page, /^New York City, New York/u).getByText("Filter")).toHaveCount(0);
});

test("Of thousands of agencies fifty are listed, and a line says how many more there are", async ({
  page,
}) => {
  await page.goto(`/?${RECORDS}`);
  await field(page).fill("county");
  await expect(page.getByRole("option")).toHaveCount(50);
  await expect(page.getByText(/[\d,]+ more; type more letters\./u)).toBeVisible();
});

test("The second action filters by the place that is highlighted, by keys and by its button", async ({
  page,
}) => {
  await page.goto("/?state=NY&charge=unknown");
  await field(page).fill("travis");
  await expect(page.getByText("Ctrl + Enter filters by it.")).toBeVisible();
  await field(page).press("Control+Enter");
  // In place of the other state; what is no place stays.
  await expect(page).toHaveURL(/\/\?county=48453&charge=unknown$/u);
  await page.goto("/about");
  await field(page).fill("colorado");
  await option(page, /^Colorado/u)
    .getByText("Filter")
    .click();
  await expect(page).toHaveURL(/\/\?state=CO$/u);
  await expect(total(page)).toHaveText("11");
  await page.goBack();
  await expect(page).toHaveURL(/\/about$/u);
});

test("What is typed before the search is loaded is not lost", async ({ page }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/search-combobox-*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await field(page).focus();
  await page.keyboard.type("travis ja");
  await expect(field(page)).toHaveValue("travis ja");
  release();
  await expect(option(page, /^Travis County Jail, TX/u)).toBeVisible();
  await page.keyboard.type("il");
  await expect(field(page)).toHaveValue("travis jail");
  await expect(field(page)).toBeFocused();
});

test("Nothing of the search is loaded before its field has the focus", async ({ page }) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await page.waitForLoadState("networkidle");
  const isSearch = (path: string) => path.includes("/search-combobox-");
  expect(files.filter(isSearch)).toEqual([]);
  await field(page).focus();
  await expect.poll(() => files.some(isSearch)).toBe(true);
});

test("The key / goes to the search, not while something is typed elsewhere, and can be switched off for good", async ({
  page,
}) => {
  await page.goto("/table");
  await page.getByText("Showing all 259", { exact: true }).waitFor();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(field(page)).toHaveValue("a/b");
  await field(page).fill("");

  await page.getByRole("button", { name: "Colors and shortcut" }).click();
  await page.keyboard.press("/");
  await expect(field(page)).not.toBeFocused();
  const shortcut = page.getByRole("group", { name: "Shortcut / for search" });
  await shortcut.getByRole("menuitemradio", { name: "Off" }).click();
  await page.keyboard.press("/");
  await expect(field(page)).not.toBeFocused();
  await page.reload();
  await page.getByText("Showing all 259", { exact: true }).waitFor();
  await page.keyboard.press("/");
  await expect(field(page)).not.toBeFocused();

  await page.getByRole("button", { name: "Colors and shortcut" }).click();
  await shortcut.getByRole("menuitemradio", { name: "On" }).click();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
});

test("Denver's page is two actions from the dashboard, by keys alone", async ({ page }) => {
  await page.goto(`/?${RECORDS}`);
  await expect(total(page)).toHaveText("5,501");
  await page.keyboard.press("/");
  await page.keyboard.type("denver co");
  // The row that Enter opens is told from the others by its second action.
  await expect(option(page, /^Denver County, Colorado/u).getByText("Filter")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denver County, Colorado");
});

test("Where the search cannot be loaded it says so, and a retry brings it", async ({ page }) => {
  await page.route("**/assets/search-combobox-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("/");
  await field(page).focus();
  const alert = page.getByText("The search could not be loaded.");
  await expect(alert).toBeVisible();
  await page.unroute("**/assets/search-combobox-*.js");
  await page.getByRole("search").getByRole("button", { name: "Try again" }).click();
  await expect(alert).toHaveCount(0);
  await field(page).fill("travis");
  await expect(option(page, /^Travis County, Texas/u)).toBeVisible();
});

test("A zero of the records stands beside the detainers that are still open", async ({ page }) => {
  await page.goto(`/?${RECORDS}`);
  await field(page).fill("alaska");
  const state = page.getByRole("option", { name: /^Alaska/u }).first();
  await expect(state).toContainText("20 open0");
  await expect(state).toHaveAccessibleName(/0 detainers recorded as declined, 20 detainers/u);
});

test("Axe finds nothing while the list of the search is open, in either theme and on a phone", async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const [width, colorScheme] of [
    [1280, "light"],
    [1280, "dark"],
    [320, "light"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/about");
    await expect(field(page)).toBeAttached();
    await page.keyboard.press("/");
    await page.keyboard.type("trav");
    await expect(option(page, /^Travis County, Texas/u)).toContainText("154");
    expect(await axe(page, LIST_RULES), `${width} ${colorScheme}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
  }
});

test("On a phone an icon opens the search over the header, Escape closes it and the focus goes back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const opener = page.getByRole("search").getByRole("button", { name: "Find a place or agency" });
  await expect(field(page)).toBeHidden();
  await opener.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("trav");
  const found = option(page, /^Travis County, Texas/u);
  await expect(found.getByText("Filter")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.keyboard.type("trav");
  await found.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Travis County, Texas");
  await expect(field(page)).toBeHidden();
});
