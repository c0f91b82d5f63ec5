import { joinWords } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { removeSpacesAndSigns } from "#data/pdf/text/join-lines.ts";

/** What the heading of a field may say, without spaces and signs: its known wordings, and what any other wording of it holds. */
export interface HeadingWording {
  readonly known: RegExp;
  readonly stem: RegExp;
}

/** The headings of a table by field, and the fewest fields that make a table. */
export interface HeadingVocabulary {
  readonly fields: Readonly<Record<string, HeadingWording>>;
  readonly fewest: number;
}

/** A field that a heading names, and how surely: 3 for a known wording, 2 for one that holds its words, 1 for one with a few other letters. */
export interface HeadingMatch {
  readonly field: string;
  readonly score: number;
}

const MAX_HEADING_LENGTH = 70;

const matchCache = new WeakMap<HeadingVocabulary, Map<string, HeadingMatch | null>>();
const MAX_MATCHES = 20_000;

/** The field whose known wording a heading is or comes nearest to, broken words and signs aside; null where none is near. */
export function matchHeading(heading: string, vocabulary: HeadingVocabulary): HeadingMatch | null {
  const text = removeSpacesAndSigns(heading);
  if (text === "" || text.length > MAX_HEADING_LENGTH) return null;
  // Each way to cut headings into columns asks for the same texts again.
  let known = matchCache.get(vocabulary);
  if (known === undefined || known.size > MAX_MATCHES)
    matchCache.set(vocabulary, (known = new Map()));
  let match = known.get(text);
  if (match === undefined) known.set(text, (match = findNearestField(text, vocabulary)));
  return match;
}

function findNearestField(text: string, { fields }: HeadingVocabulary): HeadingMatch | null {
  const entries = Object.entries(fields);
  const known = entries.find(([, wording]) => wording.known.test(text));
  if (known !== undefined) return { field: known[0], score: 3 };
  if (shareOfOtherLetters(text) > 0.4) return null;
  const near = entries.find(([, wording]) => wording.stem.test(text));
  return near === undefined ? null : { field: near[0], score: 2 };
}

const HEADING_WORDS =
  "no number rank of the a an or and for to by with which that name law enforcement agency agencies lea leas county counties jurisdiction jurisdictions facility facilities detention state country citizen citizenship citizenships nationality birth date dates day ice issue issued issuance detainer detainers decline declined release released notable criminal activity activities charge charged charges conviction convictions convicted status count total enact enacted enactment effective policy policies criteria criterion honor honoring aor area responsibility field office offense offenses city local request requests received recorded individual individuals month year"
    .split(" ")
    .toSorted((a, b) => b.length - a.length);

/** The share of letters of a text without spaces that are in no word that headings use. */
function shareOfOtherLetters(text: string): number {
  // The fewest letters outside of words, for each beginning of the text.
  const fewest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1;
    for (const word of HEADING_WORDS) {
      if (word.length <= end && text.endsWith(word, end))
        best = Math.min(best, fewest[end - word.length] ?? best);
    }
    fewest.push(best);
  }
  return (fewest[text.length] ?? 0) / Math.max(text.length, 1);
}

/** True where at least half of a line's words are words of headings, or beginnings and ends of such words. */
export function couldBeHeading(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}#]+/gu) ?? [];
  if (words.length === 0 || words.length > 30 || /\d{2}/u.test(text)) return false;
  const found = words.filter(
    (word) =>
      word === "#" ||
      /^\p{L}$/u.test(word) ||
      HEADING_WORDS.some((known) => known.startsWith(word) || known.endsWith(word)),
  );
  return found.length >= words.length / 2;
}

/** True where a line can be a part of a table's headings, in several columns, or of a section's: it stands at a page's edge for a reason. */
export function isTableLine({ words }: Line): boolean {
  const text = joinWords(words);
  const isInColumns = words.filter(({ isContinued }) => !isContinued).length > 1;
  return (isInColumns && couldBeHeading(text)) || /^section\b/iu.test(text);
}
