import type { Corpus } from "#domain/publication/coverage.ts";
import { FAILS } from "./choice-flags.ts";
import { codesOf, isNamed, isOpen } from "./columns.ts";

/** Text without case and accents, for seeking. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/**
 * Adds to each row's flags whether the words are found in its agency's name and charge text together.
 * Dictionaries are searched, never rows. Reserved values hold no words; a row in which one of the two is unknown
 * or not itemised fails as open.
 */
export function addTextFlags(corpus: Corpus, text: string, flags: Uint8Array): void {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return;
  const agency = codesOf(corpus.table, "agency");
  const charge = codesOf(corpus.table, "chargeText");
  const names = agency.dictionary.map((key) =>
    isNamed(key) ? folded(corpus.agencies[key]?.name ?? key) : "",
  );
  const texts = charge.dictionary.map((words_) => (isNamed(words_) ? folded(words_) : ""));
  const openAgency = Uint8Array.from(agency.dictionary, (value) => (isOpen(value) ? 1 : 0));
  const openCharge = Uint8Array.from(charge.dictionary, (value) =>
    value === "" || isOpen(value) ? 1 : 0,
  );
  for (const word of words) {
    const inName = Uint8Array.from(names, (name) => (name.includes(word) ? 1 : 0));
    const inText = Uint8Array.from(texts, (found) => (found.includes(word) ? 1 : 0));
    for (let row = 0; row < flags.length; row += 1) {
      const a = agency.codes[row] ?? 0;
      const c = charge.codes[row] ?? 0;
      if (inName[a] === 1 || inText[c] === 1) continue;
      flags[row] =
        (flags[row] ?? 0) | (openAgency[a] === 1 || openCharge[c] === 1 ? FAILS.open : FAILS.known);
    }
  }
}
