import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import Papa from "papaparse";
import { readPanel } from "./panel.ts";

test("The exported table has every row on screen and adds up to the number shown", async ({
  page,
}) => {
  await page.goto("/table");
  await expect(page.getByText("42 rows, 259 detainers")).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("ddor-2017_table_as-of-2017-04-06.csv");
  const text = await readFile(await file.path(), "utf8");
  const rows = csvParse(text);
  expect(rows).toHaveLength(42);
  expect(rows.reduce((sum, row) => sum + Number(row["Count"]), 0)).toBe(259);
  expect(new Set(rows.map((row) => row["unit"]))).toEqual(
    new Set(["Detainers recorded as declined"]),
  );
  expect(new Set(rows.map((row) => row["as of"]))).toEqual(new Set(["2017-04-06"]));
  // What the screen calls unknown is never blank in the file, and names stand beside their keys.
  for (const heading of ["Days between", "Charge, words of the source", "Issued", "County"])
    expect(rows.filter((row) => row[heading] === "")).toEqual([]);
  const travis = rows.find((row) => row["Count"] === "140");
  expect([travis?.["County"], travis?.["County FIPS"], travis?.["State"]]).toEqual([
    "Travis County, Texas",
    "48453",
    "Texas",
  ]);
  const again = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(again.errors).toEqual([]);
  expect(again.data.map((row) => row["Row"])).toEqual(rows.map((row) => row["Row"]));
});

test("A file exported under filters, sort and chosen columns is the table on screen", async ({
  page,
}) => {
  await page.goto("/table?state=TX,CO&status=charged&sort=-count,agency&cols=agency,count,charge");
  await expect(page.getByText(/rows?, \d+ detainers?/u)).toBeVisible();
  const table = page.getByRole("table");
  const headings = (await table.getByRole("columnheader").allInnerTexts()).map((text) =>
    (text.split("\n")[0] ?? "").replace(/[\s↑↓\d]*$/u, ""),
  );
  const shown: string[][] = [];
  for (const row of await table.locator("tbody tr").all())
    shown.push((await row.getByRole("cell").allInnerTexts()).slice(1));
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  const rows = csvParse(text);
  expect(rows.columns.slice(0, 3)).toEqual(headings.slice(1));
  expect(rows.map((row) => row["Count"])).toEqual(shown.map((cells) => cells[1]));
  expect(new Set(rows.map((row) => row["filters"]))).toEqual(
    new Set(["In Texas and Colorado, charged"]),
  );
  for (const always of ["Row", "Week", "Revision", "Transcription", "Source", "Defects", "as of"])
    expect(rows.columns).toContain(always);
});

test("A copied table has the rows on screen, one on each line with tabs between cells", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/table?agency=tx-48453-travis-county-jail&sort=-count&cols=week,count");
  await page.getByRole("button", { name: "Copy as TSV" }).click();
  await expect(page.getByText("Copied 5 rows.")).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  const cells = lines.map((line) => line.split("\t"));
  expect(cells[0]?.slice(0, 2)).toEqual(["Week", "Count"]);
  expect(cells.slice(1).map((line) => Number(line[1]))).toEqual([140, 10, 2, 1, 1]);
});

for (const search of ["", "?state=CO,NY,TX", "?asof=2017-03-20&status=-unknown"]) {
  test(`Every number of the dashboard at "/${search}" can be recomputed from the exported table`, async ({
    page,
  }) => {
    await page.goto(`/table${search}`);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
    const sums = (heading: string) => {
      const found: Record<string, number> = {};
      for (const row of rows) {
        const value = row[heading] ?? "";
        found[value] = (found[value] ?? 0) + Number(row["Count"]);
      }
      return found;
    };
    const declines = rows.reduce((sum, row) => sum + Number(row["Count"]), 0);
    await page.goto(`/${search}`);
    await expect(
      page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
    ).toHaveText(String(declines));
    const byWeek = await readPanel(page, "By week", search === "" ? "On record" : "Match");
    expect(Object.values(byWeek)).toEqual(Object.values(sums("Week")));
    for (const [name, heading] of [
      ["By state", "State"],
      ["By agency", "Agency that received the detainer"],
    ] as const)
      expect(await readPanel(page, name, "Count"), name).toEqual(sums(heading));
    // The panel says of those without a charge that it is not on record.
    const { Unknown: unknown, ...charges } = sums("Charge category");
    expect(await readPanel(page, /^Charge: known for/u, "Total")).toEqual(
      unknown === undefined ? charges : { ...charges, "Not on record": unknown },
    );
    // Where citizenship is known for few it is one line, which opens a table.
    const line = page.locator("summary").filter({ hasText: /^Citizenship/u });
    if ((await line.count()) > 0) await line.click();
    expect(await readPanel(page, "Citizenship", "Count")).toEqual(sums("Citizenship"));
  });
}
