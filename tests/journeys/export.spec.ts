import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import Papa from "papaparse";

test("the exported table holds every line on screen and adds up to the number shown", async ({
  page,
}) => {
  await page.goto("/table");
  await expect(page.getByText("42 lines stand for 259 declines.")).toBeVisible();
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
  const again = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(again.errors).toEqual([]);
  expect(again.data.map((row) => row["Row"])).toEqual(rows.map((row) => row["Row"]));
});
