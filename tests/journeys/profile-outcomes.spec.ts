import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const FOLDER = "public/reports";
const PATH = "ddor-2017/2017-02-04.r1.t1.json";

/** Outcomes of Travis County's detainers, as if the report of one week had listed more than declines. */
const STATED_COUNTS = [
  ["late", 1],
  ["custody", 6],
  ["died", 2],
  ["open", 4],
] as const;

async function published(): Promise<{ index: string; edition: string }> {
  const read = async (path: string) => JSON.parse(await readFile(join(FOLDER, path), "utf8"));
  const { collections, ...rest } = await read("index.json");
  const edition = await read(PATH);
  const travis = edition.rows.at(-1);
  const more = STATED_COUNTS.map(([outcome, count], at) => {
    const id = `2017-02-04/II/${edition.rows.length + at + 1}`;
    return { ...travis, id, outcome, count };
  });
  const text = JSON.stringify({ ...edition, rows: [...edition.rows, ...more] });
  const [collection] = collections;
  const entry = collection.editions.find(({ file }: { file: string }) => file === PATH);
  const file = {
    path: PATH,
    format: "ddor-edition/1",
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  const outcomes = [
    { key: "declined", title: "Declined", group: "declined" },
    { key: "late", title: "Insufficient Notice to ICE", group: "insufficient notice" },
    { key: "custody", title: "Booked into Detention", group: "taken into custody" },
    { key: "died", title: "Died", group: "other" },
    { key: "open", title: "No reason recorded", group: "open or not recorded" },
  ];
  const only = {
    ...collection,
    outcomes,
    files: [file],
    editions: [{ ...entry, rows: edition.rows.length + more.length }],
    notes: null,
  };
  return { index: JSON.stringify({ ...rest, collections: [only] }), edition: text };
}

test("Where outcomes are recorded, a place shows what became of its detainers: counts first, both shares on request", async ({
  page,
}) => {
  const { index, edition } = await published();
  await page.route("**/reports/index.json", (route) => route.fulfill({ body: index }));
  await page.route(`**/reports/${PATH}`, (route) => route.fulfill({ body: edition }));
  await page.goto("/place?key=tx-48453");
  const figure = page.locator("#outcomes");
  await expect(
    figure.getByRole("heading", { name: "What ICE recorded for these detainers" }),
  ).toBeVisible();
  await expect(figure.getByRole("columnheader")).toHaveText([
    "Year",
    "Declined",
    "Insufficient notice",
    "Taken into custody",
    "Other",
    "Open or not recorded",
    "All",
  ]);
  const year = figure.getByRole("row", { name: /^2017/u });
  await expect(year.getByRole("cell")).toHaveText(["2", "1", "6", "2", "4", "15"]);
  await expect(figure).toContainText("Other, in ICE’s words: “Died” 2.");
  await figure.getByRole("tab", { name: "Shares" }).click();
  // 2 of the 11 that have an outcome recorded, and of all 15.
  await expect(year.getByRole("cell")).toHaveText(["2", "11", "2 of 11", "15", "2 of 15"]);
  await figure.getByLabel("Shares of the outcome").selectOption("Taken into custody");
  await expect(year.getByRole("cell")).toHaveText(["6", "11", "6 of 11", "15", "6 of 15"]);
});

test("Where a collection has declines alone, no outcomes are shown", async ({ page }) => {
  await page.goto("/place?key=tx-48453");
  await expect(page.getByRole("heading", { name: "Records" })).toBeVisible();
  await expect(page.locator("#outcomes")).toHaveCount(0);
});
