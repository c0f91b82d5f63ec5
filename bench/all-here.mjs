/** Waits until no part of a page says that files of the collection are still being loaded. */
export async function allHere(page) {
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll("[role=status]")].some((found) =>
        found.textContent.startsWith("Still loading"),
      ),
    null,
    { timeout: 120_000 },
  );
}
