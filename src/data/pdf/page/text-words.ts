import type { Glyph } from "./read-drawing.ts";
import { isBlankText, normalizeText } from "./plain-text.ts";

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

interface GlyphRun {
  readonly glyphs: Glyph[];
  /** Gap between the letters before and each letter, in font sizes. */
  readonly gaps: number[];
}

/** Words of letters in the order of drawing: parted at spaces and at gaps that are wider than the text's own spacing. */
export function buildWords(glyphs: readonly Glyph[]): readonly Word[] {
  return buildChains(glyphs).flatMap(splitRun);
}

/** Runs of letters on one baseline, each near the end of the one before. */
function buildChains(glyphs: readonly Glyph[]): readonly GlyphRun[] {
  const chains: GlyphRun[] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const gap = before === null ? null : measureGap(before, glyph);
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

const MAX_GAP = 1.2;
const MIN_GAP = -0.3;

/** The gap in font sizes, or null where the second letter does not follow the first. */
function measureGap(a: Glyph, b: Glyph): number | null {
  const isTurned = isOffBaseline(a);
  if (isTurned !== isOffBaseline(b)) return null;
  const across = isTurned ? Math.abs(b.x - a.x) : Math.abs(b.y - a.y);
  if (!isTurned && (across > 0.05 * a.size || Math.abs(a.size - b.size) > 0.1 * a.size))
    return null;
  const gap = isTurned
    ? Math.hypot(b.x - a.x - a.dx, b.y - a.y - a.dy) / a.size
    : (b.x - a.x - a.dx) / a.size;
  // A jump that lands behind the end of the text before is another text, which that one overlaps.
  if (b.isRepositioned && gap < -0.25) return null;
  return Number.isFinite(gap) && gap > MIN_GAP && gap < MAX_GAP ? gap : null;
}

function isOffBaseline({ x, y, dx, dy, size }: Glyph): boolean {
  if (![x, y, dx, dy, size].every(Number.isFinite)) return true;
  return Math.abs(dy) > 0.035 * Math.abs(dx) || dx < 0;
}

function splitRun({ glyphs, gaps }: GlyphRun): readonly Word[] {
  const spacing = measureLetterSpacing(glyphs, gaps);
  const hasSpaces = glyphs.some(({ text }) => isBlankText(text));
  const widest = spacing + (hasSpaces ? 0.2 : 0.16);
  const words: Word[] = [];
  let word: Glyph[] = [];
  let isGlued = false;
  let isContinued = false;
  const end = (): void => {
    if (word.length > 0) words.push(buildWord(word, isGlued, isContinued));
    word = [];
  };
  for (const [at, glyph] of glyphs.entries()) {
    if (isBlankText(glyph.text)) {
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
      isContinued = !glyph.isRepositioned || gap < 0.5;
    } else if (word.length > 0 && glyph.isRepositioned && Math.abs(gap - spacing) > 0.01) {
      end();
      isGlued = true;
      isContinued = true;
    }
    if (glyph.isRepositioned && before !== undefined && isBlankText(before.text))
      isContinued = Math.abs(gap) < 0.35;
    word.push(glyph);
  }
  end();
  return words;
}

/** The usual gap between two letters of a text, in font sizes: 0 where it is not spaced out. */
function measureLetterSpacing(glyphs: readonly Glyph[], gaps: readonly number[]): number {
  const between = gaps.filter(
    (_, at) =>
      at > 0 && !isBlankText(glyphs[at]?.text ?? "") && !isBlankText(glyphs[at - 1]?.text ?? ""),
  );
  const middle = between.toSorted((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0;
  return Math.max(middle, 0);
}

function buildWord(glyphs: readonly Glyph[], isGlued: boolean, isContinued: boolean): Word {
  const [first] = glyphs;
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined) throw new Error("a word has letters");
  return {
    text: normalizeText(glyphs.map(({ text }) => text).join("")),
    left: first.x,
    right: last.x + last.dx,
    baseline: first.y,
    size: first.size,
    font: first.font,
    turned: isOffBaseline(first),
    isGlued,
    isContinued,
  };
}
