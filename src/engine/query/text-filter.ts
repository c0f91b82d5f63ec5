import type { Dataset } from "#domain/report/dataset.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Wording } from "#domain/detainer/row.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import { FAILURE_FLAGS } from "./choice-flags.ts";
import { isNamed, isUnspecified } from "./reserved-values.ts";

/** Text without case and accents, for seeking. */
function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** What words are sought in, by code: names of agencies and texts of charges, folded, and which of them are open. */
export interface SearchTexts {
  readonly agencyNames: readonly string[];
  readonly chargeTexts: readonly string[];
  readonly unspecifiedAgencies: Uint8Array;
  readonly unspecifiedCharges: Uint8Array;
  /** By row, 1 where the text is of several charges together, so that a word of it is true of some; null where none is. */
  readonly summaries: Uint8Array | null;
}

/**
 * Where words are sought in a dataset: in dictionaries, never in rows. Reserved values hold no words. Where no row names a
 * charge, words are sought in agencies alone, and no charge is open.
 */
export function createSearchTexts(dataset: Dataset): SearchTexts {
  const agencies = getCodeColumn(dataset.table, "agency").dictionary;
  const charges = getCodeColumn(dataset.table, "chargeText").dictionary;
  const isWordless = (text: string) => text === "" || isUnspecified(text);
  const hasCharges = !charges.every(isWordless);
  return {
    agencyNames: agencies.map((key) =>
      isNamed(key) ? foldText(dataset.agencies.get(key)?.name ?? key) : "",
    ),
    chargeTexts: charges.map((text) => (isNamed(text) ? foldText(text) : "")),
    unspecifiedAgencies: Uint8Array.from(agencies, (value) => (isUnspecified(value) ? 1 : 0)),
    unspecifiedCharges: Uint8Array.from(charges, (value) =>
      hasCharges && isWordless(value) ? 1 : 0,
    ),
    summaries: findSummaries(dataset),
  };
}

const SUMMARY: Wording = "summary";

/** Rows whose text sums up the charges of several detainers, of which no one category is known. */
function findSummaries({ table }: Dataset): Uint8Array | null {
  const wording = getCodeColumn(table, "wording");
  const summary = wording.dictionary.indexOf(SUMMARY);
  if (summary < 0) return null;
  const category = getCodeColumn(table, "charge");
  const unknown = category.dictionary.indexOf(UNKNOWN);
  return Uint8Array.from({ length: table.length }, (_, row) =>
    wording.codes[row] === summary && category.codes[row] === unknown ? 1 : 0,
  );
}

/** The words of a text sought, folded. */
export function splitWords(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** By code, 1 where one word is found: in an agency's name, in a charge's text. */
export interface WordMatches {
  readonly inName: Uint8Array;
  readonly inText: Uint8Array;
}

/** Where each word is found. */
export function findWordMatches(
  { agencyNames: names, chargeTexts: texts }: SearchTexts,
  words: readonly string[],
): readonly WordMatches[] {
  const byCode = (all: readonly string[], word: string) =>
    Uint8Array.from(all, (text) => (text.includes(word) ? 1 : 0));
  return words.map((word) => ({ inName: byCode(names, word), inText: byCode(texts, word) }));
}

/**
 * Adds to each row's flags whether the words are found in its agency's name and charge text together.
 * A row in which one of the two is unknown or not itemized fails as open, and so does one of several charges together
 * among which the word is found.
 */
export function addTextFlags(dataset: Dataset, text: string, flags: Uint8Array): void {
  const words = splitWords(text);
  if (words.length === 0) return;
  const agency = getCodeColumn(dataset.table, "agency").codes;
  const charge = getCodeColumn(dataset.table, "chargeText").codes;
  const sought = createSearchTexts(dataset);
  for (const { inName, inText } of findWordMatches(sought, words)) {
    for (let row = 0; row < flags.length; row += 1) {
      const a = agency[row] ?? 0;
      const c = charge[row] ?? 0;
      const isPartly = inText[c] === 1 && sought.summaries?.[row] === 1;
      if (inName[a] === 1 || (inText[c] === 1 && !isPartly)) continue;
      const isOpenRow =
        isPartly || sought.unspecifiedAgencies[a] === 1 || sought.unspecifiedCharges[c] === 1;
      flags[row] = (flags[row] ?? 0) | (isOpenRow ? FAILURE_FLAGS.open : FAILURE_FLAGS.known);
    }
  }
}
