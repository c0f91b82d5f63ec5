import { expect, test, type Page } from "@playwright/test";
import { createMemoryMeter } from "./page-memory.ts";
import { goWithin, makeGestures } from "./random-gestures.ts";
import { EVERY_PAGE } from "./routes.ts";

/** Gestures of a reader; two hours have 1,440, one every five seconds (`npm run soak`). */
const GESTURES = Number(process.env["SOAK_GESTURES"] ?? 50);
const MEGABYTE = 1e6;

/** The dashboard without filters, once it has its numbers and its charts. */
async function rest(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await goWithin(page, "/");
  await page.mouse.move(0, 0);
  await expect(page.locator("[data-layer=bars] path").first()).toBeAttached({ timeout: 60_000 });
  await expect(page.getByText(/^Still loading/u)).toHaveCount(0, { timeout: 60_000 });
}

test(`After ${GESTURES} gestures on every page the heap is at most 1.2 times what it was, with no listener and no worker more`, async ({
  page,
}) => {
  test.setTimeout(60_000 + GESTURES * 3000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/");
  await rest(page);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  const measure = await createMemoryMeter(page);
  // What is loaded once stays: each page, its parts, and what the worker counts by.
  await makeGestures(page, { seed: 1, count: 6 * EVERY_PAGE.length, addresses: EVERY_PAGE });
  await rest(page);
  const before = await measure();
  await makeGestures(page, { seed: 2, count: GESTURES, addresses: EVERY_PAGE });
  await rest(page);
  const after = await measure();
  const words = await page.getByRole("alert").allTextContents();
  // oxlint-disable-next-line no-console -- the figures are what `npm run soak` is run for
  console.log(JSON.stringify({ before, after, alerts: words }));
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
  expect(after.heap / MEGABYTE).toBeLessThanOrEqual((1.2 * before.heap) / MEGABYTE);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.workers).toBe(before.workers);
});
