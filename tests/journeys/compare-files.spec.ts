import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import Papa from "papaparse";
import { addColumns, difference, known, periods, strip, WEEKS } from "./comparison.ts";

test("The exported table of a comparison has the same columns and adds up", async ({ page }) => {
  await page.goto(WEEKS);
  await expect(known(page).getByRole("application")).toBeVisible();
  await addColumns(page, "Parts of the change", "Why there is not enough data");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV of Every place" }).click();
  const file = await waiting;
  const text = await readFile(await file.path(), "utf8");
  const rows = csvParse(text);
  const headings = (
    await difference(page).getByRole("table").getByRole("columnheader").allInnerTexts()
  ).map((words) => words.trim());
  for (const heading of headings) expect(rows.columns).toContain(heading);
  const parts = [
    "In both",
    "Only in Jan 28 – Feb 3",
    "Only in Feb 4 – 10",
    "Withdrawn or corrected",
    "Not enough data",
  ];
  const whole = rows.filter((row) => row["Change"] !== "not enough data");
  const open = rows.filter((row) => row["Change"] === "not enough data");
  expect(whole.length).toBeGreaterThan(0);
  for (const row of whole) {
    const sum = parts.reduce((total, part) => total + Number(row[part]), 0);
    expect(sum, row["Place"]).toBe(Number(row["Change"]));
  }
  for (const row of open) {
    expect(row["Not enough data"], row["Place"]).toBe("not enough data");
    for (const part of parts.slice(0, 3)) expect(row[part], row["Place"]).toBe("");
  }
  const find = (key: string) => {
    const row = rows.find((each) => each["Place, key"] === key);
    return [row?.["Jan 28 – Feb 3"], row?.["Feb 4 – 10"], row?.["Change"]];
  };
  expect(find("tx-48453")).toEqual(["142", "2", "-140"]);
  expect(find("CA")).toEqual(["11", "8", "-3"]);
  expect(find("CO")).toEqual(["11", "not-transcribed", "not enough data"]);
  const travis = rows.find((row) => row["Place, key"] === "tx-48453");
  expect(travis?.["Place"]).toBe("Texas: Travis County");
  expect(travis?.["Notes"]).toMatch(/disputed/u);
  expect(new Set(rows.map((row) => row["unit"]))).toEqual(
    new Set(["Detainers recorded as declined"]),
  );
  const again = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(again.errors).toEqual([]);
  expect(again.data.map((row) => row["Change"])).toEqual(rows.map((row) => row["Change"]));
});

test("The file of what makes up a change has its parts and their sum", async ({ page }) => {
  await page.goto(WEEKS);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV of What makes up the change" }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  expect(rows.map((row) => [row["Part"], row["Change"], row["Known in full"]])).toEqual([
    ["California", "-3", "yes"],
    ["New York City, New York", "8", "yes"],
    ["Travis County, Texas", "-140", "yes"],
    ["On record in one period only", "-32", "no"],
    ["Not on record", "8", "no"],
    ["Together", "-159", ""],
  ]);
});

test("The printed comparison has its numbers and its table, and no controls", async ({ page }) => {
  await page.goto(WEEKS);
  await expect(strip(page)).toContainText("206 reported");
  await page.emulateMedia({ media: "print" });
  await expect(difference(page).getByRole("row", { name: /Texas/u })).toBeVisible();
  await expect(strip(page)).toContainText("Jan 28 – Feb 3");
  await expect(periods(page)).toBeHidden();
});
