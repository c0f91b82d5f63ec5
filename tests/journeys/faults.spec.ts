import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { listen, makeServer } from "#scripts/serve.mjs";
import { buildResponse, applyFault, type FaultName } from "#mocks/faults.ts";

const FOLDER = "public/reports";

/** The files that are really published, by path. */
async function readPublishedFiles(): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(FOLDER, path), "utf8");
  const index = await read("index.json");
  const paths: string[] = JSON.parse(index).collections.flatMap(
    (collection: { files: { path: string }[] }) => collection.files.map(({ path }) => path),
  );
  const files = await Promise.all(paths.map(async (path) => [path, await read(path)] as const));
  return new Map([["index.json", index], ...files]);
}

/** Serves the published files with a fault to the built application; a slow file arrives once it is released. */
async function serveWithFault(
  page: Page,
  fault: FaultName,
  released: Promise<void> = Promise.resolve(),
): Promise<void> {
  const files = await applyFault(await readPublishedFiles(), fault);
  await page.route("**/reports/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/reports\//u, "");
    const reply = buildResponse(files, path, fault);
    if (reply.offline) return route.abort("internetdisconnected");
    if (reply.delayMs > 0) await released;
    return route.fulfill({
      status: reply.status,
      body: reply.body,
      contentType: "application/json",
    });
  });
}

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });

/** Takes the fault away and presses the button; the mark on the window tells that the page was not loaded anew. */
async function retryAndExpectAll(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await page.unroute("**/reports/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(total(page)).toHaveText("259");
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
}

for (const [fault, title, words] of [
  ["index-missing", "A file is missing", /index\.json is not on the server/u],
  ["server-error", "The server had an error", /could not send index\.json/u],
  ["not-json", "A file cannot be read", /index\.json is not a report file/u],
  ["index-wrong-shape", "A file is not as described", /index\.json does not follow its format/u],
  ["no-edition", "There is no edition to show", /not a count of zero/u],
  ["offline", "You seem to be offline", /could not be fetched because there is no connection/u],
] as const) {
  test(`The fault ${fault} gives one notice with its cause and no number, and a retry brings all`, async ({
    page,
  }) => {
    await serveWithFault(page, fault);
    await page.goto("/");
    await expect(page.getByText(title)).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await expect(total(page)).toHaveCount(0);
    await retryAndExpectAll(page);
  });
}

for (const [fault, title] of [
  ["edition-missing", "A file is missing"],
  ["cut-off", "A file arrived incomplete"],
  ["hash-differs", "A file is not the one that was published"],
  ["edition-wrong-shape", "A file is not as described"],
  ["newer-format", "A file is newer than this page"],
] as const) {
  test(`The fault ${fault} leaves out the third week, keeps the other two, and a retry brings it`, async ({
    page,
  }) => {
    await serveWithFault(page, fault);
    await page.goto("/");
    await expect(total(page)).toHaveText(String(189 + 22));
    await expect(page.getByText(title)).toBeVisible();
    await expect(page.getByText(/February 11 to 17, 2017 could not be loaded/u)).toBeVisible();
    await retryAndExpectAll(page);
  });
}

for (const [fault, shown, words] of [
  ["duplicate-id", 259 - 12, /stands at rows\[0\] already/u],
  ["out-of-week", 259, /lies outside the week 2017-02-11 to 2017-02-17/u],
  ["negative-count", 259 - 12, /expected 1 or more, got -3/u],
  ["unknown-state", 259, /there is no state "QQ"/u],
] as const) {
  test(`The fault ${fault} leaves the rest counted, and the page of editions lists the defect of the row`, async ({
    page,
  }) => {
    await serveWithFault(page, fault);
    await page.goto("/");
    await expect(total(page)).toHaveText(String(shown));
    await page.goto("/corrections?week=2017-02-11");
    // Two are recorded with the file; the third is the fault.
    await expect(page.getByText("3 defects in this file")).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
  });
}

test("The fault notes-missing leaves numbers, a notice says that marks are missing, and a retry brings them", async ({
  page,
}) => {
  await serveWithFault(page, "notes-missing");
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await expect(page.getByText("Notes could not be loaded", { exact: true })).toBeVisible();
  // The number of disputes is not 0: it is not known.
  await expect(page.getByText("not known: the notes could not be loaded")).toBeVisible();
  await expect(page.getByText(/marks of corrections and disputes are missing/u)).toBeVisible();
  await retryAndExpectAll(page);
});

test("The fault slow makes the page say after ten seconds that it goes on waiting", async ({
  page,
}) => {
  const slow = page.getByText("This is taking longer than ten seconds");
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.clock.install();
  await serveWithFault(page, "slow", released);
  await page.goto("/");
  // The file has the heading; its title comes with the application.
  await expect(page).toHaveTitle(/^Dashboard/u);
  await page.clock.runFor(9_000);
  await expect(slow).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(slow.filter({ visible: true })).not.toHaveCount(0);
  release();
  await expect(total(page)).toHaveText("259");
  await expect(slow).toHaveCount(0);
});

test("The fault insecure shows numbers, and a notice says that files were not checked", async ({
  playwright,
  launchOptions,
}) => {
  const server = makeServer({ host: "insecure.test" });
  const port = await listen(server, 0);
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP insecure.test localhost"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://insecure.test:${port}/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await expect(total(page)).toHaveText("259");
    await expect(page.getByText("Files were not checked")).toBeVisible();
  } finally {
    await browser.close();
    server.close();
  }
});
