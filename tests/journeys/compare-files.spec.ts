import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import Papa from "papaparse";
import { difference, headline, WEEKS } from "./comparison.ts";

test("The exported table of a comparison has the same columns and adds up", async ({ page }) => {
  await page.goto(WEEKS);
  // The panel above comes with code of its own, and moves the button.
  await expect(
    page.getByRole("button", { name: "Download CSV of The change, split in five" }),
  ).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV of Difference table" }).click();
  const file = await waiting;
  const text = await readFile(await file.path(), "utf8");
  const rows = csvParse(text);
  const headings = (
    await difference(page).getByRole("table").getByRole("columnheader").allInnerTexts()
  ).map((words) => words.trim());
  for (const heading of headings) expect(rows.columns).toContain(heading);
  const parts = [
    "In both",
    "Only first",
    "Only second",
    "Withdrawn or corrected",
    "Cannot be told",
  ];
  const known = rows.filter((row) => row["Change"] !== "cannot be told");
  const unknown = rows.filter((row) => row["Change"] === "cannot be told");
  expect(known.length).toBeGreaterThan(0);
  for (const row of known) {
    const sum = parts.reduce((total, part) => total + Number(row[part]), 0);
    expect(sum, row["State"]).toBe(Number(row["Change"]));
  }
  for (const row of unknown) {
    expect(row["Cannot be told"], row["State"]).toBe("cannot be told");
    for (const part of parts.slice(0, 3)) expect(row[part], row["State"]).toBe("");
  }
  const texas = rows.find((row) => row["State, key"] === "TX");
  expect([texas?.["First"], texas?.["Second"]]).toEqual(["142", "2"]);
  // Only Travis County is known in full: of the whole state no change can be told.
  expect(texas?.["Change"]).toBe("cannot be told");
  const california = rows.find((row) => row["State, key"] === "CA");
  expect([california?.["First"], california?.["Second"], california?.["Change"]]).toEqual([
    "11",
    "8",
    "-3",
  ]);
  expect(texas?.["Notes"]).toMatch(/disputed/u);
  const colorado = rows.find((row) => row["State, key"] === "CO");
  expect([colorado?.["First"], colorado?.["Second"]]).toEqual(["11", "not-transcribed"]);
  expect(new Set(rows.map((row) => row["unit"]))).toEqual(
    new Set(["Detainers recorded as declined"]),
  );
  const again = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(again.errors).toEqual([]);
  expect(again.data.map((row) => row["Change"])).toEqual(rows.map((row) => row["Change"]));
});

test("The printed comparison has its periods, its words and its table, and no controls", async ({
  page,
}) => {
  await page.goto(WEEKS);
  await expect(headline(page, "206 reported, then 47: −159")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(difference(page).getByRole("row", { name: /Texas/u })).toBeVisible();
  await expect(
    page.getByRole("button", { name: "First and latest week", exact: true }),
  ).toBeHidden();
  await expect(page.getByLabel("Add a period")).toBeHidden();
});
