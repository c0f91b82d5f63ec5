import { expect, test, type Page } from "@playwright/test";

const CHART = '[data-layer="bars"] path';

/** Paths of what a page asks for, in order. */
function listRequests(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

test("The dashboard of the weekly reports loads no byte of the national records, nor their reader", async ({
  page,
}) => {
  const paths = listRequests(page);
  await page.goto("/", { waitUntil: "networkidle" });
  await page.locator(CHART).first().waitFor({ state: "attached" });
  expect(paths.some((path) => path.includes("/reports/ddor-2017/"))).toBe(true);
  expect(paths.filter((path) => /ice-foia-2015|read-columns-file/u.test(path))).toEqual([]);
});

test("The dashboard of the national records loads no edition of the weekly reports", async ({
  page,
}) => {
  const paths = listRequests(page);
  await page.goto("/?data=ice-foia-2015", { waitUntil: "networkidle" });
  await page.locator(CHART).first().waitFor({ state: "attached" });
  expect(paths.filter((path) => path.includes("/ice-foia-2015/")).sort()).toEqual([
    "/reports/ice-foia-2015/notes.json",
    "/reports/ice-foia-2015/r1.t1.columns.gz",
  ]);
  expect(paths.filter((path) => path.includes("/ddor-2017/"))).toEqual([]);
});

test("The reader of packed files is asked for while the packed file is on its way", async ({
  page,
}) => {
  const paths = listRequests(page);
  await page.route("**/*.columns.gz", () => undefined);
  await page.goto("/?data=ice-foia-2015");
  for (const part of ["/read-columns-file-", "/gunzip-"]) {
    await expect.poll(() => paths.some((path) => path.includes(part))).toBe(true);
  }
});
