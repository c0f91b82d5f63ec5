import type { Glyph } from "./page-drawing.ts";
import { isBlank, plainText } from "./signs.ts";

/**
 * Letters that stand together on a page; lengths in points, measured from the top left corner. A turned word is on none of
 * the page's lines.
 */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly turned: boolean;
  /** True where no space stands between the word before and this one: the file only set the position anew between them. */
  readonly isGlued: boolean;
  /** True where the file drew it as one text with the word before. */
  readonly isContinued: boolean;
}

interface Chain {
  readonly glyphs: Glyph[];
  /** Gap between the letters before and each letter, in font sizes. */
  readonly gaps: number[];
}

/** Words of letters in the order of drawing: parted at spaces and at gaps that are wider than the text's own spacing. */
export function wordsOf(glyphs: readonly Glyph[]): readonly Word[] {
  return chainsOf(glyphs).flatMap(wordsOfChain);
}

/** Runs of letters on one baseline, each near the end of the one before. */
function chainsOf(glyphs: readonly Glyph[]): readonly Chain[] {
  const chains: Chain[] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const gap = before === null ? null : gapBetween(before, glyph);
    const chain = chains.at(-1);
    if (chain === undefined || gap === null) chains.push({ glyphs: [glyph], gaps: [0] });
    else {
      chain.glyphs.push(glyph);
      chain.gaps.push(gap);
    }
    before = glyph;
  }
  return chains;
}

const WIDEST_GAP = 1.2;
const NARROWEST_GAP = -0.3;

/** The gap in font sizes, or null where the second letter does not follow the first. */
function gapBetween(a: Glyph, b: Glyph): number | null {
  const isTurned = isOffLevel(a);
  if (isTurned !== isOffLevel(b)) return null;
  const across = isTurned ? Math.abs(b.x - a.x) : Math.abs(b.y - a.y);
  if (!isTurned && (across > 0.05 * a.size || Math.abs(a.size - b.size) > 0.1 * a.size))
    return null;
  const gap = isTurned
    ? Math.hypot(b.x - a.x - a.dx, b.y - a.y - a.dy) / a.size
    : (b.x - a.x - a.dx) / a.size;
  // A jump that lands behind the end of the text before is another text, which that one overlaps.
  if (b.jumps && gap < -0.25) return null;
  return Number.isFinite(gap) && gap > NARROWEST_GAP && gap < WIDEST_GAP ? gap : null;
}

function isOffLevel({ x, y, dx, dy, size }: Glyph): boolean {
  if (![x, y, dx, dy, size].every(Number.isFinite)) return true;
  return Math.abs(dy) > 0.035 * Math.abs(dx) || dx < 0;
}

function wordsOfChain({ glyphs, gaps }: Chain): readonly Word[] {
  const spacing = letterSpacing(glyphs, gaps);
  const hasSpaces = glyphs.some(({ text }) => isBlank(text));
  const widest = spacing + (hasSpaces ? 0.2 : 0.16);
  const words: Word[] = [];
  let word: Glyph[] = [];
  let isGlued = false;
  let isContinued = false;
  const end = (): void => {
    if (word.length > 0) words.push(wordOf(word, isGlued, isContinued));
    word = [];
  };
  for (const [at, glyph] of glyphs.entries()) {
    if (isBlank(glyph.text)) {
      end();
      isGlued = false;
      isContinued = words.length > 0;
      continue;
    }
    const gap = gaps[at] ?? 0;
    const before = glyphs[at - 1];
    if (word.length > 0 && gap > widest) {
      end();
      isGlued = false;
      isContinued = !glyph.jumps || gap < 0.5;
    } else if (word.length > 0 && glyph.jumps && Math.abs(gap - spacing) > 0.01) {
      end();
      isGlued = true;
      isContinued = true;
    }
    if (glyph.jumps && before !== undefined && isBlank(before.text))
      isContinued = Math.abs(gap) < 0.35;
    word.push(glyph);
  }
  end();
  return words;
}

/** The usual gap between two letters of a text, in font sizes: 0 where it is not spaced out. */
function letterSpacing(glyphs: readonly Glyph[], gaps: readonly number[]): number {
  const between = gaps.filter(
    (_, at) => at > 0 && !isBlank(glyphs[at]?.text ?? "") && !isBlank(glyphs[at - 1]?.text ?? ""),
  );
  const middle = between.toSorted((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0;
  return Math.max(middle, 0);
}

function wordOf(glyphs: readonly Glyph[], isGlued: boolean, isContinued: boolean): Word {
  const [first] = glyphs;
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined) throw new Error("a word has letters");
  return {
    text: plainText(glyphs.map(({ text }) => text).join("")),
    left: first.x,
    right: last.x + last.dx,
    baseline: first.y,
    size: first.size,
    font: first.font,
    turned: isOffLevel(first),
    isGlued,
    isContinued,
  };
}
