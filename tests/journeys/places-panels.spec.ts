import { expect, test, type Locator, type Page } from "@playwright/test";

/*
 * What is right of the places is counted apart from the project: of the weekly reports from ddor-2017-section2.csv, of the
 * records from facilities.csv and state_totals.csv.
 */
const RECORDS = "data=ice-foia-2015";

const panel = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });
const readout = (page: Page): Locator => page.getByRole("dialog");
/** Points at a place of an area that is surely inside it: the middle of a county may lie in its neighbor. */
async function pointInside(page: Page, area: Locator): Promise<void> {
  await area.scrollIntoViewIfNeeded();
  const at = await area.evaluate((path) => {
    if (!(path instanceof SVGGeometryElement)) return null;
    const { x, y, width, height } = path.getBoundingClientRect();
    const steps = Array.from({ length: 9 }, (_, step) => (step + 0.5) / 9);
    return (
      steps
        .flatMap((down) => steps.map((right) => ({ x: x + right * width, y: y + down * height })))
        .find((point) => document.elementFromPoint(point.x, point.y) === path) ?? null
    );
  });
  if (at === null) throw new Error("no point of the area can be pointed at");
  await page.mouse.move(at.x, at.y);
}
const widthOf = (row: Locator): Promise<number> =>
  row.locator("i").evaluate((bar) => bar.getBoundingClientRect().width);

test("The states of 2017 are rows with number, note and bar, and signs stand in the place of bars", async ({
  page,
}) => {
  await page.goto("/");
  const states = panel(page, "By state");
  const rows = states.getByRole("row");
  await expect(states.getByRole("row", { name: /^Texas/u })).toContainText("154");
  const names = await rows.getByRole("rowheader").allTextContents();
  expect(names).toEqual([
    "California",
    "Colorado",
    "Florida",
    "Iowa",
    "Louisiana",
    "Maryland",
    "Minnesota",
    "New Mexico",
    "New York",
    "North Carolina",
    "Oregon",
    "Pennsylvania",
    "Texas",
    "Washington",
    "Withdrawn",
  ]);
  await expect(rows.filter({ hasText: "Florida" })).toContainText("named, number not known");
  await expect(rows.filter({ hasText: "Pennsylvania" })).toContainText("withdrawn");
  await expect(states).toContainText("n named, number not known · w withdrawn.");
  await expect(states).toContainText("A state not listed is not on record; that is not zero.");
  await expect(states).toContainText("154 of the 259 are in Texas.");
  const texas = await widthOf(rows.filter({ hasText: "Texas" }));
  const california = await widthOf(rows.filter({ hasText: "California" }));
  expect(california / texas).toBeCloseTo(30 / 154, 1);
});

test("A note is a small number after the number it touches, and its text opens beside it", async ({
  page,
}) => {
  await page.goto("/");
  const texas = panel(page, "By state").getByRole("row", { name: /^Texas/u });
  const note = texas.getByRole("button", { name: /142 of these 154 are disputed/u });
  const number = (await note.textContent()) ?? "";
  expect(number).toMatch(/^\d$/u);
  await expect(
    panel(page, "By state").getByRole("listitem").filter({ hasText: "Texas:" }),
  ).toHaveText(
    `${number}Texas: 142 of these 154 are disputed. 7 more were printed here and later withdrawn.`,
  );
  await note.click();
  await expect(page.getByRole("dialog")).toContainText("142 of these 154 are disputed");
  await expect(page.getByRole("link", { name: "Note n18 in the ledger" })).toBeVisible();
});

test("A click on a row opens its readout and filters nothing; the readout's action shows only that place", async ({
  page,
}) => {
  await page.goto("/");
  const states = panel(page, "By state");
  await states
    .getByRole("row", { name: /^Texas/u })
    .getByText("154", { exact: true })
    .click();
  await expect(readout(page)).toContainText("on record154");
  await expect(readout(page)).toContainText("142 of these 154 are disputed.");
  await expect(page).toHaveURL(/\/$/u);
  await readout(page).getByRole("button", { name: "Show only Texas" }).click();
  await expect(page).toHaveURL(/\?state=TX$/u);
  // One state is shown by its counties, as rows and on a map of them.
  const counties = panel(page, "By county");
  await expect(counties.getByRole("row", { name: /^Travis County/u })).toContainText("154");
  await expect(panel(page, "On the map")).toContainText("count by county of Texas");
});

test("The name of a place leads to its page", async ({ page }) => {
  await page.goto("/");
  await panel(page, "By state").getByRole("link", { name: "New York", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("New York");
});

test("By keyboard the rows are one stop: arrows read them, the arrow to the right leads to the actions", async ({
  page,
}) => {
  await page.goto("/");
  const states = panel(page, "By state");
  const california = states.getByRole("link", { name: "California", exact: true });
  await california.focus();
  await expect(readout(page)).toContainText("California");
  await expect(readout(page)).toContainText("on record30");
  await page.keyboard.press("ArrowDown");
  await expect(states.getByRole("link", { name: "Colorado", exact: true })).toBeFocused();
  await expect(readout(page)).toContainText("on record11");
  const stops = states.getByRole("row").locator("a[tabindex='0'], button[tabindex='0']");
  // The name and the note of the row on which the keys stand.
  await expect(stops).toHaveCount(2);
  await page.keyboard.press("ArrowRight");
  await expect(readout(page).getByRole("button", { name: "Show only Colorado" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(states.getByRole("link", { name: "Colorado", exact: true })).toBeFocused();
  await expect(readout(page)).toBeHidden();
  await page.keyboard.press("End");
  await expect(states.getByRole("button", { name: "Withdrawn", exact: true })).toBeFocused();
  await expect(states.locator("[aria-live]")).toContainText("15 of 15");
});

test("The map of 2017 has four steps, numbers and signs of states, and says what is not on it", async ({
  page,
}) => {
  await page.goto("/");
  const map = panel(page, "On the map");
  await expect(map.getByRole("list", { name: "Colors of the map" })).toHaveText(
    "1–45–1920–99100 +no number on record",
  );
  await expect(map.locator("svg text")).toHaveCount(14);
  for (const text of ["154", "11", "12", "n", "w"])
    await expect(
      map
        .locator("svg text")
        .filter({ hasText: new RegExp(`^${text}$`, "u") })
        .first(),
    ).toBeAttached();
  await expect(map).toContainText("Not on the map: 7 withdrawn.");
  await map.locator('path[data-mark="TX"]').hover();
  await expect(readout(page)).toContainText("on record154");
  await map.locator('path[data-mark="OH"]').hover();
  await expect(readout(page)).toContainText("Not on record.");
});

test("By keyboard the map is one stop: arrows go from state to state by name, and Enter to the actions", async ({
  page,
}) => {
  await page.goto("/");
  const map = panel(page, "On the map");
  const chart = map.getByRole("application", { name: /count by state, map of 51 areas/u });
  await map.getByRole("tab", { name: "Map" }).focus();
  for (let press = 0; press < 4; press += 1) {
    if (await chart.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(chart).toBeFocused();
  await expect(readout(page)).toContainText("Alabama");
  await page.keyboard.press("End");
  await expect(readout(page)).toContainText("Wyoming");
  await page.keyboard.press("Home");
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowDown");
  await expect(readout(page)).toContainText("on record30");
  await expect(map.locator("[aria-live]")).toContainText("5 of 51");
  await page.keyboard.press("Enter");
  await expect(readout(page).getByRole("button", { name: "Show only California" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?state=CA$/u);
});

test("The records show 12 of 55 states beside all that were issued, and say how many these hold", async ({
  page,
}) => {
  await page.goto(`/?${RECORDS}`);
  const states = panel(page, "By state");
  await expect(states).toContainText("These 12 hold 2,816 of 5,501.");
  await expect(states.getByRole("row", { name: /^Alabama/u })).toContainText("of 723");
  await expect(states.getByRole("row", { name: /^Alaska/u })).toContainText("of 26");
  const nowhere = states.getByRole("row", { name: /^No place given/u });
  await expect(nowhere).toContainText("1,272");
  await expect(nowhere).toContainText("of 9,020");
  await states.getByRole("button", { name: "Show all 55 states and territories" }).click();
  await expect(states.getByRole("rowheader")).toHaveCount(56);
  await states
    .getByRole("row", { name: /^Colorado/u })
    .getByText("416", { exact: true })
    .click();
  await expect(readout(page)).toContainText("recorded as declined416");
  await expect(readout(page)).toContainText("issued1,403");
});

test("The map of the records has states at once and counties by one choice, which its address keeps", async ({
  page,
}) => {
  await page.goto(`/?${RECORDS}`);
  const map = panel(page, "On the map");
  await expect(map).toContainText("Not on the map: 1,272 with no place given");
  await map.getByRole("button", { name: "Counties" }).click();
  await expect(map.locator('path[data-mark="08031"]')).toBeAttached();
  await pointInside(page, map.locator('path[data-mark="08031"]'));
  await expect(readout(page)).toContainText("Denver County, Colorado");
  await expect(readout(page)).toContainText("recorded as declined198");
  await expect(readout(page)).toContainText("issued374");
  await page.reload();
  await expect(panel(page, "On the map").locator('path[data-mark="08031"]')).toBeAttached();
});

test("The map has its table, with the same numbers", async ({ page }) => {
  await page.goto(`/?${RECORDS}`);
  const map = panel(page, "On the map");
  await map.getByRole("tab", { name: "Table" }).click();
  await expect(map.getByRole("row", { name: /^California/u })).toContainText("2,134");
  await expect(map.getByRole("row", { name: /^California/u })).toContainText("13,456");
});
