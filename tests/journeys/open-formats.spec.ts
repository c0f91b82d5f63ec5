import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { INVENTED, inventedCsv, inventedParquet, inventedXlsx, largeCsv } from "./invented-rows.ts";
import { change, strip } from "./comparison.ts";
import { choose, openFile, textFile } from "./import.ts";

const declines = INVENTED.filter(({ code }) => code === "A");
const inOhio = declines.filter(({ state }) => state === "OHIO");

/** Filters, compares and takes away what was opened, and counts it again from the rows themselves. */
async function checkInvented(page: Page, id: string): Promise<void> {
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toContainText(
    String(declines.length),
  );
  await page.goto(`/table?data=${id}&state=OH`);
  await expect(page.getByText(`${inOhio.length} rows, ${inOhio.length} detainers`)).toBeVisible();
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
  await expect(strip(page)).toContainText(`${first} declined`);
  await expect(strip(page)).toContainText(`${then} declined`);
  await expect(strip(page)).toContainText(/[−+]\d+ change/u);
}

test("Invented records as CSV are counted, filtered, compared and exported", async ({ page }) => {
  await checkInvented(page, await openFile(page, inventedCsv()));
});

test("Invented records as XLSX are counted with lines before the headings and a second sheet without headings", async ({
  page,
}) => {
  await checkInvented(page, await openFile(page, await inventedXlsx()));
});

test("A large workbook is unpacked by a thread of its own and counted whole", async ({ page }) => {
  const file = await inventedXlsx();
  const parts = unzipSync(file.buffer);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/")) continue;
    // Spaces behind the rows: a part of 4 MB or more is worth a thread, in a file of 16 MB or more.
    const spaces = " ".repeat(5 << 20);
    const xml = strFromU8(bytes).replace("</sheetData>", `</sheetData>${spaces}`);
    parts[name] = strToU8(xml);
  }
  parts["docProps/thumbnail.bin"] = new Uint8Array(16 << 20);
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const thread = page.waitForResponse((response) => response.url().includes("/worker-tasks-"));
  const id = await openFile(page, { ...file, name: "large.xlsx", buffer });
  await thread;
  await checkInvented(page, id);
});

test("A large CSV file is read by several threads under the page's security policy and counted whole", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  const threads = page.waitForResponse((response) => response.url().includes("/read-csv-part-"));
  const file = largeCsv(120);
  const id = await openFile(page, file);
  await threads;
  expect(id).toBe(`sha256-${createHash("sha256").update(file.buffer).digest("hex")}`);
  const all = 120 * declines.length;
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toContainText(
    all.toLocaleString("en-US"),
  );
  await page.goto(`/table?data=${id}&state=OH`);
  const count = (120 * inOhio.length).toLocaleString("en-US");
  await expect(page.getByText(`${count} rows, ${count} detainers`)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("Invented records as Parquet are counted as they are as CSV", async ({ page }) => {
  await checkInvented(page, await openFile(page, inventedParquet()));
});

test("A published edition as a file, and the three weeks as a ZIP, count what the published ones do", async ({
  page,
}) => {
  const folder = "public/reports";
  const weeks = ["2017-01-28.r1.t1.json", "2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json"];
  const bytes = await Promise.all(weeks.map((week) => readFile(`${folder}/ddor-2017/${week}`)));
  const [first] = bytes;
  if (first === undefined) throw new Error("no edition");
  await openFile(page, { name: "week.json", mimeType: "application/json", buffer: first });
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "189 of 206 on record",
  );
  const zip = zipSync(Object.fromEntries(weeks.map((week, i) => [week, bytes[i] ?? first])));
  await page.goto("/open");
  await openFile(page, {
    name: "weeks.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(zip),
  });
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "259 of 318 on record",
  );
  // Reconstructed stays reconstructed, in a file too.
  await expect(page.getByRole("region", { name: "Sources" })).toContainText("(reconstructed)");
});

test("A table exported from this page and opened again has the same rows and the same sum", async ({
  page,
}) => {
  await page.goto("/table?state=TX");
  await expect(page.getByText(/rows, \d+ detainers/u)).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const buffer = await readFile(await (await waiting).path());
  const rows = csvParse(buffer.toString("utf8"));
  const sum = rows.reduce((all, row) => all + Number(row["Count"]), 0);
  const id = await openFile(page, { name: "texas.csv", mimeType: "text/csv", buffer });
  await page.goto(`/table?data=${id}`);
  await expect(
    page.getByText(`${rows.length} rows, ${sum} detainers`, { exact: false }),
  ).toBeVisible();
});

test("A list of any kind is read by its columns once the reader has said what day and month are", async ({
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
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toContainText(
    "5",
  );
  await expect(page.getByRole("main")).toContainText(
    "county list.csv, from March 4 to May 6, 2024, by the week of issue",
  );
});

test("The recognized kind of a file can be changed: records of ICE are read as a table whose columns the reader names", async ({
  page,
}) => {
  const file = inventedCsv();
  await choose(page, file);
  const card = page.getByRole("region", { name: file.name });
  await card.getByLabel("Recognized as").selectOption("table");
  await card.getByRole("radio", { name: "Declines only" }).check();
  await expect(card.getByRole("button", { name: `Read ${file.name}` })).toBeVisible();
});

/** Records of March 2024; of those marked as likely duplicates, one is a decline. */
const MARKED = [
  "detainer_prepare_date,detention_facility,facility_city,facility_state,detainer_lift_reason,detainer_lift_reason_code,duplicate_likely",
  "2024-03-04,WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,Detainer Declined by LEA,A,FALSE",
  "2024-03-04,WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,Detainer Declined by LEA,A,TRUE",
  "2024-03-05,LARK RIVER CITY JAIL,LARK RIVER,OHIO,Detainer Declined by LEA,A,FALSE",
  "2024-03-06,LARK RIVER CITY JAIL,LARK RIVER,OHIO,Booked into Detention,B,FALSE",
  "2024-03-06,LARK RIVER CITY JAIL,LARK RIVER,OHIO,Booked into Detention,B,TRUE",
  "",
].join("\n");

test("Rows marked as likely duplicates are left out, counted and listed, and a switch counts them too", async ({
  page,
}) => {
  await choose(page, textFile("marked.csv", MARKED));
  const card = page.getByRole("region", { name: "marked.csv" });
  await expect(card).toContainText("Rows5Counted3; left out: 2 likely duplicates");
  await expect(card).toContainText("Recorded as declined2");
  await card.getByText("Likely duplicates (2)").click();
  await expect(card).toContainText("As a spreadsheet counts them: row 3; row 6.");
  await card.getByRole("checkbox", { name: "Count the 2 likely duplicates too" }).check();
  await expect(card).toContainText("Rows5Counted5");
  await page.getByRole("button", { name: "Open marked.csv" }).click();
  await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toHaveText(
    "3",
  );
  await expect(page.getByRole("region", { name: "What the numbers rest on" })).toContainText(
    "2 likely duplicates counted too",
  );
});

test("What ICE recorded is shown by county, and its file has the same counts", async ({ page }) => {
  const lines = [
    ["MONTGOMERY CNTY JAIL", "Detainer Declined by LEA"],
    ["MONTGOMERY CNTY JAIL", "Booked into Detention"],
    ["MONTGOMERY CNTY JAIL", "Booked into Detention"],
    ["BUCKS COUNTY JAIL", "Case Closed"],
    ["BUCKS COUNTY JAIL", ""],
  ].map(([facility, reason]) => `2012-05-01,${reason},${facility},,PA,Detainer\n`);
  const heading = "date,lift_reason,det_facility,city,state,detainer_type\n";
  await openFile(page, textFile("counties.csv", heading + lines.join("")));
  const outcomes = page.getByRole("region", { name: /^Outcomes of all/u });
  await outcomes.getByRole("tab", { name: "Table", exact: true }).click();
  await outcomes.getByLabel("A line for each").selectOption("County");
  // Declined, taken into custody, other, open or not recorded, and all of them.
  const counts = { Bucks: [0, 0, 1, 1, 2], Montgomery: [1, 2, 0, 0, 3] };
  for (const [county, expected] of Object.entries(counts)) {
    // oxlint-disable-next-line no-await-in-loop -- one line after the other
    await expect(
      outcomes.getByRole("row", { name: new RegExp(`^${county} County`, "u") }).getByRole("cell"),
    ).toHaveText(expected.map(String));
  }
  const waiting = page.waitForEvent("download");
  await outcomes.getByRole("button", { name: /^Download CSV of Outcomes/u }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  const columns = ["Declined", "Taken into custody", "Other", "Open or not recorded", "All"];
  expect(rows.map((row) => columns.map((name) => Number(row[name])))).toEqual(
    Object.values(counts),
  );
});

test("No change is shown across the newest 26 weeks by week of issue, unless the reader treats them as final", async ({
  page,
}) => {
  const id = await openFile(page, inventedCsv());
  await page.goto(`/compare?data=${id}&p=2024-12-21&p=2024-12-28`);
  const open = page.getByRole("note", { name: "Outcomes may still be open" });
  await expect(open).toContainText("the last 26 weeks before the file ends");
  // The last two weeks of the file.
  const since = (from: string, before: string) =>
    declines.filter(({ date }) => date >= from && date < before).length;
  const [first, then] = [since("2024-12-21", "2024-12-28"), since("2024-12-28", "2025-01-04")];
  await expect(strip(page)).toContainText(`${first} declined`);
  await expect(strip(page)).toContainText(`${then} declined`);
  await expect(strip(page)).toContainText("not enough data for a change");
  await expect(change(page)).toHaveCount(0);
  await open.getByRole("button", { name: "Treat all weeks as final" }).click();
  await expect(page).toHaveURL(/[?&]open=0/u);
  await expect(open).toHaveCount(0);
  await expect(strip(page)).toContainText(`${first} declined`);
});

test("The reader of a format is loaded with a file of it: a CSV file loads none of PDF, XLSX or Parquet", async ({
  page,
}) => {
  const paths: string[] = [];
  page.on("response", (response) => paths.push(new URL(response.url()).pathname));
  const readers = () =>
    ["read-csv", "read-parquet", "read-xlsx", "pdf"].filter((name) =>
      paths.some((path) => path.includes(`/${name}`)),
    );
  await openFile(page, inventedCsv());
  expect(readers()).toEqual(["read-csv"]);
  await openFile(page, inventedParquet());
  expect(readers()).toEqual(["read-csv", "read-parquet"]);
  await openFile(page, await inventedXlsx());
  expect(readers()).toEqual(["read-csv", "read-parquet", "read-xlsx"]);
  await page.goto("/open");
  await choose(page, {
    name: "cut.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n"),
  });
  await expect(page.getByRole("alert", { name: "cut.pdf cannot be opened" })).toBeVisible();
  expect(readers()).toContain("pdf");
});
