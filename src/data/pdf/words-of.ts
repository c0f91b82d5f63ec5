/** A word on a page; lengths in points, measured from the top left corner. Turned text is no word of the page's lines. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly turned: boolean;
}

/** A run of text as pdfjs gives it, moved to the page's own view. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly turned: boolean;
}

/** Words of runs: split at spaces (a run's width is shared out by usual letter widths), joined where nothing stands between. */
export function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: Word[] = [];
  let before: Word | null = null;
  for (const run of runs) {
    const pieces = split(run);
    for (const [i, piece] of pieces.entries()) {
      const joined: Word | null = i === 0 && before !== null ? glued(before, piece) : null;
      if (joined !== null) words.pop();
      before = joined ?? piece;
      words.push(before);
    }
    if (/\s$/u.test(run.text) && pieces.length > 0) before = null;
  }
  return words;
}

function split(run: Run): readonly Word[] {
  const text = plainText(run.text);
  const total = widthOf(text);
  if (text.trim() === "" || total === 0) return [];
  const unit = run.width / total;
  const { baseline, size, font, turned } = run;
  return [...text.matchAll(/\S+/gu)].map((found) => {
    const left = run.left + widthOf(text.slice(0, found.index)) * unit;
    const right = left + widthOf(found[0]) * unit;
    return { text: found[0], left, right, baseline, size, font, turned };
  });
}

function glued(a: Word, b: Word): Word | null {
  const near = Math.abs(b.left - a.right) < 0.07 * a.size;
  const level = Math.abs(a.baseline - b.baseline) < 0.05 * a.size && a.turned === b.turned;
  return near && level && a.size === b.size
    ? { ...a, text: a.text + b.text, right: b.right }
    : null;
}

/** Ligatures as letters, curly quotation marks straight, spaces of every kind plain, marks without width left out. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\uFB00-\uFB06\uFF01-\uFF5E]/gu, (letters) => letters.normalize("NFKC"))
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C-\u201F\u2033]/gu, '"')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ")
    .replace(/[\p{Cc}\u200B-\u200D\u2060\uFEFF]/gu, "");
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[ijl.,:;'|!I[\]() ]/u.test(letter)) return 0.27;
  if (/[frt-]/u.test(letter)) return 0.33;
  if (/[mwMW]/u.test(letter)) return 0.83;
  if (/[A-Z]/u.test(letter)) return 0.68;
  return 0.55;
}
