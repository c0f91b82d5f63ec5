import { expect, test } from "@playwright/test";

test("Under Texas one click leaves Travis County out, and what is left says what ICE withdrew there", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await page.getByRole("button", { name: "Leave out Travis County, Texas" }).click();
  await expect(page).toHaveURL(/\?state=TX&county=-48453$/u);
  await expect(
    page.getByText(
      "ICE first printed 7 here, for Williamson County (4) and Bastrop County (3), and later withdrew them.",
    ),
  ).toBeVisible();
});
