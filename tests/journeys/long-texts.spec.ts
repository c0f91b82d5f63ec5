import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { publishedEdition } from "#tests/data/import/native-files.ts";
import { choose, openFile, textFile, type Chosen } from "./import.ts";
import { ROUTES } from "./routes.ts";

/** Letters of the longest cell that a spreadsheet has. */
const LENGTH = 32_767;
/** Letters that one text of a page may have: 1,000; the title has the name of the publication after them. */
const MAX_DRAWN = 1050;
/** Letters that a cell of the table of rows may have. */
const MAX_CELL = 250;

/** Letters without a space. */
const long = (start: string, length = 4000): string =>
  (start + "UNBROKEN".repeat(LENGTH / 8 + 1)).slice(0, length);

/** An edition of 2017 in which every text that may be long is. */
function longEdition(): Chosen {
  const edition = publishedEdition("2017-01-28.r1.t1");
  const printed = <T extends { readonly asPrinted: string }>(items: readonly T[]) =>
    items.map((item, at) => ({ ...item, asPrinted: long(`printed ${at}`) }));
  const all = {
    format: "ddor-edition/1",
    ...edition,
    headings: {
      title: edition.headings.title.map((line) => long(line)),
      sections: { I: long("I"), II: long("II"), III: long("III"), IV: long("IV") },
    },
    scope: long("scope"),
    agencies: edition.agencies.map((agency, at) => ({
      ...agency,
      name: long(`agency ${at}`),
      aliases: [long(`alias ${at}`)],
      reason: long("reason"),
    })),
    jurisdictions: edition.jurisdictions.map((place, at) => ({
      ...place,
      name: long(`place ${at}`),
      reason: long("reason"),
    })),
    sources: edition.sources.map((source) => ({ ...source, citation: long("citation") })),
    sectionI: printed(edition.sectionI),
    namedOnly: printed(edition.namedOnly),
    placeTotals: printed(edition.placeTotals),
    policies: printed(edition.policies).map((policy) => ({
      ...policy,
      enacted: long("enacted"),
      policy: long("policy"),
      criteria: long("criteria"),
      completeness: long("completeness"),
    })),
    rows: edition.rows.map((row, at) => ({
      ...row,
      citizenship: at % 4 === 0 ? long(`country ${at % 3}`) : row.citizenship,
      aor: at % 5 === 0 ? long(`office ${at % 3}`) : row.aor,
      form: long(`form ${at % 2}`),
      notes: [long("note")],
      charge: { ...row.charge, text: long(`charge ${at}`, LENGTH) },
    })),
    issues: Array.from({ length: 50 }, (_, at) => ({
      where: long(`where ${at}`),
      message: long(`message ${at}`),
      severity: "warning",
    })),
  };
  return {
    name: "long.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(all)),
  };
}

/** The longest text that the page draws, reads aloud or has in its title, with where it is. */
function findLongest(page: Page): Promise<readonly [number, string]> {
  return page.evaluate(() => {
    let longest: readonly [number, string] = [document.title.length, "the title"];
    const look = (text: string, element: Element | null, name: string) => {
      if (text.length > longest[0])
        longest = [text.length, `${element?.tagName} ${element?.className} ${name}`];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      if (text.parentElement?.tagName !== "SCRIPT")
        look(text.nodeValue ?? "", text.parentElement, "text");
    }
    for (const element of document.querySelectorAll("*")) {
      for (const name of ["title", "aria-label"])
        look(element.getAttribute(name) ?? "", element, name);
    }
    return longest;
  });
}

async function checkDrawn(page: Page): Promise<void> {
  const [letters, where] = await findLongest(page);
  expect(letters, `${page.url()}: ${where}`).toBeLessThanOrEqual(MAX_DRAWN);
}

test("No page draws more than 1,000 letters of one text of a file with cells of 32,767, and the file taken away has them all", async ({
  page,
}) => {
  const id = await openFile(page, longEdition());
  for (const route of ROUTES.filter((path) => !path.startsWith("/about"))) {
    await page.goto(`${route}${route.includes("?") ? "&" : "?"}data=${id}&citizenship=unknown`);
    await expect(
      page
        .locator("main")
        .getByText(/cut here; (?:4|32),/u)
        .first(),
    ).toBeAttached();
    for (const fold of await page.locator("main details:not([open]) > summary:visible").all())
      await fold.click();
    await checkDrawn(page);
  }
  await page.goto(`/table?data=${id}`);
  await page
    .getByRole("button", { name: /^Notes, sources and wording of/u })
    .first()
    .click();
  await expect(
    page.getByRole("definition").filter({ hasText: "cut here; 4,000" }).first(),
  ).toBeVisible();
  await checkDrawn(page);
  const cells = await page.locator("tr[aria-rowindex] td").allTextContents();
  expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(MAX_CELL);

  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const rows = csvParse(await readFile(await (await waiting).path(), "utf8"));
  const charges = rows.map((row) => row["Charge, words of the source"] ?? "");
  expect(charges.length).toBeGreaterThan(20);
  expect(charges.every((text) => text.length === LENGTH)).toBe(true);
});

test("A table with headings and cells of 32,767 letters is shown in part on its way to be opened", async ({
  page,
}) => {
  const headings = ["Date", "Agency", "State", long("heading", LENGTH), "Outcome"];
  const rows = Array.from({ length: 30 }, (_, at) => [
    "2024-03-05",
    long(`agency ${at}`, 1990),
    "TX",
    long(`cell ${at}`, LENGTH),
    long(`outcome ${at}`, 1990),
  ]);
  const text = [headings, ...rows].map((cells) => cells.join(",")).join("\n");
  await choose(page, textFile("long.csv", text));
  await expect(page.getByRole("button", { name: "Read long.csv" })).toBeVisible();
  await expect(
    page
      .getByRole("table")
      .getByText(/cut here; 1,990/u)
      .first(),
  ).toBeVisible();
  await checkDrawn(page);
});
