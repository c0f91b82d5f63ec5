import fc from "fast-check";
import { expect, test, type Page } from "@playwright/test";
import { DIMENSIONS } from "#engine/query/question.ts";
import { PAGE_PARAMETERS, VIEW_PARAMETERS } from "#state/url/parameters.ts";
import { NAMES_OF_OBJECTS } from "#tests/names-of-objects.ts";
import { EARLIER_PATHS, EVERY_PAGE } from "./routes.ts";

/* What anybody may type behind the address of a page, or send in a link: a notice at most, never a page that stopped. */

/** Addresses of a run: `ADDRESSES=5000` for those that `npm test` leaves out. */
const COUNT = Number(process.env["ADDRESSES"] ?? 400);
const PARTS = 4;

const paths = [
  ...new Set([...EVERY_PAGE.map((each) => each.replace(/\?.*/u, "")), ...EARLIER_PATHS]),
];
const value = fc.oneof(
  fc.constantFrom(...NAMES_OF_OBJECTS),
  fc.constantFrom(
    "TX",
    "48453",
    "2017-01-28",
    "ddor-2017",
    "ice-foia-2015",
    "states:map",
    "-count",
  ),
  fc.constantFrom("%", "%E0%A4%A", "-", "", "9".repeat(40), "\u202E", "<b>", "a,,b", "2017-02-30"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const parameter = fc.tuple(
  fc.constantFrom(...VIEW_PARAMETERS, ...PAGE_PARAMETERS, ...DIMENSIONS, ...NAMES_OF_OBJECTS),
  fc.oneof(
    { weight: 3, arbitrary: value.map(encodeURIComponent) },
    { weight: 1, arbitrary: value.map((text) => text.replaceAll(/[#&\s]/gu, "")) },
  ),
);
const address = fc
  .tuple(
    fc.constantFrom(...paths),
    fc.array(parameter, { maxLength: 4 }),
    fc.oneof(
      fc.constantFrom("", "", "#%", "#missing", "#constructor"),
      value.map((text) => `#${text}`),
    ),
  )
  .map(
    ([path, parameters, hash]) =>
      `${path}${parameters.length === 0 ? "" : "?"}${parameters.map((pair) => pair.join("=")).join("&")}${hash}`,
  );

/** Goes to addresses as links of the page do, and lists those at which a page or a part of one stopped. */
async function listStopped(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const stopped: string[] = [];
    const draw = () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const each of all) {
      history.pushState(null, "", each);
      dispatchEvent(new PopStateEvent("popstate", { state: null }));
      await draw();
      const words = document.body.textContent;
      if (/page stopped|function Object|\[native code\]/u.test(words)) {
        stopped.push(each);
        history.pushState(null, "", "/about");
        dispatchEvent(new PopStateEvent("popstate", { state: null }));
        await draw();
      }
    }
    return stopped;
  }, addresses);
}

for (let part = 0; part < PARTS; part += 1)
  test(`No random address stops a page, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(600_000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto("/");
    await page.getByRole("region", { name: "Sources" }).waitFor();
    const addresses = fc.sample(address, { seed: part + 1, numRuns: COUNT / PARTS });
    expect(await listStopped(page, addresses)).toEqual([]);
    expect(errors).toEqual([]);
  });

for (const written of [
  "/#%",
  "/table#%E0%A4%A",
  "/about/methods#%",
  "/corrections#%",
  "/editions#%",
  "/?agency=constructor",
  "/table?state=__proto__",
  "/agency?key=__proto__",
  "/place?key=__proto__",
  "/place?key=constructor&with=toString",
])
  test(`The page at ${written} opens with a notice at most`, async ({ page }) => {
    await page.goto(written);
    await page.locator("#root:not([inert])").getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await expect(page.getByText(/page stopped/u)).toHaveCount(0);
    await expect(page.getByText("function Object")).toHaveCount(0);
  });

test("A path of two slashes and a host names no other host: a choice on its page stays on this one", async ({
  page,
  baseURL,
}) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${baseURL ?? ""}//example.test/?measure=all`);
  await page.getByRole("heading", { level: 1, name: "There is no page" }).waitFor();
  await expect(page).toHaveURL(/localhost:\d+\/example\.test\/\?measure=all$/u);
  await page.getByRole("button", { name: "As of April 6, 2017" }).click();
  await page.getByText("March 29, 2017").first().click();
  await expect(page).toHaveURL(/localhost:\d+\/example\.test\/\?asof=2017-03-29/u);
  expect(errors).toEqual([]);
});

test("An address of 100,000 values is cut, which is said once, and the page answers", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("region", { name: "Sources" }).waitFor();
  const values = Array.from({ length: 100_000 }, (_, at) => `x${at}`).join(",");
  await page.evaluate((search) => {
    history.pushState(null, "", search);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, `/?state=${values}`);
  await expect(page.getByText("letters, of which 32,000 are read.")).toHaveCount(1);
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Records");
});
