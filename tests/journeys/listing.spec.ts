import { expect, test, type Page } from "@playwright/test";
import { figure } from "./figure.ts";
import { detainers, MISSING, pennsylvania, serve } from "./pennsylvania.ts";

/* ICE's own rows of Pennsylvania: 30,297 detainers by the week in which each was issued, 103 of them declined. */

test.skip(MISSING !== "", MISSING);

let made: Awaited<ReturnType<typeof pennsylvania>> | null = null;

async function open(page: Page, address: string): Promise<void> {
  made ??= await pennsylvania();
  await serve(page, made);
  await page.goto(address);
}

const DECLINED = "Detainer Declined by LEA";

/** The Saturday that begins the week of a day. */
function saturday(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 1) % 7));
  return date;
}

/** The year and quarter of the Saturday that begins the week of a day: 2014 and 2. */
function quarterOf(day: string): string {
  const date = saturday(day);
  return `${date.getUTCFullYear()} ${Math.ceil((date.getUTCMonth() + 1) / 3)}`;
}

function countedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

test("103 declines over 353 weeks open by quarter, 89 of them in Philadelphia, and nothing is said to be reported", async ({
  page,
}) => {
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Detainers recorded as declined",
  );
  await expect(page.locator(".overview-total output")).toHaveText("103");
  await expect(
    page.getByText("103 of the 30,297 detainers in this file are recorded by ICE as declined"),
  ).toBeVisible();
  await expect(page.getByLabel(/^Philadelphia County, PA, 89 detainers recorded/u)).toBeVisible();
  const shown = await figure(page, "By quarter", "In this file");
  const declines = detainers().filter(({ reason }) => reason === DECLINED);
  const quarters = countedBy(declines, ({ day }) => quarterOf(day));
  expect(Object.values(quarters).reduce((sum, count) => sum + count, 0)).toBe(103);
  // The page names a quarter by its days, which follow each other as the quarters do.
  const inOrder = Object.entries(quarters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(Object.values(shown)).toEqual(inOrder.map(([, count]) => count));
  await expect(page.locator("main")).not.toContainText(/reported by ICE|weekly reports/u);
});

test("what is counted can be changed, and every title follows: 30,297 stands under “issued” alone", async ({
  page,
}) => {
  await open(page, "/");
  await page.getByRole("radio", { name: "Detainers issued" }).check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detainers issued");
  await expect(page.locator(".overview-total output")).toHaveText("30,297");
  await expect(page).toHaveURL(/measure=all/u);
  await expect(page.getByText("30,297 detainers are in this file")).toBeVisible();
  const weeks = page.getByRole("region", { name: "By week", exact: true });
  await expect(weeks).toContainText("Detainers issued · places in this file");
  await expect(weeks).not.toContainText("still open");
  await expect(page.locator("main")).not.toContainText("30,297 detainers recorded as declined");
});

test("the newest 26 weeks before the file ends are marked as open, or as many as the reader says", async ({
  page,
}) => {
  await open(page, "/");
  const quarters = page.getByRole("region", { name: "By quarter", exact: true });
  await expect(quarters).toContainText(
    "the last 26 weeks before the file ends, from January 4, 2014",
  );
  await quarters.getByRole("button", { name: "Table", exact: true }).click();
  await expect(quarters.getByRole("rowheader", { name: /still open$/u })).toHaveCount(2);
  await page.getByLabel("Newest weeks taken to be open").fill("0");
  await expect(page).toHaveURL(/open=0/u);
  await expect(quarters.getByRole("rowheader", { name: /still open$/u })).toHaveCount(0);
});

test("federal facilities are told, and can be left out by a link", async ({ page }) => {
  await open(page, "/?measure=all");
  const words = page.getByText(/^Includes federal facilities/u);
  const total = Number(
    /: ([\d,]+) of the 30,297/u.exec(await words.innerText())?.[1]?.replaceAll(",", ""),
  );
  expect(total).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Leave them out" }).click();
  await expect(page).toHaveURL(/kind=-federal/u);
  await expect(page.locator(".overview-total output")).toHaveText(
    (30_297 - total).toLocaleString("en-US"),
  );
});
