import type { Page } from "@playwright/test";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** What a page's sentences ask of a reader. */
export interface ReadingLevel {
  /** Flesch-Kincaid grade of all its sentences together. */
  readonly grade: number;
  readonly sentenceCount: number;
  /** The sentences of the highest grade first, each with its grade. */
  readonly hardest: readonly string[];
}

/** Shorter ones are names and labels, not sentences: "By week", "154 detainers". */
const MIN_WORDS = 5;

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

function listWords(sentence: string): readonly string[] {
  return [...WORDS.segment(sentence)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true && /[a-z]/iu.test(segment) ? segment : [],
  );
}

/** The grade of texts, each of one block of a page; null where they have no sentence. */
export function measureReadingLevel(blocks: readonly string[]): ReadingLevel | null {
  const sentences = blocks
    .flatMap((block) => [...SENTENCES.segment(block)].map(({ segment }) => segment.trim()))
    .map((text) => ({ text, words: listWords(text) }))
    .filter(({ words }) => words.length >= MIN_WORDS)
    .map(({ text, words }) => ({
      text,
      counts: {
        sentence: 1,
        word: words.length,
        syllable: words.reduce((sum, word) => sum + syllable(word), 0),
      },
    }));
  if (sentences.length === 0) return null;
  const total = { sentence: sentences.length, word: 0, syllable: 0 };
  for (const { counts } of sentences) {
    total.word += counts.word;
    total.syllable += counts.syllable;
  }
  const graded = sentences
    .map(({ text, counts }) => ({ text, grade: fleschKincaid(counts) }))
    .sort((a, b) => b.grade - a.grade);
  return {
    grade: fleschKincaid(total),
    sentenceCount: sentences.length,
    hardest: graded.slice(0, 8).map(({ text, grade }) => `${grade.toFixed(1)} ${text}`),
  };
}

/**
 * The visible text of a page, one string for each innermost block. Left out is what is not in our words: quotations, titles
 * of works, code, and the rows of tables, which hold names and numbers.
 */
export async function readTextBlocks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const block = "p, li, dd, dt, h1, h2, h3, h4, caption, figcaption, summary, label, small";
    return [...document.querySelectorAll<HTMLElement>(block)].flatMap((element) => {
      const isOurs =
        element.closest("q, cite, blockquote, code, tbody, nav, [data-quoted]") === null;
      if (element.querySelector(block) !== null || !isOurs || !element.checkVisibility()) return [];
      const words: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        const parent = text.parentElement;
        // A page holds the words for a phone and those for a desk, of which one is drawn.
        if (parent?.checkVisibility() === true && parent.closest("q, cite, code") === null)
          words.push(text.nodeValue ?? "");
      }
      return words.join("").replace(/\s+/gu, " ").trim();
    });
  });
}
