import { getStateName } from "#domain/vocabulary/states.ts";
import { splitWords } from "./normalize-text.ts";
import { listPlaces, type Profile, type ProfileDataset } from "#features/profiles/profile.ts";

/** An agency or place that a reader can open. */
export interface ProfileMatch {
  readonly kind: Profile["kind"];
  readonly key: string;
  readonly title: string;
}

/** Every agency and place that has a page. */
export function listProfiles(facts: ProfileDataset): readonly ProfileMatch[] {
  const agencies = [...facts.agencies.values()].map(({ key, name, state }) => ({
    kind: "agency" as const,
    key,
    title: `${name}, ${getStateName(state)}`,
  }));
  const places = listPlaces(facts).map(({ key, name, level, state }) => ({
    kind: "place" as const,
    key,
    title: level === "state" ? name : `${name}, ${getStateName(state)}`,
  }));
  return [...agencies, ...places];
}

/** Less alike than this, a match would only puzzle. */
const MIN_SIMILARITY = 0.4;

/** Agencies and places whose key or name is like what was typed, the likest first; at most `limit`. */
export function findProfileMatches(
  facts: ProfileDataset,
  typed: string,
  limit = 5,
): readonly ProfileMatch[] {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  return listProfiles(facts)
    .map((match) => ({ match, score: scoreMatch(words, match) }))
    .filter(({ score }) => score >= MIN_SIMILARITY)
    .sort((a, b) => b.score - a.score || (a.match.key < b.match.key ? -1 : 1))
    .slice(0, limit)
    .map(({ match }) => match);
}

/** From 0 to 1: how alike the words typed are to those of key and title, each word to its nearest, in both directions. */
function scoreMatch(words: readonly string[], { key, title }: ProfileMatch): number {
  return Math.max(...[key, title].map((text) => scoreWords(words, splitWords(text))));
}

function scoreWords(a: readonly string[], b: readonly string[]): number {
  const countLetters = (words: readonly string[]) => words.join("").length;
  const sumSimilarity = (from: readonly string[], to: readonly string[]) =>
    from.reduce((sum, word) => sum + word.length * scoreNearestWord(word, to), 0);
  return (sumSimilarity(a, b) + sumSimilarity(b, a)) / (countLetters(a) + countLetters(b));
}

/** How near the nearest word is: 1 the same, 0 where more than a third of its letters differ. */
function scoreNearestWord(word: string, words: readonly string[]): number {
  const best = Math.max(
    0,
    ...words.map((other) => 1 - countEdits(word, other) / getLongerLength(word, other)),
  );
  return best >= 2 / 3 ? best : 0;
}

function getLongerLength(a: string, b: string): number {
  return Math.max(a.length, b.length);
}

/** Letters to put in, take out or change until one word is the other. */
function countEdits(a: string, b: string): number {
  if (a === b) return 0;
  // Too unlike in length already to count as near.
  if (Math.abs(a.length - b.length) * 3 > getLongerLength(a, b)) return getLongerLength(a, b);
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
