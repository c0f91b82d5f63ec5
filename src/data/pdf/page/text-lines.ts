import type { PageText } from "#domain/import/import-summary.ts";
import type { PdfPage } from "./read-pages.ts";
import type { Word } from "./text-words.ts";

/** Words on one baseline of a page, from left to right; `top` and `bottom` are the reach of its letters. */
export interface Line {
  readonly page: number;
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly Word[];
}

const BULLET = /^[•▪◦●■○‣⁃∙·\uF0A7\uF0B7\u{F0000}-\u{F00FF}]$/u;

/** A page's lines from top to bottom. A bullet is one with the word that follows it. */
function buildLines({ number, words }: PdfPage): readonly Line[] {
  const pieces = splitDrawnTexts(words).toSorted(
    ([a], [b]) => (a?.baseline ?? 0) - (b?.baseline ?? 0) || (a?.left ?? 0) - (b?.left ?? 0),
  );
  const lines: Word[][][] = [];
  for (const piece of pieces) {
    const [word] = piece;
    const line = lines.at(-1);
    const first = line?.[0]?.[0];
    if (word === undefined) continue;
    if (
      line !== undefined &&
      first !== undefined &&
      word.baseline - first.baseline < 0.25 * word.size
    ) {
      line.push(piece);
    } else lines.push([piece]);
  }
  return lines.map((line) => {
    const inOrder = line.toSorted(([a], [b]) => (a?.left ?? 0) - (b?.left ?? 0));
    return buildLine(number, joinBullets(inOrder.flat()));
  });
}

/** Words that are no turned ones, those that the file drew as one text together: texts may overlap, and stay whole. */
function splitDrawnTexts(words: readonly Word[]): readonly Word[][] {
  const pieces: Word[][] = [];
  for (const word of words) {
    const piece = pieces.at(-1);
    if (word.turned) continue;
    if (piece !== undefined && (word.isContinued || word.isGlued)) piece.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

/** A line of words that stand in order. */
export function buildLine(page: number, words: readonly Word[]): Line {
  const baseline = Math.max(...words.map((word) => word.baseline));
  const top = Math.min(...words.map((word) => word.baseline - 0.75 * word.size));
  const bottom = Math.max(...words.map((word) => word.baseline + 0.22 * word.size));
  return { page, baseline, top, bottom, words };
}

/** The height at which a line's small letters stand, which no rule between rows crosses. */
export function findMiddle({ baseline, words }: Line): number {
  return baseline - 0.28 * (words[0]?.size ?? 0);
}

function joinBullets(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      BULLET.test(before.text) &&
      word.left - before.right < 4 * word.size
    ) {
      const { left, isGlued, isContinued } = before;
      joined.pop();
      joined.push({ ...word, text: `• ${word.text}`, left, isGlued, isContinued });
    } else joined.push(word);
  }
  return joined;
}

/** The words of a line with spaces. A quotation mark from another font may stand apart: "Sheriff 's" is one word. */
export function joinWords(words: readonly Word[]): string {
  return words
    .map(({ text, isGlued }, at) => (at === 0 || isGlued ? text : ` ${text}`))
    .join("")
    .replace(/(\p{L}) '(?=s\b)/gu, "$1'");
}

/** How many lines at a page's top and foot may be a header or a footer. */
const OUTER_LINES = 3;

/**
 * All lines in reading order, save page numbers and what is printed at the edge of most pages, unless it stands in columns or
 * `isContent` knows it. `edges` are each text of the latter once, and lone numbers at an edge that count no pages.
 */
export function orderLines(
  pages: readonly PdfPage[],
  isContent: (line: Line) => boolean,
): {
  readonly lines: readonly Line[];
  readonly edges: readonly PageText[];
} {
  const byPage = pages.map(buildLines);
  const outer = byPage.map(
    (lines) => new Set([...lines.slice(0, OUTER_LINES), ...lines.slice(-OUTER_LINES)]),
  );
  const headingSpans = byPage.flatMap((all, i) =>
    all.filter(isContent).flatMap((line) => findRowSpan(line, pages[i]) ?? []),
  );
  const maxRepeats = Math.max(3, pages.length * 0.6);
  const isOften = findRepeatedLines(outer, maskDigits, maxRepeats);
  const isSame = findRepeatedLines(outer, ({ words }) => joinWords(words), maxRepeats);
  const isPageNumber = findPageNumbers(outer.flatMap((lines) => [...lines]));
  const apart = new Map<string, PageText>();
  const isEdge = (line: Line, all: readonly Line[], page: PdfPage | undefined): boolean => {
    const text = joinWords(line.words);
    const often = isOften(line);
    if (PAGE_NUMBER.test(text) && (often || isAtEdge(line, all))) return true;
    if (!often || line.words.length > 14 || isContent(line) || isInColumns(line, all)) return false;
    return !isInRuledTable(line, page, headingSpans) && (isSame(line) || !hasDate(text));
  };
  const lines = byPage.flatMap((all, i) => {
    const inside = all.map((line) => outer[i]?.has(line) !== true || !isEdge(line, all, pages[i]));
    // What lies between lines of the text belongs to it, too.
    const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
    return all.filter((line, at) => {
      if (first !== -1 && at >= first && at <= last) return true;
      const text = joinWords(line.words);
      const isNumber = PAGE_NUMBER.test(text);
      if (isNumber && isPageNumber(line)) return false;
      const key = isNumber ? `${line.page} ${text}` : removePageNumber(text, line.page);
      if (!apart.has(key)) apart.set(key, { page: line.page, text });
      return false;
    });
  });
  return { lines, edges: [...apart.values()] };
}

/** Tells the lines whose text by some measure stands at the edges of at least so many pages. */
function findRepeatedLines(
  outer: readonly ReadonlySet<Line>[],
  keyOf: (line: Line) => string,
  maxRepeats: number,
): (line: Line) => boolean {
  const counts = new Map<string, number>();
  for (const edge of outer) {
    for (const key of new Set([...edge].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (line) => (counts.get(keyOf(line)) ?? 0) >= maxRepeats;
}

function hasDate(text: string): boolean {
  return /\d{1,2}\/\d{1,2}\/\d{2,4}/u.test(text);
}

/** A line at an edge without the number of its page. */
function removePageNumber(text: string, page: number): string {
  return text.replace(
    new RegExp(String.raw`(?<![\d/])${page}(?=\b(?:\s*(?:/|of)\s*\d+)?\s*$)`, "u"),
    "#",
  );
}

const SAME_START_POINTS = 1;

/** True where each text of a line, of two or more, begins where texts of other lines of the page do, as cells of a column. */
function isInColumns(line: Line, all: readonly Line[]): boolean {
  const starts = findTextStarts(line);
  if (starts.length < 2) return false;
  const others = all.filter((other) => other !== line).map(findTextStarts);
  return starts.every((start) => {
    const alike = others.filter((each) =>
      each.some((at) => Math.abs(at - start) < SAME_START_POINTS),
    );
    return alike.length >= 2;
  });
}

function findTextStarts({ words }: Line): readonly number[] {
  return words.filter(({ isContinued }) => !isContinued).map(({ left }) => left);
}

/** Fewest rules of one width that make a table. */
const FEWEST_RULES = 3;

interface RowSpan {
  readonly from: number;
  readonly to: number;
}

const isSameSpan = (a: RowSpan, b: RowSpan): boolean =>
  Math.abs(a.from - b.from) < 2 && Math.abs(a.to - b.to) < 2;

/** The rules of a page that lie above or below the middle of a line, from top to bottom. */
function listRulesNear(
  { words }: Line,
  page: PdfPage | undefined,
): readonly (RowSpan & { readonly y: number })[] {
  const middle = ((words[0]?.left ?? 0) + (words.at(-1)?.right ?? 0)) / 2;
  return (page?.rules.horizontal ?? []).flatMap(({ y, spans }) => {
    const span = spans.find(({ from, to }) => from <= middle && middle <= to);
    return span === undefined ? [] : [{ y, ...span }];
  });
}

/** From where to where the two rules reach between which a line stands; null where these are not of one width. */
function findRowSpan(line: Line, page: PdfPage | undefined): RowSpan | null {
  const rules = listRulesNear(line, page);
  const height = findMiddle(line);
  const above = rules.findLast(({ y }) => y < height);
  const below = rules.find(({ y }) => y > height);
  return above !== undefined && below !== undefined && isSameSpan(above, below) ? above : null;
}

/**
 * True where a line stands between two rules as the rows of a table do: of the width that several rules of the page have, or
 * that the rules around a heading have. A page may hold a single row.
 */
function isInRuledTable(
  line: Line,
  page: PdfPage | undefined,
  headingSpans: readonly RowSpan[],
): boolean {
  const row = findRowSpan(line, page);
  if (row === null) return false;
  const isAlike = (span: RowSpan): boolean => isSameSpan(span, row);
  return (
    headingSpans.some(isAlike) || listRulesNear(line, page).filter(isAlike).length >= FEWEST_RULES
  );
}

/** Tells a page's number from another number: it is as far from the place of its page as that of another page, or is that place. */
function findPageNumbers(outer: readonly Line[]): (line: Line) => boolean {
  const ahead = ({ page, words }: Line): number => parsePageNumber(joinWords(words)) - page;
  const pagesOf = new Map<number, Set<number>>();
  for (const line of outer.filter(({ words }) => PAGE_NUMBER.test(joinWords(words)))) {
    const pages = pagesOf.get(ahead(line)) ?? new Set();
    pagesOf.set(ahead(line), pages.add(line.page));
  }
  return (line) => ahead(line) === 0 || (pagesOf.get(ahead(line))?.size ?? 0) > 1;
}

const ROMAN: ReadonlyMap<string, number> = new Map(
  Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100 }),
);

/** The number of a page, in digits or in Roman numerals; NaN where there is none. */
function parsePageNumber(text: string): number {
  const digits = /\d+/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const values = (/[ivxlc]+(?=\W*$)/iu.exec(text)?.[0] ?? "")
    .split("")
    .map((letter) => ROMAN.get(letter.toLowerCase()) ?? 0);
  if (values.length === 0) return Number.NaN;
  return values.reduce(
    (sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

const PAGE_NUMBER =
  /^(?:p(?:age|\.|g\.)? ?)?[-–]?\s*(?:\d{1,3}|[ivxlc]{1,7})\s*[-–]?(?: ?(?:of|\/) ?\d{1,3})?$/iu;

/** True where a lone number stands apart from the lines beside it, as page numbers do. */
function isAtEdge(line: Line, all: readonly Line[]): boolean {
  const at = all.indexOf(line);
  return at === 0 || at === all.length - 1;
}

function maskDigits(line: Line): string {
  const text = joinWords(line.words);
  const plain = PAGE_NUMBER.test(text) ? "#" : text.replace(/\d+/gu, "#");
  return `${Math.round(line.baseline / 12)} ${plain}`;
}
