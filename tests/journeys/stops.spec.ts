import { expect, test, type Page } from "@playwright/test";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });
const startAgain = (page: Page) => page.getByRole("button", { name: "Start again" });

/** Throws inside the worker what nobody catches there. */
async function throwInWorker(
  page: Page,
  name: "Error" | "RangeError",
  words: string,
): Promise<void> {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error("the page has no worker");
  await worker.evaluate(
    ([kind, said]) => {
      setTimeout(() => {
        throw kind === "RangeError" ? new RangeError(said) : new Error(said);
      });
    },
    [name, words] as const,
  );
}

/** Marks the window, so that a page which was loaded anew is told from one that went on. */
const markWindow = (page: Page) =>
  page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
const isMarked = (page: Page) => page.evaluate(() => "sameDocument" in globalThis);

for (const [name, words, title] of [
  ["Error", "struck", "The part of this page that counts has stopped"],
  ["RangeError", "Array buffer allocation failed", "There is not enough memory to count"],
] as const) {
  test(`A worker that stops with "${words}" gives one notice, the address and the filters stay, and a new start brings the numbers`, async ({
    page,
  }) => {
    await page.goto("/?state=TX");
    await expect(total(page)).toHaveText("154");
    await markWindow(page);
    await throwInWorker(page, name, words);
    await expect(page.getByRole("alert", { name: title })).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    // What was counted before is right, and stays.
    await expect(total(page)).toHaveText("154");

    // What is chosen now goes into the address, and is not counted.
    const filters = page.getByRole("complementary", { name: "Filters" });
    await filters.getByRole("checkbox", { name: /^New York/u }).check();
    await expect(page).toHaveURL(/\?state=NY,TX$|\?state=TX,NY$/u);
    await expect(total(page)).toHaveCount(0);
    await expect(page.getByRole("alert")).toHaveCount(1);
    await expect(startAgain(page)).toHaveCount(1);
    await expect(page.getByRole("group", { name: "Active filters" })).toContainText("New York");
    await expect(filters.getByRole("checkbox", { name: /^New York/u })).toBeChecked();
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
    expect(page.workers()).toHaveLength(0);

    await startAgain(page).click();
    await expect(total(page)).toHaveText(String(154 + 30));
    await expect(page.getByRole("alert")).toHaveCount(0);
    await page.goBack();
    await expect(total(page)).toHaveText("154");
    expect(await isMarked(page)).toBe(true);
  });
}

test("A page whose worker cannot be loaded says so, starts none by itself, and has its numbers after a new start", async ({
  page,
}) => {
  let requestCount = 0;
  await page.route("**/assets/worker-*.js", (route) => {
    requestCount += 1;
    return route.abort();
  });
  await page.goto("/table?state=TX");
  await expect(startAgain(page)).toHaveCount(1);
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(startAgain(page)).toHaveCount(1);
  expect(requestCount).toBe(1);
  await startAgain(page).click();
  await expect.poll(() => requestCount).toBe(2);
  await expect(startAgain(page)).toHaveCount(1);
  await page.unroute("**/assets/worker-*.js");
  await startAgain(page).click();
  await expect(page.getByText(/rows, 154 detainers/u)).toBeVisible();
  await expect(page).toHaveURL(/\/table\?state=TX$/u);
});

test("A worker that ends silently is noticed, although earlier numbers are still shown", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await page.workers()[0]?.evaluate(() => self.close());
  const filters = page.getByRole("complementary", { name: "Filters" });
  await filters.getByRole("checkbox", { name: /^Texas/u }).check();
  await expect(page.getByText(/it no longer answers/u)).toBeVisible({ timeout: 30_000 });
  await startAgain(page).click();
  await expect(total(page)).toHaveText("154");
});

test("A bug of our own while counting does not stop the worker: the page names it and keeps the address", async ({
  page,
}) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await page.workers()[0]?.evaluate(() => {
    Array.prototype.flatMap = () => {
      throw new TypeError("planted");
    };
  });
  const filters = page.getByRole("complementary", { name: "Filters" });
  await filters.getByRole("checkbox", { name: /^Texas/u }).click();
  await expect(page.getByRole("heading", { name: "This page stopped" })).toBeVisible();
  await expect(page.getByText("TypeError: planted")).toBeVisible();
  await expect(startAgain(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\?state=TX$/u);
});
