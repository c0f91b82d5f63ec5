import { expect, test } from "@playwright/test";

test("The printed table has every row with its headings, the date chosen and the source, and no controls", async ({
  page,
}) => {
  await page.goto("/table?state=TX&sort=-count");
  await expect(page.getByText(/rows, 154 detainers/u)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const table = page.getByRole("table");
  for (const heading of ["Week", "Count", "State", "Charge category", "Citizenship"])
    await expect(table.getByRole("columnheader", { name: heading, exact: true })).toBeVisible();
  await expect(table.getByRole("row").filter({ hasText: "Texas" })).toHaveCount(5);
  await expect(
    page.getByText(/^Source: ICE, .*Corrections published by April 6, 2017/u),
  ).toBeVisible();
  await expect(page.getByText("Shown: In Texas.")).toBeVisible();
  for (const name of ["Export CSV", "Copy as TSV", "Print"])
    await expect(page.getByRole("button", { name })).toBeHidden();
  await expect(page.getByRole("navigation")).toBeHidden();
  const box = page.getByRole("region", { name: /Detainers recorded as declined/u });
  const cut = await box.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(cut).toBeLessThanOrEqual(1);
});

test("Print draws every row before the browser's dialog opens", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      const rows = document.querySelectorAll("tr[aria-rowindex]").length;
      document.title = `printed ${rows} rows`;
    };
  });
  await page.goto("/table");
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page).toHaveTitle("printed 43 rows");
});

test("The printed dashboard names every state beside its number", async ({ page }) => {
  await page.goto("/");
  const states = page.getByRole("region", { name: "By state", exact: true });
  await expect(states.getByText("Texas", { exact: true })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const [state, count] of [
    ["California", "30"],
    ["Texas", "154"],
    ["Withdrawn", "7"],
  ] as const) {
    const row = states.getByRole("row").filter({ hasText: state });
    await expect(row.getByText(state, { exact: true })).toBeVisible();
    await expect(row.getByText(count, { exact: true }).first()).toBeVisible();
  }
});

for (const address of ["/", "/?data=ice-foia-2015"])
  test(`The dashboard ${address} prints on three sheets at most, Letter and A4, with its notes and sources at the end`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const name of [/^By agency/u, "On the map", "What is missing", "Sources"])
      await expect(page.getByRole("region", { name }).first()).toBeVisible();
    await page.locator('[data-layer="bars"] path').first().waitFor({ state: "attached" });
    for (const format of ["Letter", "A4"] as const) {
      const sheets = await readSheets(await page.pdf({ format }));
      expect(sheets.length, format).toBeLessThanOrEqual(3);
      const last = sheets.slice(-2).join(" ");
      expect(last, format).toContain("What is missing");
      expect(last, format).toContain("Sources");
    }
  });

/** The words of each sheet of a PDF. */
async function readSheets(pdf: Buffer): Promise<string[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const sheets: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    sheets.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return sheets;
}
