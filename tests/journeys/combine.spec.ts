import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { PENNSYLVANIA_DECLINES } from "#tests/known-releases.ts";
import { createNationalPennsylvania, NATIONAL_PENNSYLVANIA } from "#tests/national-pennsylvania.ts";
import { periods, strip } from "./comparison.ts";
import { openFile, textFile, type Chosen } from "./import.ts";
import { PENNSYLVANIA_ROWS } from "./pennsylvania.ts";
import { skipJourney } from "./skip-journey.ts";

const HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type";
const JAIL = "MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer";

/** A file of one jail, a row a day. */
function jailFile(name: string, reason: string, ...days: readonly string[]): Chosen {
  return textFile(
    name,
    [HEADINGS, ...days.map((day) => `${day},${reason},${JAIL}`), ""].join("\n"),
  );
}

const number = (page: Page, name: string) => page.getByRole("status", { name, exact: true });

/** Opens files, goes to the list of them and ticks them in their order. */
async function tickFiles(page: Page, ...files: readonly Chosen[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a reader opens one after the other
    ids.push(await openFile(page, file));
  }
  await page.goto("/open");
  const group = page.getByRole("group", { name: "See files together" });
  for (const { name } of files) {
    // oxlint-disable-next-line no-await-in-loop -- in the order in which they are counted
    await group.getByRole("checkbox", { name, exact: true }).check();
  }
  return ids;
}

const seeTogether = (page: Page) => page.getByRole("link", { name: "See them together" });

for (const { which, isMissing, file, rows } of PENNSYLVANIA_ROWS) {
  test(`Pennsylvania to June 2014 (${which}) and its rows of the national records are seen together, counted, exported and still there after a reload`, async ({
    page,
  }) => {
    const bytes = isMissing ? null : createNationalPennsylvania();
    skipJourney(bytes === null, "the folder of shared data is missing");
    const national = { ...file, name: "national.csv", buffer: Buffer.from(bytes ?? []) };
    const ids = await tickFiles(page, file, national);
    await seeTogether(page).click();
    await expect(page).toHaveURL(new RegExp(`[?&]data=${ids.join(",")}$`, "u"));
    const declined = PENNSYLVANIA_DECLINES.all + NATIONAL_PENNSYLVANIA.declined;
    const all = (rows + NATIONAL_PENNSYLVANIA.rows).toLocaleString("en-US");
    await expect(number(page, "Detainers recorded as declined")).toHaveText(String(declined));
    const context = page.getByRole("region", { name: "What the numbers rest on" });
    await expect(page.getByRole("button", { name: /^Collection: / })).toHaveAccessibleName(
      `Collection: ${file.name} and national.csv`,
    );
    await expect(context).toContainText(`from files of your own: ${file.name}`);
    await expect(context).toContainText(`${all} rows, ${declined} recorded as declined`);
    await expect(context).toContainText("no agency has rows in two files in one week");
    await page.reload();
    await expect(number(page, "Detainers recorded as declined")).toHaveText(String(declined));
    await page.goto(`/table?data=${ids.join(",")}`);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const exported = csvParse(await readFile(await (await waiting).path(), "utf8"));
    expect(exported).toHaveLength(declined);
    for (const id of ids) expect(exported[0]?.["file"]).toContain(id.slice(7));
    // Both files have a part of the week in which the one ends and the other begins.
    await page.goto(`/compare?data=${ids.join(",")}&p=2014-06-21&p=2014-06-28`);
    await expect(strip(page)).toContainText("not enough data for a change");
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: "only a part of Jun 28 – Jul 4, 2014 is in the file" }),
    ).toBeVisible();
  });
}

test("Rows that both files have are counted once, and the page says how many and of which weeks", async ({
  page,
}) => {
  const reason = "Detainer Declined by LEA";
  const first = jailFile("first.csv", reason, "2010-01-04", "2010-01-12", "2010-01-13");
  const second = jailFile(
    "second.csv",
    reason,
    "2010-01-12",
    "2010-01-13",
    "2010-01-14",
    "2010-02-02",
  );
  await tickFiles(page, first, second);
  await seeTogether(page).click();
  await expect(number(page, "Detainers recorded as declined")).toHaveText("5");
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "in 1 week, January 9 to 15, 2010, second.csv has 3 rows of agencies of which first.csv has 2: 2 that equal a row of first.csv in every column are left out",
  );
});

test("A detainer of two releases is counted once by its identifier, after a reload, too", async ({
  page,
}) => {
  const headings =
    "detainer_prepare_date,detention_facility,facility_city,facility_state,detainer_lift_reason,unique_identifier";
  const jail = "WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO";
  const first = textFile("2023.csv", `${headings}\n2024-03-04,${jail},,one\n`);
  const second = textFile(
    "2024.csv",
    `${headings}\n2024-03-04,${jail},Detainer Declined by LEA,one\n2024-03-04,${jail},Detainer Declined by LEA,two\n`,
  );
  await tickFiles(page, first, second);
  await seeTogether(page).click();
  await expect(number(page, "Detainers recorded as declined")).toHaveText("2");
  await page.reload();
  await expect(number(page, "Detainers recorded as declined")).toHaveText("2");
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "1 row of 2024.csv has the identifier and day of a row of 2023.csv: one of each pair is counted",
  );
});

test("Files that count different things are not combined, and the page says why", async ({
  page,
}) => {
  const buffer = await readFile("public/reports/ddor-2017/2017-02-04.r1.t1.json");
  const report = { name: "week.json", mimeType: "application/json", buffer };
  const records = jailFile("rows.csv", "Case Closed", "2010-01-04");
  const ids = [await openFile(page, records), await openFile(page, report)];
  await page.goto("/open");
  const group = page.getByRole("group", { name: "See files together" });
  await group.getByRole("checkbox", { name: "rows.csv" }).check();
  await expect(group.getByRole("status")).toHaveText("Two files or more are needed.");
  await group.getByRole("checkbox", { name: /^Edition of February 4/u }).check();
  await expect(group.getByRole("status")).toContainText("only these can be combined");
  await expect(seeTogether(page)).toHaveCount(0);
  await page.goto(`/?data=${ids.join(",")}`);
  const refusal = page.getByRole("note", { name: "These files cannot be seen together" }).first();
  await expect(refusal).toContainText("only these can be combined");
  await page.goto(`/?data=${ids[0]},${ids[0]}`);
  await expect(refusal).toContainText("cannot be combined with itself");
});

test("The address of a combination asks for a file that is not in this browser, and shows both once it is opened", async ({
  page,
}) => {
  const first = jailFile("first.csv", "Detainer Declined by LEA", "2010-01-04");
  const second = jailFile("second.csv", "Detainer Declined by LEA", "2010-01-12");
  const [a, b] = [first, second].map(
    ({ buffer }) => `sha256-${createHash("sha256").update(buffer).digest("hex")}`,
  );
  await openFile(page, first);
  await page.goto(`/?data=${a},${b}`);
  const missing = page
    .getByRole("note", { name: "This address is of a file that is not in this browser" })
    .first();
  await expect(missing).toContainText((b ?? "").slice(7));
  await missing.getByRole("link", { name: "Open the file" }).click();
  await page.getByLabel("Files to open").setInputFiles([second]);
  await page.getByRole("button", { name: "Open second.csv" }).click();
  await expect(page).toHaveURL(`/?data=${a},${b}`);
  await expect(number(page, "Detainers recorded as declined")).toHaveText("2");
});

test("Two files that are compared have two names, and no notice says that the one of the address names nothing", async ({
  page,
}) => {
  const reason = "Case Closed";
  const first = jailFile("first.csv", reason, "2010-01-02", "2010-01-08");
  const second = jailFile("second.csv", reason, "2010-01-09", "2010-01-12", "2010-01-15");
  const a = await openFile(page, first);
  const b = await openFile(page, second);
  await page.goto(`/compare?data=${a}&measure=all&p=${a}:2010-01-02&p=${b}:2010-01-09`);
  await expect(periods(page)).toContainText("Jan 2 – 8 (first.csv)");
  await expect(periods(page)).toContainText("Jan 9 – 15 (second.csv)");
  await expect(strip(page)).toContainText("+1 change");
  await expect(strip(page)).not.toContainText("this file");
  await expect(page.getByRole("note", { name: /names nothing here/u })).toHaveCount(0);
});

test("Two files of one name have two names wherever a collection is chosen", async ({ page }) => {
  const files = ["2010-01-04", "2010-01-12"].map((day) => jailFile("rows.csv", "Case Closed", day));
  const marks: string[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a reader opens one after the other
    const id = await openFile(page, file);
    marks.push(`rows.csv (SHA-256 ${id.slice(7, 19)}…)`);
  }
  const [first = "", second = ""] = marks;
  await page.getByRole("button", { name: /^Collection: / }).click();
  const choices = page.getByRole("menu");
  await expect(choices).toContainText(first);
  await expect(choices).toContainText(second);
  await page.goto("/open");
  const group = page.getByRole("group", { name: "See files together" });
  await group.getByRole("checkbox", { name: first }).check();
  await group.getByRole("checkbox", { name: second }).check();
  await seeTogether(page).click();
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    `${first} and ${second}`,
  );
});

for (const width of [320, 1280]) {
  test(`The choice of files that are seen together passes axe at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await tickFiles(
      page,
      jailFile("first.csv", "Case Closed", "2010-01-04"),
      jailFile("second.csv", "Case Closed", "2010-01-12"),
    );
    await expect(seeTogether(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}
