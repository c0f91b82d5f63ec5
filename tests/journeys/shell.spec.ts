import { readFile } from "node:fs/promises";
import { csvParse } from "d3-dsv";
import { expect, test, type Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

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
const bar = (page: Page) => page.getByRole("region", { name: "What the numbers rest on" });
const menu = (page: Page) => page.getByRole("navigation", { name: "Main" });

const ALL_PAGES = [
  "Dashboard",
  "Table",
  "Compare",
  "Places",
  "Corrections",
  "Open a file",
  "About",
];

test("The menu names the pages in one order, the one that is open is marked, and records that were published once have no corrections", async ({
  page,
}) => {
  await page.goto("/table");
  await expect(menu(page).getByRole("link")).toHaveText(ALL_PAGES);
  await expect(menu(page).locator("[aria-current=page]")).toHaveText("Table");
  await expect(menu(page).getByRole("link", { name: "Places" })).toHaveAttribute("href", "/places");
  await page.goto(`/?${RECORDS}`);
  await expect(menu(page).getByRole("link")).toHaveText(
    ALL_PAGES.filter((name) => name !== "Corrections"),
  );
  await expect(menu(page).locator("[aria-current=page]")).toHaveText("Dashboard");
});

test("On a phone the same pages stand behind one icon, and a link closes the menu", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await expect(menu(page).getByRole("link")).toHaveText(ALL_PAGES);
  await menu(page).getByRole("link", { name: "About" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About this publication");
  await expect(page.getByRole("dialog", { name: "Menu" })).toHaveCount(0);
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Menu", exact: true })).toBeFocused();
});

test("Colors are chosen in the header, by keys, and hold for the next visit", async ({ page }) => {
  await page.goto("/about");
  const settings = page.getByRole("button", { name: "Colors and shortcut" });
  await settings.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "As my system" })).toBeChecked();
  await page.getByRole("menuitemradio", { name: "Dark" }).press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(settings).toBeFocused();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("The link is copied with everything chosen, and the page says so", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?state=TX");
  await expect(total(page)).toHaveText("154");
  await bar(page).getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Copy link" }).click();
  await expect(bar(page).getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(bar(page).getByRole("button", { name: "Share" })).toBeFocused();
});

test("Where the browser refuses to copy, the link stands in a field, selected", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, "writeText", {
      value: async () => {
        throw new DOMException("refused", "NotAllowedError");
      },
    });
  });
  await page.goto("/?state=TX");
  await bar(page).getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Copy link" }).click();
  const link = bar(page).getByLabel(/Copy the link by hand/u);
  await expect(link).toHaveValue(page.url());
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  await page.keyboard.press("Escape");
  await expect(link).toHaveCount(0);
});

test("The download menu names the rows of the page with their number, and each figure", async ({
  page,
}) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await page.getByRole("region", { name: "By state", exact: true }).scrollIntoViewIfNeeded();
  await bar(page).getByRole("button", { name: "Download" }).click();
  const figures = page.getByRole("group", { name: "Figures on this page" });
  await expect(figures.getByRole("menuitem").first()).toContainText("By week");
  await expect(figures.getByRole("menuitem", { name: /^By state/u })).toBeVisible();
  const rows = page.getByRole("menuitem", { name: /^All rows/u });
  await expect(rows).toContainText(/42 rows, \d+ columns/u);
  const size = (await rows.textContent()) ?? "";
  const waiting = page.waitForEvent("download");
  await rows.click();
  const download = await waiting;
  const file = csvParse(await readFile(await download.path(), "utf8"));
  expect(file).toHaveLength(42);
  expect(size).toContain(`${file.columns.length} columns`);
  await expect(bar(page).getByText("The file holds 42 rows.")).toBeVisible();
});

test("A figure's file is had from the download menu, and a page without one says so", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("application", { name: /by week/u }).waitFor();
  await bar(page).getByRole("button", { name: "Download" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^By week/u }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  expect(text).toContain("2017-01-28");
  await page.goto("/about");
  await bar(page).getByRole("button", { name: "Download" }).click();
  await expect(page.getByText("Nothing on this page can be downloaded.")).toBeVisible();
});

test("The skip link leads to the first chart in one stop, and the arrows read it", async ({
  page,
}) => {
  await page.goto("/");
  const chart = page.getByRole("application", { name: /by week/u });
  await chart.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the first chart" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chart).toBeFocused();
});

test("Header and bar have their height from the first paint on, and nothing in them moves the page", async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const [width, heights] of [
    [1280, [56, 36]],
    [1024, [56, 36]],
    [390, [52, 36]],
    [320, [52, 36]],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    for (const search of ["", `?${RECORDS}`]) {
      // Nothing but the file of the page: what is read before the first script has run.
      await page.route("**/assets/*.js", (route) => route.abort());
      await page.goto(`/${search}`);
      const measure = () =>
        page.evaluate(() =>
          ["header", "header + section > div"].map(
            (selector) => document.querySelector(selector)?.getBoundingClientRect().height,
          ),
        );
      expect(await measure(), `first paint at ${width}`).toEqual(heights);
      await page.unroute("**/assets/*.js");
      await page.goto(`/${search}`);
      await expect(total(page)).toHaveText(search === "" ? "259" : "5,501");
      expect(await measure(), `loaded at ${width}`).toEqual(heights);
      const wide = await page.evaluate(() =>
        ["header", "header + section"].map(
          (selector) => (document.querySelector(selector)?.scrollWidth ?? Infinity) <= innerWidth,
        ),
      );
      expect(wide, `fits into ${width}`).toEqual([true, true]);
    }
  }
});

test("Axe finds nothing while a menu of header or bar is open, in either theme", async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/about");
    await waitUntilDrawn(page);
    for (const name of [/^Collection/u, /^As of/u, "Share", "Download", "Colors and shortcut"]) {
      await page.getByRole("button", { name }).click();
      await page.getByRole("menu").waitFor();
      expect(await axe(page, LIST_RULES), `${String(name)} ${colorScheme}`).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
    }
  }
});

test("While a collection loads, nothing of the page's head moves", async ({ page }) => {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        sum += "value" in entry && typeof entry.value === "number" ? entry.value : 0;
      document.documentElement.dataset["shift"] = String(sum);
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const search of ["", `?${RECORDS}`]) {
      await page.goto(`/about${search}`);
      await expect(bar(page).getByRole("link", { name: /on record|detainers/u })).toBeVisible();
      await page.waitForLoadState("networkidle");
      const shift = await page.evaluate(() => document.documentElement.dataset["shift"]);
      expect(Number(shift ?? 0), `${width} ${search}`).toBeLessThanOrEqual(0.02);
    }
  }
});

test("Everything in header and bar is reached by the keyboard, in the order in which it stands", async ({
  page,
}) => {
  await page.goto("/about");
  await waitUntilDrawn(page);
  await expect(bar(page).getByRole("button", { name: /^As of/u })).toBeVisible();
  await page.keyboard.press("Tab");
  const names: string[] = [];
  for (let stop = 0; stop < 15; stop += 1) {
    await page.keyboard.press("Tab");
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
      }),
    );
  }
  expect(names).toEqual([
    "Declined Detainer Outcome Report explorer",
    "Find a place or agency",
    ...ALL_PAGES,
    "Colors and shortcut",
    "Collection: Weekly reports of 2017",
    "259 of 318 on record",
    "As of April 6, 2017",
    "Share",
    "Download",
  ]);
});
