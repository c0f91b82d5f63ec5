import type { Page } from "@playwright/test";

/** The rows of a figure's table by their first cell; lines of one name, such as those not itemized in each state, add up. */
export async function readPanel(
  page: Page,
  name: string | RegExp,
  column: string,
): Promise<Record<string, number>> {
  const region = page.getByRole("region", { name, exact: typeof name === "string" });
  await region.waitFor();
  const asTable = region.getByRole("tab", { name: "Table", exact: true });
  if ((await asTable.count()) > 0) await asTable.click();
  return region.getByRole("table").evaluate((table, heading) => {
    const headings = [...table.querySelectorAll("thead th")].map((cell) =>
      cell.textContent?.trim(),
    );
    const at = headings.findIndex((text) => `${text} `.startsWith(`${heading} `));
    if (at < 0) throw new Error(`no column "${heading}" among ${headings.join(", ")}`);
    const found: Record<string, number> = {};
    for (const row of table.querySelectorAll("tbody tr")) {
      const cells = [...row.children].map((cell) => cell.textContent?.trim() ?? "");
      const count = Number(cells[at]?.replace(/,/gu, ""));
      const name = cells[0] ?? "";
      if (count > 0) found[name] = (found[name] ?? 0) + count;
    }
    return found;
  }, column);
}
