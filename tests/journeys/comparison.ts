import { expect, type Locator, type Page } from "@playwright/test";

/** Week 1 against week 2. */
export const WEEKS = "/compare?p=2017-01-28&p=2017-02-04";

export const known = (page: Page) =>
  page.getByRole("region", { name: /known in full|can be compared/u });
export const change = (page: Page) =>
  page.getByRole("region", { name: "What makes up the change" });
export const difference = (page: Page) => page.getByRole("region", { name: /^Every / });
export const strip = (page: Page) => page.getByRole("region", { name: "Totals" });
export const periods = (page: Page) => page.getByRole("group", { name: "Periods" });

/** What the strip of numbers says, each number with its words. */
export async function expectStrip(page: Page, ...items: readonly string[]): Promise<void> {
  await expect
    .poll(async () =>
      (await strip(page).locator(":scope > div").allInnerTexts()).map((text) =>
        text.replace(/\s+/gu, " ").trim(),
      ),
    )
    .toEqual(items);
}

/** Opens the choices of a period by its dates. */
export async function openPeriod(page: Page, name: string): Promise<Locator> {
  await periods(page).getByRole("button", { name, exact: true }).click();
  return page.getByRole("dialog");
}

/** The cells of a row of the table of every place by their headings. */
export async function line(page: Page, name: string): Promise<Record<string, string>> {
  const table = difference(page).getByRole("table");
  await table.waitFor();
  await difference(page).scrollIntoViewIfNeeded();
  return table.evaluate((element, wanted) => {
    const plain = (cell: Element) => cell.textContent.replace(/[↑↓]/gu, "").trim();
    const headings = [...element.querySelectorAll("thead th")].map(plain);
    const row = [...element.querySelectorAll("tbody tr, tfoot tr")].find(
      (each) => plain(each.children[0] ?? each) === wanted,
    );
    if (row === undefined) throw new Error(`no row "${wanted}"`);
    return Object.fromEntries(
      [...row.children].map((cell, at) => [headings[at] ?? "", plain(cell)]),
    );
  }, name);
}

/** Puts more columns into the table of every place. */
export async function addColumns(page: Page, ...names: readonly string[]): Promise<void> {
  await difference(page).getByRole("button", { name: "Columns" }).click();
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- a reader ticks one after the other
    await page.getByRole("checkbox", { name, exact: true }).check();
  }
  await page.keyboard.press("Escape");
}
