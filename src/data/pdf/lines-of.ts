import type { PageText } from "#domain/opening/found.ts";
import type { PdfPage } from "./open-pdf.ts";
import type { Word } from "./words-of.ts";

/** Words on one baseline of a page, from left to right; `top` and `bottom` are the reach of its letters. */
export interface Line {
  readonly page: number;
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly Word[];
}

const BULLET = /^[•▪◦●■○‣⁃∙·\uF0A7\uF0B7]$/u;

/** A page's lines from top to bottom. A bullet is one with the word that follows it. */
function linesOf({ number, words }: PdfPage): readonly Line[] {
  const level = words.filter(({ turned }) => !turned);
  const sorted = level.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (
      line !== undefined &&
      first !== undefined &&
      word.baseline - first.baseline < 0.25 * word.size
    ) {
      line.push(word);
    } else lines.push([word]);
  }
  return lines.map((line) => lineOf(number, bulleted(line.toSorted((a, b) => a.left - b.left))));
}

/** A line of words that stand in order. */
export function lineOf(page: number, words: readonly Word[]): Line {
  const baseline = Math.max(...words.map((word) => word.baseline));
  const top = Math.min(...words.map((word) => word.baseline - 0.75 * word.size));
  const bottom = Math.max(...words.map((word) => word.baseline + 0.22 * word.size));
  return { page, baseline, top, bottom, words };
}

function bulleted(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      BULLET.test(before.text) &&
      word.left - before.right < 4 * word.size
    ) {
      joined.pop();
      joined.push({ ...word, text: `• ${word.text}`, left: before.left });
    } else joined.push(word);
  }
  return joined;
}

/** The words of a line with spaces. A quotation mark from another font may stand apart: "Sheriff 's" is one word. */
export function textOf(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join(" ")
    .replace(/(\p{L}) '(?=s\b)/gu, "$1'");
}

/**
 * Lines as one text: a hyphen at a line's end stays where it was typed, one that only broke the word is dropped; a line that
 * begins with a bullet begins a line of the text.
 */
export function joined(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (line.startsWith("• ")) text += `\n${line}`;
    else if (/\S[\u00AD\u2010]$/u.test(text)) text = text.slice(0, -1) + line;
    else if (/[^\s-][-/]$/u.test(text)) text += line;
    else text += ` ${line}`;
  }
  return text.replaceAll("\u00AD", "").replaceAll("\u2010", "-").replaceAll("\u2011", "-").trim();
}

/**
 * All lines in reading order, save page numbers and what is printed at the edge of most pages, unless `isKept` knows it.
 * `edges` are each text of the latter once, and lone numbers at an edge that count no pages.
 */
export function readingOrder(
  pages: readonly PdfPage[],
  isKept: (text: string) => boolean,
): {
  readonly lines: readonly Line[];
  readonly edges: readonly PageText[];
} {
  const byPage = pages.map(linesOf);
  const outer = byPage.map((lines) => new Set([...lines.slice(0, 2), ...lines.slice(-2)]));
  const counts = new Map<string, number>();
  for (const edge of outer) {
    for (const text of new Set([...edge].map(masked)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const isPageNumber = pageNumbersOf(outer.flatMap((lines) => [...lines]));
  const apart = new Map<string, PageText>();
  const lines = byPage.flatMap((all, i) =>
    all.filter((line) => {
      const text = textOf(line.words);
      if (outer[i]?.has(line) !== true) return true;
      const often = (counts.get(masked(line)) ?? 0) >= Math.max(3, pages.length * 0.6);
      const isNumber = PAGE_NUMBER.test(text) && (often || atEdge(line, all));
      if (isNumber && isPageNumber(line)) return false;
      if (!isNumber && (!often || line.words.length > 14 || isKept(text))) return true;
      const key = isNumber ? `${line.page} ${text}` : text;
      if (!apart.has(key)) apart.set(key, { page: line.page, text });
      return false;
    }),
  );
  return { lines, edges: [...apart.values()] };
}

/** Tells a page's number from another number: it is as far from the place of its page as that of another page, or is that place. */
function pageNumbersOf(outer: readonly Line[]): (line: Line) => boolean {
  const ahead = ({ page, words }: Line): number => Number(/\d+/u.exec(textOf(words))?.[0]) - page;
  const pagesOf = new Map<number, Set<number>>();
  for (const line of outer.filter(({ words }) => PAGE_NUMBER.test(textOf(words)))) {
    const pages = pagesOf.get(ahead(line)) ?? new Set();
    pagesOf.set(ahead(line), pages.add(line.page));
  }
  return (line) => ahead(line) === 0 || (pagesOf.get(ahead(line))?.size ?? 0) > 1;
}

const PAGE_NUMBER = /^(page )?[-–]?\s*\d{1,3}\s*[-–]?( ?(of|\/) ?\d{1,3})?$/iu;

/** True where a lone number stands apart from the lines beside it, as page numbers do. */
function atEdge(line: Line, all: readonly Line[]): boolean {
  const at = all.indexOf(line);
  return at === 0 || at === all.length - 1;
}

function masked(line: Line): string {
  return `${Math.round(line.baseline / 12)} ${textOf(line.words).replace(/\d+/gu, "#")}`;
}
