import { expect, test, type Page } from "@playwright/test";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });

/** Marks the window, so that a page which was loaded anew is told from one that went on. */
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
const isMarked = (page: Page) => page.evaluate(() => "sameDocument" in globalThis);

/** Serves the page as a later release would have it: its scripts have other names. */
async function publishRelease(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      if (route.request().resourceType() === "document") return route.continue();
      return route.fulfill({
        body: '<script type="module" src="/assets/index-later.js"></script>',
      });
    },
  );
}

test("A page that cannot be loaded offline says so, the header stays, and a retry brings it", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await mark(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page.getByRole("alert", { name: "You are offline" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This page stopped" })).toHaveCount(0);
  await expect(page).toHaveURL(/\/about$/u);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "About this publication" })).toBeVisible();
  expect(await isMarked(page)).toBe(true);
});

test("A panel whose script is missing says so in its place, the numbers stay, and a retry brings it", async ({
  page,
}) => {
  await page.route("**/assets/charge-panel-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("/?state=TX");
  await expect(
    page.getByRole("alert", { name: "A part of this page could not be loaded" }),
  ).toBeVisible();
  await expect(total(page)).toHaveText("154");
  await expect(page.getByRole("region", { name: "By county" })).toBeVisible();
  await page.unroute("**/assets/charge-panel-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: /^Charge/u })).toBeVisible();
  await expect(page).toHaveURL(/\?state=TX$/u);
});

test("Filters stay where the slider of weeks cannot be loaded", async ({ page }) => {
  await page.route("**/assets/week-slider-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("/");
  const filters = page.getByRole("complementary", { name: "Filters" });
  await expect(filters.getByText("The slider could not be loaded.")).toBeVisible();
  await filters.getByRole("checkbox", { name: /^Texas/u }).check();
  await expect(total(page)).toHaveText("154");
  await page.unroute("**/assets/week-slider-*.js");
  await filters.getByRole("button", { name: "Try again" }).first().click();
  await expect(filters.getByRole("slider", { name: "From week" })).toBeVisible();
});

test("After a new release the page is loaded anew once, at the address that the reader went to", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await expect(total(page)).toHaveText("154");
  await mark(page);
  await publishRelease(page);
  let isGone = true;
  await page.route("**/assets/table-page-*.js", (route) =>
    isGone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  page.on("request", (request) => {
    if (request.resourceType() === "document") isGone = false;
  });
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByText(/rows, 154 detainers/u)).toBeVisible();
  await expect(page).toHaveURL(/\/table\?state=TX$/u);
  expect(await isMarked(page)).toBe(false);
});

test("A page that a reload did not bring to the new release offers one, and does not reload again", async ({
  page,
}) => {
  await publishRelease(page);
  await page.route("**/assets/table-page-*.js", (route) => route.fulfill({ status: 404 }));
  let loads = 0;
  page.on("request", (request) => {
    if (request.resourceType() === "document") loads += 1;
  });
  await page.goto("/table?state=TX");
  await expect(page.getByRole("alert", { name: "A new version was published" })).toBeVisible();
  await expect.poll(() => loads).toBe(2);
  await expect(page.getByRole("button", { name: "Reload this page" })).toBeVisible();
  await expect(page).toHaveURL(/\/table\?state=TX$/u);
});

test("A file whose code cannot be loaded says so in its panel, and is written after a retry", async ({
  page,
}) => {
  await page.route("**/assets/week-file-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("/?state=TX");
  const download = page
    .getByRole("region", { name: "By week", exact: true })
    .getByRole("button", { name: "CSV" });
  await download.click();
  await expect(
    page.getByRole("alert", { name: "A part of this page could not be loaded" }),
  ).toBeVisible();
  await expect(total(page)).toHaveText("154");
  await page.unroute("**/assets/week-file-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(file.suggestedFilename()).toMatch(/weeks.*\.csv$/u);
});
