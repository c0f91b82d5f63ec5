import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { zipSync } from "fflate";
import { INVENTED, inventedCsv, inventedParquet, inventedXlsx } from "./invented-rows.ts";
import { openFile, textFile } from "./opened.ts";

const declines = INVENTED.filter(({ code }) => code === "A");
const inOhio = declines.filter(({ state }) => state === "OHIO");

/** Filters, compares and takes away what was opened, and counts it again from the rows themselves. */
async function checkInvented(page: Page, id: string): Promise<void> {
  await expect(page.locator(".overview-total")).toContainText(String(declines.length));
  await page.goto(`/table?data=${id}&state=OH`);
  await expect(
    page.getByText(`${inOhio.length} lines stand for ${inOhio.length} declines.`),
  ).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  const days = new Map<string, number>();
  for (const { date } of inOhio) days.set(date, (days.get(date) ?? 0) + 1);
  for (const row of rows) days.set(row["Issued"] ?? "", (days.get(row["Issued"] ?? "") ?? 0) - 1);
  expect([...days.values()].every((left) => left === 0)).toBe(true);
  expect(rows).toHaveLength(inOhio.length);
  expect(new Set(rows.map((row) => row["file"]))).toEqual(
    new Set([expect.stringContaining(`SHA-256 ${id.slice(7)}`)]),
  );
  await page.goto(`/compare?data=${id}&p=2024-01-06..2024-03-30&p=2024-04-06..2024-06-29`);
  const between = (from: string, to: string) =>
    declines.filter(({ date }) => date >= from && date <= to).length;
  const [first, then] = [between("2024-01-06", "2024-04-05"), between("2024-04-06", "2024-07-05")];
  await expect(page.locator(".compare-headline")).toContainText(
    new RegExp(`\\b${first}\\b.*\\b${then}\\b`, "u"),
  );
}

test("invented records as CSV: counted, filtered, compared and taken away", async ({ page }) => {
  await checkInvented(page, await openFile(page, inventedCsv()));
});

test("the same as XLSX, with preface rows and a second sheet without headings", async ({
  page,
}) => {
  await checkInvented(page, await openFile(page, await inventedXlsx()));
});

test("the same as Parquet", async ({ page }) => {
  await checkInvented(page, await openFile(page, inventedParquet()));
});

test("a published edition as a file, and the three weeks as a zip, count what the published ones do", async ({
  page,
}) => {
  const folder = "public/reports";
  const weeks = ["2017-01-28.r1.t1.json", "2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json"];
  const bytes = await Promise.all(weeks.map((week) => readFile(`${folder}/ddor-2017/${week}`)));
  const [first] = bytes;
  if (first === undefined) throw new Error("no edition");
  await openFile(page, { name: "week.json", mimeType: "application/json", buffer: first });
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "189 of 206 reported are here",
  );
  const zip = zipSync(Object.fromEntries(weeks.map((week, i) => [week, bytes[i] ?? first])));
  await page.goto("/open");
  await openFile(page, {
    name: "weeks.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(zip),
  });
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "259 of 318 reported are here",
  );
  // Reconstructed stays reconstructed, in a file too.
  await expect(page.getByRole("region", { name: "By state" })).toContainText("reconstructed");
});

test("a table taken from this page and opened again has the same lines and the same sum", async ({
  page,
}) => {
  await page.goto("/table?state=TX");
  await expect(page.getByText(/lines stand for \d+ declines/u)).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const buffer = await readFile(await (await waiting).path());
  const rows = csvParse(buffer.toString("utf8"));
  const sum = rows.reduce((all, row) => all + Number(row["Count"]), 0);
  const id = await openFile(page, { name: "texas.csv", mimeType: "text/csv", buffer });
  await page.goto(`/table?data=${id}`);
  await expect(
    page.getByText(`${rows.length} lines stand for ${sum} declines.`, { exact: false }),
  ).toBeVisible();
});

test("any list is read by its columns, once the reader has said what day and month are", async ({
  page,
}) => {
  const list = textFile(
    "county list.csv",
    "Booked;Jail;St;Number\n03/04/2024;Wren Hollow County Jail;OH;2\n05/06/2024;Lark River City Jail;OH;3\n",
  );
  await page.goto("/open");
  await page.getByLabel("Files to open").setInputFiles([list]);
  await page.getByRole("radio", { name: "The month comes first" }).check();
  await page.getByRole("radio", { name: "Declines only" }).check();
  await page.getByRole("button", { name: /^Read/u }).click();
  await page.getByRole("button", { name: "Open county list.csv" }).click();
  await expect(page).toHaveURL(/data=sha256-/u);
  await expect(page.locator(".overview-total")).toContainText("5");
  await expect(page.getByText("March 2 to May 10, 2024").first()).toBeVisible();
});
