import { expect, test } from "@playwright/test";

const PAGES = [
  [
    "/agency?key=tx-48453-travis-county-jail",
    [/142 of the 206/u, /73 % were issued before 2017/u, /sheriff counts 128/u, /January 2017/u],
  ],
  [
    "/agency?key=mn-27053-hennepin-county-jail",
    [/2 of the 206/u, /both people were taken by ICE/u],
  ],
  ["/agency?key=md-24031-montgomery-county", [/two states in this report, IA, MD/u, /no booking/u]],
  ["/place?key=tx", [/154 detainers/u, /59 more were reported/u, /ICE later withdrew them/u]],
] as const;

/** How many pages a PDF of Chromium holds: its page objects are written uncompressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

for (const [address, sentences] of PAGES)
  test(`The profile ${address} prints on one page of paper, Letter and A4`, async ({ page }) => {
    await page.goto(address);
    const sheet = page.getByRole("region", { name: /^In short/u });
    await expect(sheet).toBeVisible();
    await page.emulateMedia({ media: "print" });
    for (const words of sentences)
      await expect(page.getByText(words).filter({ visible: true })).not.toHaveCount(0);
    for (const words of [
      /“Declined” is ICE’s term/u,
      /A decline is counted in the week in which ICE recorded it/u,
      /Source: ICE, Weekly Declined Detainer Outcome Report/u,
      /259 of 318 on record/u,
      /not made by ICE/u,
      /Printed \w+ \d+, \d{4} from http.*key=/u,
    ])
      await expect(sheet.getByText(words)).toBeVisible();
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "By week" })).toBeHidden();
    const margin = { top: "0.4in", bottom: "0.4in", left: "0.4in", right: "0.4in" };
    for (const format of ["Letter", "A4"] as const)
      expect(`${format}: ${pagesIn(await page.pdf({ format, margin }))}`).toBe(`${format}: 1`);
  });

test("A printed profile says how many notes and rows it leaves out", async ({ page }) => {
  await page.goto("/place?key=ca");
  await expect(page.getByRole("region", { name: /^In short/u })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  // Ten lines of California have notes of their own; four stand on paper.
  await expect(page.getByText("6 more lines at the address below.")).toBeVisible();
});
