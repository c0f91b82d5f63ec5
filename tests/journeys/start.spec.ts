import { expect, test, type Page } from "@playwright/test";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });
const reload = (page: Page) => page.getByRole("link", { name: "Reload this page" });

for (const part of ["index", "every-page"]) {
  test(`A page whose ${part} script is missing says so, and is there after a reload at the same address`, async ({
    page,
  }) => {
    await page.route(`**/assets/${part}-*.js`, (route) => route.fulfill({ status: 404 }));
    await page.goto("/?state=TX");
    await expect(page.getByRole("alert")).toContainText("This page could not be started");
    await page.unroute(`**/assets/${part}-*.js`);
    await reload(page).click();
    await expect(total(page)).toHaveText("154");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page).toHaveURL(/\?state=TX$/u);
  });
}

/** Counts the documents that a page loads from now on. */
function watchDocuments(page: Page): () => number {
  let documents = 0;
  page.on("request", (request) => {
    if (request.resourceType() === "document") documents += 1;
  });
  return () => documents;
}

/** Lets a page that asks what is published now find another release. */
async function publishLaterRelease(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname === "/",
    (route) =>
      route.request().resourceType() === "document"
        ? route.continue()
        : route.fulfill({ body: '<script type="module" src="/assets/index-later.js"></script>' }),
  );
}

test("A page that loses the network before its first script says that the reader is offline", async ({
  page,
  context,
}) => {
  await page.route("**/assets/index-*.js", async (route) => {
    await context.setOffline(true);
    await route.abort("internetdisconnected");
  });
  await page.goto("/?state=TX");
  await expect(page.getByRole("alert")).toContainText("You are offline");
  await context.setOffline(false);
  await page.unroute("**/assets/index-*.js");
  await reload(page).click();
  await expect(total(page)).toHaveText("154");
});

test("A page that a browser kept from an earlier release is loaded anew once by itself", async ({
  page,
}) => {
  const countDocuments = watchDocuments(page);
  const isOld = () => countDocuments() < 2;
  await page.route("**/assets/index-*.js", (route) =>
    isOld() ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await publishLaterRelease(page);
  await page.goto("/?state=TX");
  await expect(total(page)).toHaveText("154");
  expect(countDocuments()).toBe(2);
  await expect(page).toHaveURL(/\?state=TX$/u);
});

test("A page that the next release does not bring either offers a reload, and does not load again and again", async ({
  page,
}) => {
  const countDocuments = watchDocuments(page);
  await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404 }));
  await publishLaterRelease(page);
  await page.goto("/");
  await expect.poll(countDocuments).toBe(2);
  await expect(page.getByRole("alert")).toContainText("A new version was published");
  await expect(reload(page)).toBeVisible();
  expect(countDocuments()).toBe(2);
});

test("A page whose start throws names the error instead of a first paint that does nothing", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "MessageChannel", {
      value: () => {
        throw new RangeError("planted");
      },
    });
  });
  await page.goto("/about");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("This page could not be started");
  await expect(notice).toContainText("MessageChannel");
});
