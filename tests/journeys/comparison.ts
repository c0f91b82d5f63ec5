import type { Page } from "@playwright/test";

/** Week 1 against week 2. */
export const WEEKS = "/compare?p=2017-01-28&p=2017-02-04";

export const split = (page: Page) =>
  page.getByRole("region", { name: "The change, split in five" });
export const difference = (page: Page) => page.getByRole("region", { name: "Difference table" });

/** The part of the page that compares two periods. */
export const comparison = (page: Page) => page.getByRole("region", { name: /, then /u });

/** A headline of the page; the same words stand in its live region too. */
export const headline = (page: Page, words: string) =>
  page.getByRole("paragraph").filter({ hasText: words });

/** The cells of a line of the difference table by their headings. */
export async function line(page: Page, name: string): Promise<Record<string, string>> {
  const table = difference(page).getByRole("table");
  await table.waitFor();
  await difference(page).scrollIntoViewIfNeeded();
  return table.evaluate((element, wanted) => {
    const plain = (cell: Element) => cell.textContent.replace(/[↑↓]/gu, "").trim();
    const headings = [...element.querySelectorAll("thead th")].map(plain);
    const row = [...element.querySelectorAll("tbody tr")].find(
      (each) => plain(each.children[0] ?? each) === wanted,
    );
    if (row === undefined) throw new Error(`no line "${wanted}"`);
    return Object.fromEntries(
      [...row.children].map((cell, at) => [headings[at] ?? "", plain(cell)]),
    );
  }, name);
}
