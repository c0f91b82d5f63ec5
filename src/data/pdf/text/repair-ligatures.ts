import type { PdfPage } from "#data/pdf/page/read-pages.ts";
import { splitWords } from "./lexicon.ts";

const LIGATURES = ["fi", "fl", "ff", "ffi", "ffl", "ti", "tt", "tti", "ft", "fj", "Th", "ct", "st"];

/** Signs beside the letters of English: those of other scripts, signs without a meaning of their own, letters with marks. */
const UNUSUAL_SIGN = /(?![A-Za-z])[\p{L}\p{M}\p{Nl}\p{Co}\p{Cn}\uFFFD]/gu;

/** Letters with marks, which names hold: they stand for others only where no word with one is known. */
const ACCENTED_LETTER = /^[\u00C0-\u017F]$/u;

/** Pages whose strange signs are the letters that they stand for, and the signs for which none were found. */
export interface RepairedPages {
  readonly pages: readonly PdfPage[];
  readonly unknownSigns: readonly string[];
}

/**
 * Puts letters in place of signs that a PDF gives for the ligatures of its font: those that make most words with the sign
 * known words. `known` holds words in lower case.
 */
export function repairLigatures(
  pages: readonly PdfPage[],
  known: ReadonlySet<string>,
): RepairedPages {
  const words = new Map<string, string[]>();
  for (const { text } of pages.flatMap((page) => joinGluedWords(page))) {
    for (const [sign] of /[A-Za-z]/u.test(text) ? text.matchAll(UNUSUAL_SIGN) : []) {
      const list = words.get(sign);
      if (list === undefined) words.set(sign, [text]);
      else list.push(text);
    }
  }
  if (words.size === 0) return { pages, unknownSigns: [] };
  const letters = new Map<string, string>();
  const unknown: string[] = [];
  for (const [sign, texts] of words) {
    const best = findLigatureLetters(sign, texts, known);
    if (best !== null) letters.set(sign, best);
    else if (!ACCENTED_LETTER.test(sign)) unknown.push(sign);
  }
  const repaired = pages.map((page) => ({
    ...page,
    words: page.words.map((word) => ({
      ...word,
      text: word.text.replace(UNUSUAL_SIGN, (sign) => letters.get(sign) ?? sign),
    })),
  }));
  return { pages: repaired, unknownSigns: unknown };
}

/** Words of a page with the words that are glued to them. */
function joinGluedWords({ words }: PdfPage): readonly { readonly text: string }[] {
  const whole: { text: string }[] = [];
  for (const { text, isGlued } of words) {
    const before = whole.at(-1);
    if (isGlued && before !== undefined) before.text += text;
    else whole.push({ text });
  }
  return whole;
}

function findLigatureLetters(
  sign: string,
  texts: readonly string[],
  known: ReadonlySet<string>,
): string | null {
  const scores = LIGATURES.map((ligature) => ({
    ligature,
    score: texts.filter((text) =>
      splitWords(text.replaceAll(sign, ligature)).every((word) => known.has(word)),
    ).length,
  })).toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score === 0 || best.score === second?.score) return null;
  const isName = texts.some((text) => splitWords(text).every((word) => known.has(word)));
  if (ACCENTED_LETTER.test(sign) && isName) return null;
  return best.ligature;
}
