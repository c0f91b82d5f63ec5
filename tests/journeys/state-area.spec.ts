import { expect, test } from "@playwright/test";

/* The numbers of New York are of New York City in the first two weeks, and of the state in the third. */

const CANNOT = /New York City alone in .* these weeks cannot be compared\./u;

test("Under New York the chart says at its bars and in its sentence which weeks are of the city alone", async ({
  page,
}) => {
  await page.goto("/?state=NY");
  const weeks = page.getByRole("region", { name: "By week", exact: true });
  await expect(weeks.getByText("New York City only")).toHaveCount(2);
  await expect(weeks.getByText(CANNOT)).toBeVisible();
  await weeks.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog").getByText("New York City only.")).toBeVisible();
});

test("The comparison of two weeks of New York says that one is of the city, and why no change is told", async ({
  page,
}) => {
  await page.goto("/compare?state=NY");
  const main = page.getByRole("main");
  await expect(main.getByText("Feb 4 – 10; New York City only; 25 not ruled out")).toBeVisible();
  await expect(main.getByText(CANNOT)).toBeVisible();
  await expect(main.getByText("Feb 4 – 10: New York City only", { exact: true })).toBeVisible();
  await expect(main.getByText("New York: Feb 4 – 10: only New York City is whole.")).toBeVisible();
  await expect(main.getByText("whole state")).toHaveCount(0);
});

test("The page of New York says at its number and at its bars which weeks are of the city alone", async ({
  page,
}) => {
  await page.goto("/place?key=ny");
  await expect(
    page.getByText("Jan 28 – Feb 3: New York City only; Feb 4 – 10: New York City only"),
  ).toBeVisible();
  const weeks = page.getByRole("region", { name: "By week", exact: true });
  await expect(weeks.getByText("New York City only")).toHaveCount(2);
  await expect(weeks.getByText(CANNOT)).toBeVisible();
});

test("Under New York the link to a comparison opens the three weeks that the chart shows", async ({
  page,
}) => {
  await page.goto("/?state=NY");
  await page.getByRole("link", { name: "Compare these weeks" }).click();
  await expect(page).toHaveURL(/state=NY&p=2017-01-28&p=2017-02-04&p=2017-02-11$/u);
  for (const name of ["Jan 28 – Feb 3", "Feb 4 – 10", "Feb 11 – 17"])
    await expect(
      page.getByRole("group", { name: "Periods" }).getByRole("button", { name, exact: true }),
    ).toBeVisible();
});
