import { expect, test, type Locator, type Page } from "@playwright/test";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });

/** Presses Tab until the target has the focus; fails where it is never reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the keyboard never reached it");
}

test("The first Tab offers to skip to the content, and Enter goes there", async ({ page }) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/u);
  // Past the header and all filters: the next stop is the first link of the text.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "What this is" })).toBeFocused();
});

test("A filter is set with the space bar, removed by its button, and undone by the browser", async ({
  page,
}) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await tabTo(page, page.getByRole("checkbox", { name: /^Colorado, 11/u }));
  await page.keyboard.press("Space");
  await expect(total(page)).toHaveText("11");
  await expect(page.getByRole("checkbox", { name: /^Colorado, 11/u })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Remove filter in Colorado" }));
  await page.keyboard.press("Enter");
  await expect(total(page)).toHaveText("259");
  await page.goBack();
  await expect(total(page)).toHaveText("11");
});

test("Travis County is found by typing in the list of counties", async ({ page }) => {
  await page.goto("/");
  await expect(total(page)).toHaveText("259");
  await tabTo(page, page.getByRole("button", { name: /^County/u }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("searchbox", { name: "Find a county" }));
  await page.keyboard.type("Travis");
  await expect(page.getByRole("checkbox", { name: /^Travis County/u })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(total(page)).toHaveText("154");
  await expect(page).toHaveURL(/county=48453/u);
});

test("The week chart is one tab stop: arrows read each week, Escape closes its readout and then leaves", async ({
  page,
}) => {
  await page.goto("/");
  const chart = page.getByRole("application", { name: /by week, chart of/u });
  await chart.waitFor();
  await tabTo(page, chart);
  await page.keyboard.press("ArrowRight");
  const readout = page.getByRole("dialog", { name: /^Feb/u });
  await expect(readout).toContainText("on record22");
  await page.keyboard.press("Escape");
  await expect(readout).toBeHidden();
  await expect(chart).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chart).not.toBeFocused();
});

test("Enter on a week goes to its button, which filters by the week; Escape gives the focus back", async ({
  page,
}) => {
  await page.goto("/");
  const chart = page.getByRole("application", { name: /by week, chart of/u });
  await chart.waitFor();
  await tabTo(page, chart);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const only = page.getByRole("button", { name: "Show only this week" });
  await expect(only).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chart).toBeFocused();
  await expect(total(page)).toHaveText("259");
  await page.keyboard.press("Enter");
  await expect(only).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(total(page)).toHaveText("22");
});

test("A column of a table is sorted with Enter", async ({ page }) => {
  await page.goto("/table");
  const count = page.getByRole("columnheader", { name: "Count", exact: true });
  await tabTo(page, count.getByRole("button"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=-?count/u);
  await expect(count).toHaveAttribute("aria-sort", /ascending|descending/u);
});

test("A chip that is pressed goes away, and the next Tab goes on from the bar in which it stood", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  const chips = page.getByRole("group", { name: "Active filters" });
  await chips.getByRole("button", { name: /^Remove filter in Texas/u }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/u);
  const leaveOut = page.getByRole("button", { name: "Leave out Travis County, Texas" });
  await leaveOut.waitFor();
  await page.keyboard.press("Tab");
  await expect(leaveOut).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/county=-48453/u);
  await page.keyboard.press("Tab");
  await expect(chips.getByRole("button", { name: /^Remove filter/u })).toBeFocused();
});
