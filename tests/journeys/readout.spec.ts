import { expect, test, type Locator, type Page } from "@playwright/test";

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });

const chartOf = (page: Page) => page.getByRole("application", { name: /by week, chart of/u });

/** Where the bar of a week is, by its place among the weeks and the time after them. */
async function placeOfBar(chart: Locator, at: number, slots: number) {
  await chart.scrollIntoViewIfNeeded();
  const area = await chart.locator('[data-layer="bars"] > rect').last().boundingBox();
  if (area === null) throw new Error("the chart is not drawn");
  return { x: area.x + (area.width * (at + 0.5)) / slots, y: area.y + area.height - 8 };
}

/** True where a box lies in the window. */
async function isInWindow(page: Page, box: Locator): Promise<boolean> {
  await expect.poll(() => box.evaluate((each) => getComputedStyle(each).opacity)).toBe("1");
  const place = await box.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return (
    place !== null &&
    place.x >= 0 &&
    place.y >= 0 &&
    place.x + place.width <= width &&
    place.y + place.height <= height
  );
}

test("Pointing at a week reads its numbers beside it, and only its button filters by it", async ({
  page,
}) => {
  await page.goto("/");
  const { x, y } = await placeOfBar(chartOf(page), 2, 4);
  await page.mouse.move(x, y);
  const readout = page.getByRole("dialog");
  await expect(readout).toContainText("on record48");
  await expect(readout).toContainText("not on record17");
  await expect(readout).toContainText("reported by ICE65");
  await page.mouse.click(x, y);
  await expect(readout).toBeVisible();
  await expect(total(page)).toHaveText("259");
  await readout.getByRole("button", { name: "Show only this week" }).click();
  await expect(total(page)).toHaveText("48");
  await expect(readout).toBeHidden();
});

test("A week of the records says declined, with an outcome, and issued: June 6 to 12 has 97, 709 and 1,751", async ({
  page,
}) => {
  await page.goto("/?data=ice-foia-2015");
  // It is the 37th of 43 weeks.
  const { x, y } = await placeOfBar(chartOf(page), 36, 43);
  await page.mouse.move(x, y);
  const readout = page.getByRole("dialog", { name: "Jun 6 – 12, 2015" });
  await expect(readout).toContainText("declined, not final97");
  await expect(readout).toContainText("with an outcome709");
  await expect(readout).toContainText("issued1,751");
});

test("A readout that is opened by the pointer closes by Escape", async ({ page }) => {
  await page.goto("/");
  const { x, y } = await placeOfBar(chartOf(page), 0, 4);
  await page.mouse.move(x, y);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("Enter reaches the readout's button although the code of the readout is still on its way", async ({
  page,
}) => {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/open-readout-[^/]*\.js$/u, async (route) => {
    await isLetGo;
    await route.continue();
  });
  await page.goto("/");
  const chart = chartOf(page);
  await chart.waitFor();
  // The key before it says that the keys are in use.
  await page.keyboard.press("Tab");
  await chart.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  letGo();
  await expect(page.getByRole("button", { name: "Show only this week" })).toBeFocused();
});

for (const width of [320, 390]) {
  test.describe(`by touch at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: true });

    for (const [address, slots] of [
      ["/", 4],
      ["/?data=ice-foia-2015", 43],
    ] as const) {
      test(`A tap on the first and the last week of ${address} opens a readout within the window and never filters`, async ({
        page,
      }) => {
        await page.goto(address);
        const chart = chartOf(page);
        const before = page.url();
        for (const at of [0, slots === 4 ? 2 : slots - 1]) {
          const { x, y } = await placeOfBar(chart, at, slots);
          await page.touchscreen.tap(x, y);
          const readout = page.getByRole("dialog");
          await expect(readout).toBeVisible();
          expect(await isInWindow(page, readout)).toBe(true);
          expect(page.url()).toBe(before);
          // The readout may cover the title of the chart; the title of the page is out of its reach.
          await page.getByRole("heading", { level: 1 }).tap();
          await expect(readout).toBeHidden();
        }
      });
    }

    test("A tap on the readout's button shows only that week", async ({ page }) => {
      await page.goto("/");
      const { x, y } = await placeOfBar(chartOf(page), 1, 4);
      await page.touchscreen.tap(x, y);
      await page.getByRole("button", { name: "Show only this week" }).tap();
      await expect(total(page)).toHaveText("22");
    });
  });
}
