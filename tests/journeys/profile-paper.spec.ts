import { expect, test } from "@playwright/test";

const PAGES = [
  [
    "/agency?key=tx-48453-travis-county-jail",
    [/142 of the 206/u, /73 % were issued before 2017/u, /sheriff counts 128/u, /January 2017/u],
  ],
  ["/place?key=tx-48453", [/142 of the 206/u, /142 of these 154 are disputed/u, /January 2017/u]],
  [
    "/agency?key=mn-27053-hennepin-county-jail",
    [/2 of the 206/u, /both people were taken by ICE/u],
  ],
  ["/agency?key=md-24031-montgomery-county", [/two states in this report, IA, MD/u, /no booking/u]],
  ["/place?key=tx", [/154 detainers/u, /59 more were reported/u, /ICE later withdrew them/u]],
  ["/place?key=ny", [/30 detainers/u, /Franklin, New York/u]],
] as const;

/** How many pages a PDF of Chromium holds: its page objects are written uncompressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

const MARGIN = { top: "0.4in", bottom: "0.4in", left: "0.4in", right: "0.4in" };

for (const [address, sentences] of PAGES)
  test(`The profile ${address} prints on one page of paper with its chart, Letter and A4`, async ({
    page,
  }) => {
    await page.goto(address);
    const chart = page.locator("#weeks");
    await expect(
      chart
        .locator("svg")
        .filter({ hasText: /Feb 11/u })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: /^In short/u })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    for (const words of [
      ...sentences,
      /“Declined” is ICE’s term/u,
      /A decline is counted in the week in which ICE recorded it/u,
      /Source: ICE, Weekly Declined Detainer Outcome Report/u,
      /259 of 318 on record/u,
      /not made by ICE/u,
      /Printed \w+ \d+, \d{4} from http.*key=/u,
    ])
      await expect(page.getByText(words).filter({ visible: true })).not.toHaveCount(0);
    await expect(
      chart
        .locator("svg")
        .filter({ hasText: /Feb 11/u })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByRole("combobox")).toHaveCount(0);
    for (const format of ["Letter", "A4"] as const)
      expect(`${format}: ${pagesIn(await page.pdf({ format, margin: MARGIN }))}`).toBe(
        `${format}: 1`,
      );
  });

test("The drawing of a printed profile keeps to the width of the paper", async ({ page }) => {
  await page.goto("/place?key=tx-48453");
  await expect(
    page
      .locator("#weeks")
      .locator("svg")
      .filter({ hasText: /Feb 11/u })
      .first(),
  ).toBeVisible();
  await page.emulateMedia({ media: "print" });
  // The width of a Letter page between margins of 0.4 inch, at 96 px an inch.
  await page.setViewportSize({ width: 739, height: 979 });
  const right = await page
    .locator("#weeks svg")
    .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  expect(right).toBeGreaterThan(0);
  expect(right).toBeLessThanOrEqual(739);
});

test("A profile of the records prints on one page: Denver County with its 198, its agencies and its weeks", async ({
  page,
}) => {
  await page.goto("/place?key=co-08031&data=ice-foia-2015");
  await expect(page.getByRole("heading", { name: /^By week/u })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/198 detainers recorded as declined: 98 in 2014/u)).toBeVisible();
  await expect(page.getByText(/denver justice center 189/iu)).toBeVisible();
  await expect(page.getByText(/federal facilities, which the county or city/u)).toBeVisible();
  for (const format of ["Letter", "A4"] as const)
    expect(pagesIn(await page.pdf({ format, margin: MARGIN }))).toBe(1);
});

test("A printed profile says how many notes and rows it leaves out", async ({ page }) => {
  await page.goto("/place?key=ca");
  await expect(page.getByRole("heading", { name: /^In short/u })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  // Ten rows of California have notes of their own; two stand on paper.
  await expect(page.getByText("8 more rows at the address below.")).toBeVisible();
});
