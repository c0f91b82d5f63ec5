import { createHash } from "node:crypto";
import { closeSync, ftruncateSync, openSync } from "node:fs";
import { mkdir, unlink, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { periods, strip } from "./comparison.ts";
import { choose, openFile, textFile } from "./import.ts";

const HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type\n";
const ROW = "2010-01-04,Detainer Declined by LEA,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";

/** Files that cannot be read, and a part of the sentence that says so. */
const BROKEN: readonly (readonly [name: string, content: string | Buffer, words: string])[] = [
  ["empty.csv", "", "The file is empty."],
  ["picture.csv", Buffer.from("\u0089PNG\r\n\u001A\n", "latin1"), "in no format that is read here"],
  ["cut.xlsx", "PK\u0003\u0004aaaaaaaa", "the file is cut off or damaged"],
  ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "in Excel’s format before 2007"],
  ["cut.pdf", "%PDF-1.4\n", "damaged or cut off"],
  ["cut.parquet", "PAR1aaaaPAR1", "is damaged"],
  ["wide.csv", `${"c,".repeat(20_000)}\n`, "more than 16,384 cells"],
  ["headings.csv", HEADINGS, "it has headings and no row under them"],
  ["prose.csv", "words\nand more words\n", "this is no table of columns"],
];

/** Tables that are damaged, and what is said of them beside the counts that are sure. */
const DAMAGED: readonly (readonly [name: string, content: string, words: string])[] = [
  [
    "unclosed.csv",
    `${HEADINGS}${ROW}2010-01-05,"Case Closed,X,Y,PA,Detainer\n${ROW}`,
    "no count of it is certain",
  ],
  ["nul.csv", `${HEADINGS}${ROW.replace("Det", "D\u0000et")}`, "no count of it is certain"],
  ["ragged.csv", `${HEADINGS}${ROW}2010-01-05,Case Closed,X\n`, "1 row that cannot be told apart"],
  [
    "cell.csv",
    `${HEADINGS}${ROW}2010-01-04,Case Closed,"${"x".repeat(2_000_000)}",Y,PA,Detainer\n`,
    "long cell",
  ],
  [
    "years.csv",
    `${HEADINGS}${ROW}1899-01-01,Case Closed,X,Y,PA,D\n9999-12-31,Case Closed,X,Y,PA,D\n`,
    "2 rows without a date",
  ],
  ["formula.csv", `${HEADINGS}${ROW.replace("NORRISTOWN", "=1+1")}`, "Recorded as declined1"],
];

test("A file that cannot be read ends in a sentence, and what was open stays open", async ({
  page,
}, testInfo) => {
  test.slow();
  await openFile(page, textFile("sound.csv", HEADINGS + ROW));
  await page.goto("/open");
  const huge = testInfo.outputPath("huge.csv");
  const file = openSync(huge, "w");
  ftruncateSync(file, 2 ** 31);
  closeSync(file);
  await page.getByLabel("Files to open").setInputFiles(huge);
  await expect(page.getByRole("region", { name: "huge.csv" })).toContainText("2 GB or more");
  await unlink(huge);
  for (const [name, content, words] of BROKEN) {
    const buffer = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    await page
      .getByLabel("Files to open")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    const card = page.getByRole("region", { name });
    await expect(card.getByRole("alert", { name: `${name} cannot be opened` })).toContainText(
      words,
    );
    await card.getByRole("button", { name: "Put away" }).click();
  }
  for (const [name, content, words] of DAMAGED) {
    await page.getByLabel("Files to open").setInputFiles(textFile(name, content));
    const card = page.getByRole("region", { name });
    await expect(card.getByRole("heading", { name: "What was found" })).toBeVisible();
    await expect(card).toContainText(words);
    await card.getByRole("button", { name: "Put away" }).click();
  }
  await page.getByRole("link", { name: "Dashboard of sound.csv" }).click();
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toContainText(
    "1",
  );
});

test("A file that is removed while it is read is reported", async ({ page }, testInfo) => {
  const path = testInfo.outputPath("going.csv");
  await writeFile(path, HEADINGS + ROW.repeat(300_000));
  await page.goto("/open");
  await page.getByLabel("Files to open").setInputFiles(path);
  await unlink(path);
  await expect(page.getByRole("alert", { name: "going.csv cannot be opened" })).toContainText(
    "moved, changed or removed while it was read",
  );
});

test("A comparison with a file that is not here names it, uses no other period, and appears once the file is opened", async ({
  page,
}) => {
  const ownFile = textFile("own.csv", HEADINGS + ROW + ROW.replace("-04,", "-12,"));
  const id = `sha256-${createHash("sha256").update(ownFile.buffer).digest("hex")}`;
  const address = `/compare?measure=all&open=0&p=${id}:2010-01-02&p=${id}:2010-01-09`;
  await page.goto(address);
  const missing = page.getByRole("note", { name: /^This address is of a file that is not/u });
  await expect(missing).toContainText(id.slice(7));
  await expect(periods(page)).toHaveCount(0);
  await expect(strip(page)).toHaveCount(0);
  await expect(page).toHaveURL(address);
  await missing.getByRole("link", { name: "Open the file" }).click();
  await choose(page, ownFile);
  await page.getByRole("button", { name: "Open own.csv" }).click();
  await expect(page).toHaveURL(address);
  await expect(strip(page)).toContainText("Jan 2 – 8 (own.csv)");
  await expect(strip(page)).toContainText("not enough data for a change");
});

test("A folder that is dropped is called a folder, and the files beside it are read", async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath("reports");
  const beside = testInfo.outputPath("sound.csv");
  await mkdir(folder);
  await writeFile(beside, HEADINGS + ROW);
  await page.goto("/open");
  const box = await page.getByText("Drop files here").boundingBox();
  if (box === null) throw new Error("there is nowhere to drop files");
  const client = await page.context().newCDPSession(page);
  const at = { x: box.x + 5, y: box.y + 5 };
  const data = { items: [], files: [folder, beside], dragOperationsMask: 1 };
  await client.send("Input.dispatchDragEvent", { type: "dragEnter", ...at, data });
  await client.send("Input.dispatchDragEvent", { type: "dragOver", ...at, data });
  await client.send("Input.dispatchDragEvent", { type: "drop", ...at, data });
  await expect(page.getByText("“reports” cannot be read as a whole.")).toBeVisible();
  await expect(page.getByRole("region", { name: "sound.csv" })).toContainText("Open sound.csv");
  await expect(page.getByRole("region", { name: "reports" })).toHaveCount(0);
});
