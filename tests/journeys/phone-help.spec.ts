import { devices, expect, test } from "@playwright/test";

const { userAgent, hasTouch, isMobile } = devices["Pixel 7"];
test.use({ userAgent, hasTouch, isMobile, viewport: { width: 1024, height: 800 } });

test("Where there is no keyboard no panel tells of keys", async ({ page }) => {
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  await expect(states).toContainText("California");
  for (const help of await page.getByText(/read the (?:rows|map|bars)/u).all()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(help).toHaveCSS("clip-path", "inset(50%)");
  }
  await expect(states.getByText(/read the rows/u)).toHaveCount(1);
});
