import { expect, test } from "@playwright/test";
import { known, line, openPeriod, periods, strip, WEEKS } from "./comparison.ts";

const [FIRST, SECOND, THIRD] = ["Jan 28 – Feb 3", "Feb 4 – 10", "Feb 11 – 17"];

test("Periods are chosen from chips by weeks, ranges, shortcuts and typing, and back and forward follow", async ({
  page,
}) => {
  await page.goto("/compare");
  let choices = await openPeriod(page, SECOND);
  await expect(
    choices.getByRole("radio", { name: /Jan 28 – Feb 3\s*206 reported/u }),
  ).toBeVisible();
  await choices.getByRole("button", { name: "First and latest week", exact: true }).click();
  await expect(page).toHaveURL(/p=2017-01-28&p=2017-02-11$/u);
  await page.getByRole("button", { name: "Add a period" }).click();
  await page.getByRole("dialog").getByText(SECOND).click();
  await expect(periods(page).getByRole("button", { name: /^(?:Jan|Feb)/u })).toHaveText([
    FIRST,
    SECOND,
    THIRD,
  ]);
  await expect(strip(page)).toContainText("−159 from Jan 28 – Feb 3");
  await expect(strip(page)).toContainText("+18 from Feb 4 – 10");
  choices = await openPeriod(page, THIRD);
  await choices.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Swap" }).click();
  await expect(page).toHaveURL(/p=2017-02-04&p=2017-01-28$/u);
  await expect(strip(page)).toContainText("+159");
  choices = await openPeriod(page, FIRST);
  await choices.getByText("Another date of publication").click();
  await choices.getByLabel("As of").selectOption("2017-03-20");
  await expect(page).toHaveURL(/p=2017-02-04&p=2017-01-28@2017-03-20$/u);
  // The choices stay open, so that more can be chosen.
  await page.keyboard.press("Escape");
  await page.goBack();
  await page.goBack();
  await expect(strip(page)).toContainText("−159");
  await page.goForward();
  await expect(strip(page)).toContainText("+159");
  choices = await openPeriod(page, FIRST);
  await choices.getByText("Another date of publication").click();
  await choices.getByLabel("Type a period").fill("2017-01-28..2017-02-11");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Average a week: 47, then 106 reported/u)).toBeVisible();
  await expect(
    page.getByText("These periods share Feb 4 – 10: the change counts it on both sides."),
  ).toBeVisible();
});

test("A range of weeks is chosen from two lists", async ({ page }) => {
  await page.goto(WEEKS);
  const choices = await openPeriod(page, SECOND);
  await choices.getByLabel("To", { exact: true }).selectOption("2017-02-11");
  await expect(page).toHaveURL(/p=2017-01-28&p=2017-02-04\.\.2017-02-11$/u);
  await expect(strip(page)).toContainText("112 reported");
});

test("Three periods stand in small panels on one scale, and the table has every change", async ({
  page,
}) => {
  await page.goto("/compare?p=2017-01-28&p=2017-02-04&p=2017-02-11");
  const chart = known(page).getByRole("application");
  await expect(chart).toContainText("California");
  await expect(known(page)).toContainText("All panels have one scale.");
  expect(await line(page, "Texas: Travis County")).toMatchObject({
    [FIRST]: "142",
    [SECOND]: "2",
    [THIRD]: "10",
    [`Change to ${SECOND}`]: "−140",
    [`Change to ${THIRD}`]: "+8",
  });
});

test("What cannot be compared is named in its place, and the rest stays", async ({ page }) => {
  const bad = [
    "2018-01-06",
    "2017-02-11..2017-01-28",
    "2017-02-11@2017-03-20",
    "no-such:2017-01-28",
  ];
  await page.goto(`${WEEKS}&${bad.map((text) => `p=${text}`).join("&")}`);
  for (const text of bad)
    await expect(page.getByText(`Period not used: p=${text}`, { exact: true })).toBeVisible();
  await expect(strip(page)).toContainText("206 reported");
  await page.goto(`/compare?${"p=2017-01-28&".repeat(7)}`);
  await expect(page.getByText(/the first six are used/u)).toBeVisible();
  await page.goto("/compare?p=2017-02-11");
  await expect(page.getByText(/the week before it stands beside it/u)).toBeVisible();
  const choices = await openPeriod(page, THIRD);
  await choices.getByText("Another date of publication").click();
  await choices.getByLabel("Type a period").fill("2017-01-29");
  await choices.getByRole("button", { name: "Use it" }).click();
  await expect(choices.getByText(/not a Saturday/u)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(strip(page)).toContainText("65 reported");
});
