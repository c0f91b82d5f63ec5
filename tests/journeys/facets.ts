import type { Locator, Page } from "@playwright/test";

/** The facet of a name in the column of filters, opened where it is folded. */
export async function openFacet(page: Page, name: string): Promise<Locator> {
  const facet = page.getByRole("group", { name, exact: true });
  const head = facet.getByRole("button").first();
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  return facet;
}
