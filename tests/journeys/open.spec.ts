import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { publishedReport } from "#tests/data/pdf/printed-report.ts";
import { choose, openFile, printedFile, removeFile, textFile } from "./import.ts";

const HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type";
const ROWS = [
  HEADINGS,
  "2010-01-04,Detainer Declined by LEA,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer",
  "2010-01-12,Booked into Detention,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer",
  "2010-02-02,,PHILADELPHIA COUNTY JAIL,PHILADELPHIA,PA,Detainer",
  "13/45/2014,Case Closed,PHILADELPHIA COUNTY JAIL,PHILADELPHIA,PA,Detainer",
  "",
].join("\n");

test("An opened file is still there after the page was closed, can be renamed, and is gone once removed", async ({
  page,
}) => {
  const id = await openFile(page, textFile("county list.csv", ROWS));
  await page.goto("/open");
  const storedFile = page.getByRole("article", { name: "county list.csv" });
  await expect(storedFile).toContainText(/; takes up [\d,.]+ (?:bytes|KB)\./u);
  await expect(
    page.getByText(/^This site takes up [\d,.]+ \w+ of the [\d,.]+ \w+ that/u),
  ).toBeVisible();
  await storedFile.getByLabel("Name").fill("Montgomery, winter 2010");
  await storedFile.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("article", { name: "Montgomery, winter 2010" })).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: "Dashboard of Montgomery, winter 2010" }).click();
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "from a file of your own: county list.csv",
  );
  await page.goto("/open");
  await removeFile(page, "Montgomery, winter 2010");
  await expect(page.getByText("None yet.")).toBeVisible();
  await page.goto(`/?data=${id}`);
  await expect(
    page.getByRole("note", { name: "This address is of a file that is not in this browser" }),
  ).toContainText(id.slice(7));
});

test("An address of a file keeps its page and view until the same file is opened, and accepts no other", async ({
  page,
}) => {
  const ownFile = textFile("own.csv", ROWS);
  const hash = createHash("sha256").update(ownFile.buffer).digest("hex");
  const address = `/place?data=sha256-${hash}&measure=all&key=pa-42091&with=pa`;
  await page.goto(address);
  await page.getByRole("link", { name: "Open the file" }).click();
  await choose(page, textFile("other.csv", `${ROWS}2010-03-01,,X,Y,PA,Detainer\n`));
  const other = page.getByRole("region", { name: "other.csv" });
  await expect(
    other.getByRole("note", { name: "This is not the file that the address names" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Open other.csv" })).toHaveCount(0);
  await choose(page, ownFile);
  await page.getByRole("button", { name: "Open own.csv" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Montgomery County");
});

test("Before a file is read the page says that it stays here, and two files chosen at once are each recognized, read and opened", async ({
  page,
}) => {
  await page.goto("/open");
  await expect(page.getByText("Your file stays in this browser.")).toBeVisible();
  const buffer = await readFile("public/reports/ddor-2017/2017-02-04.r1.t1.json");
  await choose(page, textFile("rows.csv", ROWS), {
    name: "week.json",
    mimeType: "application/json",
    buffer,
  });
  const card = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(card("rows.csv").getByLabel("Recognized as")).toHaveValue("foia");
  await expect(card("week.json")).toContainText("Recognized as: Editions");
  for (const name of ["rows.csv", "week.json"]) {
    // oxlint-disable-next-line no-await-in-loop -- a reader opens one after the other
    await page.getByRole("button", { name: `Open ${name}` }).click();
  }
  await page.getByRole("article").getByRole("link", { name: "Dashboard of rows.csv" }).click();
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toContainText(
    "1",
  );
  await page.goto("/open");
  // Named by its week, which an edition knows: 22 of the 47 reported.
  await page.getByRole("link", { name: /^Dashboard of Edition of February 4/u }).click();
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "22 of 47 on record",
  );
});

test("A file is opened by the keyboard alone, and the focus moves into its overview", async ({
  page,
}) => {
  const tabTo = async (name: string): Promise<void> => {
    const target = page.getByRole("button", { name, exact: true });
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`the keyboard never reached ${name}`);
  };
  await page.goto("/open");
  await expect(page.getByText("None yet.")).toBeVisible();
  // Waited for from here on: the browser has to be told, before the key is pressed, that a test chooses.
  const chosen = page.waitForEvent("filechooser");
  await tabTo("Choose files");
  await page.keyboard.press("Enter");
  const chooser = await chosen;
  await chooser.setFiles([textFile("list.csv", ROWS)]);
  await expect(page.getByRole("button", { name: "Open list.csv" })).toBeVisible();
  await tabTo("Open list.csv");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toContainText(
    "1",
  );
  await expect(page.locator("#main")).toBeFocused();
});

test("A defect is reported by row and value, and what is left out is counted", async ({ page }) => {
  await choose(page, textFile("list.csv", ROWS));
  const card = page.getByRole("region", { name: "list.csv" });
  await expect(card).toContainText("Counted3; left out: 1 row without a date that can be read");
  await card.getByText(/^Defect: date/u).click();
  await expect(card).toContainText("row 5: date '13/45/2014' is not a date");
});

test("The agency's own report replaces the reconstruction of a week when the reader says so, and what differs is one click away", async ({
  page,
}) => {
  const report = await printedFile(page, "week 1.pdf", publishedReport("2017-01-28.r1.t1.json"));
  await page.goto("/open");
  const id = await openFile(page, report);
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "189 of 189 on record",
  );
  await page.goto(`/open?data=${id}`);
  await page.getByRole("checkbox", { name: /^Let this file stand in for/u }).check();
  await page.getByRole("link", { name: "See what differs from the reconstruction" }).click();
  await expect(
    page.getByRole("heading", { name: /^Transcription \d+, then transcription \d+/u }),
  ).toBeVisible();
  await page.goto(`/?data=${id}`);
  // 189 of the 189 that this file prints, and weeks 2 and 3 as published: 22 of 47 and 48 of 65.
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "259 of 301 on record",
  );
});

test("A reader's report is compared with the published week, because both are by week of record", async ({
  page,
}) => {
  const report = await printedFile(page, "week 2.pdf", publishedReport("2017-02-04.r1.t1.json"));
  await page.goto("/open");
  const id = await openFile(page, report);
  await page.goto(`/compare?p=ddor-2017:2017-02-04&p=${id}:2017-02-04`);
  const totals = page.getByRole("region", { name: "Totals" });
  await expect(totals).toContainText(/22 on record[^]*22 on record/u);
});

test("A file that is dropped is read like one that is chosen", async ({ page }) => {
  await page.goto("/open");
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.csv"));
    return data;
  }, ROWS);
  await page
    .getByText("Drop files here")
    .dispatchEvent("drop", { dataTransfer: dropped, bubbles: true });
  await expect(page.getByRole("region", { name: "dropped.csv" })).toContainText("Rows4");
});

test("A pasted table is read as a file is", async ({ page }) => {
  await page.goto("/open");
  await page.getByText("Paste a table instead").click();
  await page.getByLabel(/^A table with its headings/u).fill(ROWS.replaceAll(",", "\t"));
  await page.getByRole("button", { name: "Read the pasted table" }).click();
  await expect(page.getByRole("region", { name: "pasted table.csv" })).toContainText("Rows4");
});

test("Reading a file can be stopped, and what was open stays open", async ({ page }, testInfo) => {
  await openFile(page, textFile("small.csv", ROWS));
  await page.goto("/open");
  const row = "2010-01-04,Case Closed,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";
  const large = testInfo.outputPath("large.csv");
  await writeFile(large, `${HEADINGS}\n${row.repeat(500_000)}`);
  await page.getByLabel("Files to open").setInputFiles(large);
  const card = page.getByRole("region", { name: "large.csv" });
  await card.getByRole("button", { name: "Cancel" }).click();
  await expect(card).toContainText("Reading was stopped; nothing of it is kept.");
  await page.getByRole("link", { name: "Dashboard of small.csv" }).click();
  await expect(
    page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
  ).toHaveText("1");
});

test("No reader of a format is loaded before a file is chosen", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => scripts.push(new URL(response.url()).pathname));
  await page.goto("/open");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(scripts.filter((path) => /pdf|csv-rows|read-foia|xlsx|parquet/u.test(path))).toEqual([]);
});

for (const width of [320, 1280]) {
  test(`The page of files passes axe at ${width} px, with a recognized file and a stored one`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openFile(page, textFile("small.csv", ROWS));
    await page.goto("/open");
    await choose(page, textFile("list.csv", ROWS));
    await expect(page.getByRole("button", { name: "Open list.csv" })).toBeVisible();
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}
