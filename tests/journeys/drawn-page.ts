import type { Page } from "@playwright/test";

/** Waits until the application stands in the place of the first paint, which takes no keys and is thrown away. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator("#root:not([inert])").getByRole("heading", { level: 1 }).waitFor();
}
