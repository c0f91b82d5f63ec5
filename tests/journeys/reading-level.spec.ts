import { expect, test } from "@playwright/test";
import { measureReadingLevel, readTextBlocks } from "./reading-level.ts";
import { EVERY_PAGE } from "./routes.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

/** The highest grade of a page's sentences together. */
const MAX_GRADE = 9;

const ADDRESSES = [
  ...EVERY_PAGE,
  "/?data=ice-foia-2015",
  "/?state=TX&charge=assault",
  "/compare?data=ice-foia-2015",
  "/table?data=ice-foia-2015",
  "/place?data=ice-foia-2015&key=co",
];

for (const address of ADDRESSES)
  test(`The sentences of the page at ${address} can be read at grade ${MAX_GRADE} or below`, async ({
    page,
  }) => {
    await page.goto(address);
    await waitUntilDrawn(page);
    await page.waitForLoadState("networkidle");
    // What stands in for a part that is on its way says nothing.
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const level = measureReadingLevel(await readTextBlocks(page));
    expect(level?.grade ?? 0, level?.hardest.join("\n")).toBeLessThanOrEqual(MAX_GRADE);
  });

test("The grade is that of the Flesch-Kincaid formula, worked out by hand", () => {
  // 13 words, 2 sentences, 14 syllables: 0.39 × 6.5 + 11.8 × 14 / 13 − 15.59 = −0.35
  const easy = measureReadingLevel(["The cat sat on the mat today. A dog ran up to it."]);
  expect(easy?.sentenceCount).toBe(2);
  expect(easy?.grade).toBeCloseTo(-0.35, 2);
});

test("Labels and names are no sentences, and a page of them alone has no grade", () => {
  expect(measureReadingLevel(["By week", "Travis County Jail", "154"])).toBeNull();
});

test("A page of long sentences would be found", () => {
  const level = measureReadingLevel([
    "Notwithstanding considerable methodological reservations concerning transcription, the aforementioned jurisdictions’ declinations necessitate proportionate interpretation.",
  ]);
  expect(level?.grade).toBeGreaterThan(9);
});
