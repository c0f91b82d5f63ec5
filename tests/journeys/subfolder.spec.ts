import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ROOT } from "#scripts/prepare.mjs";
import { makePlainServer } from "./plain-server.ts";

const BASE = "/some/folder/";
let outDir: string;
let server: Server;
let origin: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  outDir = mkdtempSync(join(tmpdir(), "subfolder-"));
  execFileSync(process.execPath, [
    join(ROOT, "scripts", "build.mjs"),
    `--base=${BASE}`,
    `--outDir=${outDir}`,
  ]);
  server = makePlainServer(outDir, BASE);
  await new Promise<void>((done) => server.listen(0, done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(outDir, { recursive: true, force: true });
});

test("The overview counts in a subfolder of a plain static server", async ({ page }) => {
  await page.goto(`${origin}${BASE}`);
  await expect(
    page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
  ).toContainText("259");
});

test("The table opens directly in a subfolder", async ({ page }) => {
  const response = await page.goto(`${origin}${BASE}table/?state=TX`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("table")).toBeVisible();
});

test("An earlier address of the editions leads to the corrections in a subfolder", async ({
  page,
}) => {
  const response = await page.goto(`${origin}${BASE}editions/?week=2017-01-28`);
  expect(response?.status()).toBe(200);
  await expect(page).toHaveURL(`${origin}${BASE}corrections?view=editions&week=2017-01-28`);
  await expect(page.getByRole("table", { name: /^Every revision of ICE/u })).toBeVisible();
});

test("An address that does not exist says so in a subfolder", async ({ page }) => {
  const response = await page.goto(`${origin}${BASE}no-such-page`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("#root")).toContainText(/not found|no page|does not exist|no such/i);
});

test("The sample is fetched from the subfolder and read", async ({ page }) => {
  await page.goto(`${origin}${BASE}open/`);
  await page.getByRole("button", { name: "Try a sample" }).click();
  await expect(
    page.getByRole("button", { name: "Open ice-foia-2015-pennsylvania.csv" }),
  ).toBeVisible();
});
