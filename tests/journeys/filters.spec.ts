import { expect, test, type Locator, type Page } from "@playwright/test";
import { openFacet } from "./facets.ts";

const RECORDS = "/?data=ice-foia-2015";

const rail = (page: Page) => page.getByRole("complementary", { name: "Filters" });
/** The bar at the top of the main column: the number that is shown, and the chips. */
const showing = (page: Page, words: string) => page.getByText(words, { exact: true });
const chips = (page: Page) => page.getByRole("group", { name: "Active filters" });
const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Opens the menu of a value by the keyboard and chooses the entry at a place in it. */
async function chooseInMenu(page: Page, value: RegExp, place: number): Promise<void> {
  await page.getByRole("checkbox", { name: value }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("menu")).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[role=menu]") !== null))
    .toBe(true);
  await page.keyboard.press("Home");
  for (let step = 0; step < place; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

for (const [name, address] of [
  ["the weekly reports", "/"],
  ["the ICE records", RECORDS],
] as const) {
  test(`From the top of ${name} the first chart is at most sixty tab stops away, and one by the skip link`, async ({
    page,
  }) => {
    await page.goto(address);
    const chart = page.getByRole("application", { name: /chart of/u }).first();
    await chart.waitFor();
    await expect(rail(page).getByRole("slider", { name: "From week" })).toBeAttached();
    let presses = 0;
    do {
      await page.keyboard.press("Tab");
      presses += 1;
    } while (presses < 200 && !(await hasFocus(chart)));
    expect(presses).toBeLessThanOrEqual(60);
    await page.getByRole("link", { name: "Skip to the first chart" }).focus();
    await page.keyboard.press("Enter");
    await expect(chart).toBeFocused();
  });
}

test("States stand open with their counts and bars, and every other facet is one line with the number of its values", async ({
  page,
}) => {
  await page.goto("/");
  const state = rail(page).getByRole("group", { name: "State", exact: true });
  await expect(state.getByRole("checkbox")).toHaveCount(12);
  await expect(state.getByRole("checkbox", { name: /^Texas, 154/u })).toBeVisible();
  const widths = await state
    .locator("label:has(input) i")
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  // Texas has the largest count of those that are shown, 154; California and New York have 30 each.
  expect(widths).toHaveLength(12);
  const longest = Math.max(...widths);
  expect(widths.filter((width) => width === longest)).toHaveLength(1);
  expect((widths[0] ?? 0) / longest).toBeCloseTo(30 / 154, 1);
  for (const [name, count] of [
    ["County", "20"],
    ["Agency", "22"],
    ["Kind of agency", "4"],
    ["Field office", "12"],
  ] as const) {
    const facet = rail(page).getByRole("group", { name, exact: true });
    await expect(facet.getByRole("button")).toHaveText(`${name}${count}`);
    await expect(facet.getByRole("checkbox")).toHaveCount(0);
  }
  const kind = await openFacet(page, "Kind of agency");
  await kind.getByRole("checkbox", { name: /^City jail/u }).check();
  await kind.getByRole("checkbox", { name: /^County jail/u }).check();
  await expect(kind.getByRole("button").first()).toHaveText("Kind of agency2 chosen");
});

test("Of 56 states twelve are shown until a reader asks for all, and typing finds any of them", async ({
  page,
}) => {
  await page.goto(RECORDS);
  const state = rail(page).getByRole("group", { name: "State", exact: true });
  await expect(state.getByRole("checkbox")).toHaveCount(12);
  await state.getByRole("searchbox", { name: "Find a state" }).fill("tex");
  await expect(state.getByRole("checkbox")).toHaveCount(1);
  await state.getByRole("searchbox").press("Enter");
  await expect(showing(page, "Showing 82")).toBeVisible();
  await state.getByRole("searchbox").fill("");
  await state.getByRole("button", { name: "Show all 56" }).click();
  await expect(state.getByRole("checkbox")).toHaveCount(56);
});

test("A state that is named without a number is found by typing “Flor”, and stands behind one line with two others", async ({
  page,
}) => {
  await page.goto("/");
  const state = rail(page).getByRole("group", { name: "State", exact: true });
  await state.getByRole("button", { name: "3 states" }).click();
  await expect(
    state.getByRole("checkbox", { name: "Florida, named, number not known" }),
  ).toBeVisible();
  for (const name of ["North Carolina", "Pennsylvania"])
    await expect(
      state.getByRole("checkbox", { name: new RegExp(`^${name}, withdrawn`, "u") }),
    ).toBeVisible();
  await state.getByRole("button", { name: "3 states" }).click();
  await expect(state.getByRole("checkbox")).toHaveCount(12);
  await state.getByRole("searchbox", { name: "Find a state" }).fill("Flor");
  await state.getByRole("checkbox", { name: /^Florida/u }).check();
  await expect(page).toHaveURL(/\?state=FL$/u);
  await expect(showing(page, "Named, number not known")).toBeVisible();
});

test("The menu of a value is opened by the right arrow: only this, leave out, and its page", async ({
  page,
}) => {
  await page.goto("/?state=TX");
  await chooseInMenu(page, /^New York/u, 0);
  await expect(page).toHaveURL(/\?state=NY$/u);
  await expect(page.getByRole("checkbox", { name: /^New York/u })).toBeFocused();
  await chooseInMenu(page, /^New York/u, 1);
  await expect(page).toHaveURL(/\?state=-NY$/u);
  await expect(showing(page, "Showing 229")).toBeVisible();
  await chooseInMenu(page, /^New York/u, 2);
  await expect(page).toHaveURL(/\/place\?key=ny$/u);
});

test("The weeks are moved by keys, and each key goes into the address and can be undone", async ({
  page,
}) => {
  await page.goto("/");
  const from = rail(page).getByRole("slider", { name: "From week" });
  await expect(from).toHaveAttribute("aria-valuetext", "January 28 to February 3, 2017");
  await from.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\?from=2017-02-04$/u);
  await expect(showing(page, "Showing 70")).toBeVisible();
  await expect(rail(page).getByText("2 of 3")).toBeVisible();
  await expect(from).toBeFocused();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\?from=2017-02-11$/u);
  await expect(showing(page, "Showing 48")).toBeVisible();
  await page.goBack();
  await expect(showing(page, "Showing 70")).toBeVisible();
  await rail(page).getByRole("slider", { name: "To week" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\?from=2017-02-04&to=2017-02-04$/u);
  await expect(showing(page, "Showing 22")).toBeVisible();
});

test("While a thumb is dragged the numbers follow, and the address has the weeks when it is let go", async ({
  page,
}) => {
  await page.goto("/");
  await expect(showing(page, "Showing all 259")).toBeVisible();
  const thumb = await rail(page).getByRole("slider", { name: "From week" }).boundingBox();
  if (thumb === null) throw new Error("there is no thumb");
  const y = thumb.y + thumb.height / 2;
  await page.mouse.move(thumb.x + 12, y);
  await page.mouse.down();
  await page.mouse.move(thumb.x + 80, y, { steps: 4 });
  await page.mouse.move(thumb.x + 128, y, { steps: 4 });
  await expect(showing(page, "Showing 70")).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=2017-02-04$/u);
});

test("The bar says what is shown and offers to leave out the place of over half; each filter is a chip, and reset removes all", async ({
  page,
}) => {
  await page.goto("/");
  await expect(showing(page, "Showing all 259")).toBeVisible();
  await page.getByRole("button", { name: "Leave out Travis County, Texas" }).click();
  await expect(showing(page, "Showing 105")).toBeVisible();
  await expect(page).toHaveURL(/\?county=-48453$/u);
  const chip = chips(page).getByRole("button", { name: "Remove filter without Travis County, TX" });
  await expect(chip).toHaveText("Without Travis County, TX");
  await page.getByRole("checkbox", { name: /^New York/u }).check();
  await expect(chips(page).getByRole("button", { name: /^Remove filter/u })).toHaveText([
    "New York",
    "Without Travis County, TX",
  ]);
  await chip.click();
  await expect(showing(page, "Showing 30")).toBeVisible();
  await page.getByRole("button", { name: "Reset all filters" }).click();
  await expect(showing(page, "Showing all 259")).toBeVisible();
});

test("The bar stays at the top while the page scrolls, and what gets the focus is never under it", async ({
  page,
}) => {
  await page.goto("/?state=TX,NY,CA&kind=county jail,unknown");
  await expect(chips(page)).toBeVisible();
  const links = page.getByRole("main").locator("#content :is(a, button):visible");
  const count = await links.count();
  for (let index = count - 1; index >= 0; index -= 5) {
    const link = links.nth(index);
    if (await link.evaluate((element) => element.closest('[class*="bar"]') !== null)) continue;
    await link.focus();
    const box = await link.boundingBox();
    const bar = await chips(page).locator("..").boundingBox();
    if (box === null || bar === null) throw new Error("there is no box");
    const isApart = box.y >= bar.y + bar.height - 1 || box.y + box.height <= bar.y + 1;
    expect(isApart, `${await link.textContent()} at ${box.y}, bar at ${bar.y}`).toBe(true);
  }
  await page.mouse.wheel(0, 3000);
  await expect
    .poll(() =>
      chips(page).evaluate((element) => element.parentElement?.getBoundingClientRect().top),
    )
    .toBe(0);
});

test("What is counted is chosen above the numbers, and each choice says its own: 5,501, 26,790 and 79,053", async ({
  page,
}) => {
  await page.goto(RECORDS);
  const count = page.getByRole("group", { name: "Count", exact: true });
  await expect(count.getByRole("button")).toHaveText([
    "Declined 5,501",
    "Outcome recorded 26,790",
    "All 79,053",
  ]);
  await count.getByRole("button", { name: /^All/u }).click();
  await expect(page).toHaveURL(/measure=all/u);
  await expect(showing(page, "Showing all 79,053")).toBeVisible();
  // Hawaii has 51 detainers, 44 of them without an outcome recorded, and none recorded as declined.
  await page.goto(`${RECORDS}&state=HI`);
  await expect(count.getByRole("button")).toHaveText([
    "Declined 0",
    "Outcome recorded 7",
    "All 51",
  ]);
  await expect(showing(page, "Showing 0")).toBeVisible();
  await page.goto("/");
  await expect(showing(page, "Showing all 259")).toBeVisible();
  await expect(count).toHaveCount(0);
});
