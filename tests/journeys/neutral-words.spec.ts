import { expect, test, type Page } from "@playwright/test";
import { listLoadedWords } from "#tests/neutral-words.ts";
import { EVERY_PAGE } from "./routes.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

const ADDRESSES = [
  ...EVERY_PAGE,
  "/?state=QQ&charge=nothing&from=2017-01-29",
  "/compare?p=2017-01-28&p=2017-03-04",
  "/agency?key=no-such-agency",
];

/**
 * The text of the page and of its labels, without what quotes: elements of quotation, and the rows of Section III, whose
 * words are the report's or a newspaper's, as the page says above them.
 */
async function readOwnText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sectionThree = [...document.querySelectorAll("caption")]
      .filter((caption) => caption.textContent === "As printed in 2017; not current law")
      .map((caption) => caption.closest("table")?.tBodies[0]);
    const quotes = (element: Element) =>
      element.closest("q, cite, blockquote, script, style") !== null ||
      sectionThree.some((rows) => rows?.contains(element));
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
      if (text.parentElement !== null && !quotes(text.parentElement))
        texts.push(text.nodeValue ?? "");
    for (const name of ["aria-label", "title", "alt", "placeholder"])
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? "");
    return texts.join("\n");
  });
}

for (const address of ADDRESSES)
  test(`The page at ${address} shows no loaded word outside of quotations`, async ({ page }) => {
    await page.goto(address);
    await waitUntilDrawn(page);
    await page.waitForLoadState("networkidle");
    expect(listLoadedWords(await readOwnText(page))).toEqual([]);
  });

test("A loaded word is found in the text of a page and in a label, and not in a quotation", async ({
  page,
}) => {
  await page.goto("/about");
  await waitUntilDrawn(page);
  await page.evaluate(() => {
    const planted = (tag: string, text: string) =>
      Object.assign(document.createElement(tag), { textContent: text });
    const button = planted("button", "x");
    button.setAttribute("aria-label", "illegal");
    document
      .querySelector("main")
      ?.append(planted("p", "crackdown"), button, planted("q", "sanctuary"));
  });
  expect(listLoadedWords(await readOwnText(page))).toEqual(["crackdown", "illegal"]);
});
