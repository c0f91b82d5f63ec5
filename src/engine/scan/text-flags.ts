import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf } from "#domain/table.ts";
import { FAILS } from "./choice-flags.ts";
import { isNamed, isOpen } from "./columns.ts";

/** Text without case and accents, for seeking. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** What words are sought in, by code: names of agencies and texts of charges, folded, and which of them are open. */
export interface Sought {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly openNames: Uint8Array;
  readonly openTexts: Uint8Array;
}

/** Where words are sought in a corpus: in dictionaries, never in rows. Reserved values hold no words. */
export function soughtIn(corpus: Corpus): Sought {
  const agencies = codesOf(corpus.table, "agency").dictionary;
  const charges = codesOf(corpus.table, "chargeText").dictionary;
  return {
    names: agencies.map((key) => (isNamed(key) ? folded(corpus.agencies[key]?.name ?? key) : "")),
    texts: charges.map((text) => (isNamed(text) ? folded(text) : "")),
    openNames: Uint8Array.from(agencies, (value) => (isOpen(value) ? 1 : 0)),
    openTexts: Uint8Array.from(charges, (value) => (value === "" || isOpen(value) ? 1 : 0)),
  };
}

/** The words of a text sought, folded. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** By code, 1 where one word is found: in an agency's name, in a charge's text. */
export interface Finds {
  readonly inName: Uint8Array;
  readonly inText: Uint8Array;
}

/** Where each word is found. */
export function findsOf({ names, texts }: Sought, words: readonly string[]): readonly Finds[] {
  const byCode = (all: readonly string[], word: string) =>
    Uint8Array.from(all, (text) => (text.includes(word) ? 1 : 0));
  return words.map((word) => ({ inName: byCode(names, word), inText: byCode(texts, word) }));
}

/**
 * Adds to each row's flags whether the words are found in its agency's name and charge text together.
 * A row in which one of the two is unknown or not itemised fails as open.
 */
export function addTextFlags(corpus: Corpus, text: string, flags: Uint8Array): void {
  const words = wordsOf(text);
  if (words.length === 0) return;
  const agency = codesOf(corpus.table, "agency").codes;
  const charge = codesOf(corpus.table, "chargeText").codes;
  const sought = soughtIn(corpus);
  for (const { inName, inText } of findsOf(sought, words)) {
    for (let row = 0; row < flags.length; row += 1) {
      const a = agency[row] ?? 0;
      const c = charge[row] ?? 0;
      if (inName[a] === 1 || inText[c] === 1) continue;
      const isOpenRow = sought.openNames[a] === 1 || sought.openTexts[c] === 1;
      flags[row] = (flags[row] ?? 0) | (isOpenRow ? FAILS.open : FAILS.known);
    }
  }
}
