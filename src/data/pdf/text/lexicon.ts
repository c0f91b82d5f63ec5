import type { Line } from "#data/pdf/page/text-lines.ts";

/** Words that are known to be whole, in lower case: those of the subject, and those that a report prints inside of its lines. */
export interface Lexicon {
  /** A word of letters, digits and apostrophes. */
  readonly hasWord: (word: string) => boolean;
  /** A text without spaces, with its punctuation. */
  readonly hasToken: (token: string) => boolean;
}

const WORD = /[\p{L}\p{N}']+/gu;

/** The words of texts. */
export function splitWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * The lexicon of a report. A text that is drawn at once lends all its words but the first and the last, which a break may
 * have cut.
 */
export function buildLexicon(lines: readonly Line[], known: ReadonlySet<string>): Lexicon {
  const words = new Set<string>();
  const tokens = new Set<string>();
  for (const { words: all } of lines) {
    for (const piece of splitDrawnTexts(all)) {
      for (const token of piece.slice(1, -1)) {
        tokens.add(token.toLowerCase());
        for (const word of splitWords(token)) words.add(word);
      }
    }
  }
  return {
    hasWord: (word) => known.has(word.toLowerCase()) || words.has(word.toLowerCase()),
    hasToken: (token) => tokens.has(token.toLowerCase()) || known.has(token.toLowerCase()),
  };
}

/** The texts of a line that are drawn at once, each as its tokens. */
function splitDrawnTexts(words: Line["words"]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  for (const { text, isGlued, isContinued } of words) {
    const piece = pieces.at(-1);
    if (piece === undefined || !isContinued) pieces.push([text]);
    else if (isGlued) piece[piece.length - 1] += text;
    else piece.push(text);
  }
  return pieces;
}
