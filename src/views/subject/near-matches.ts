import { stateName } from "#domain/vocabulary/states.ts";
import { placesOf, type Subject, type SubjectFacts } from "./subject.ts";

/** An agency or place that a reader can open. */
export interface Opened {
  readonly kind: Subject["kind"];
  readonly key: string;
  readonly title: string;
}

/** Every agency and place that has a page. */
export function openable(facts: SubjectFacts): readonly Opened[] {
  const agencies = Object.values(facts.agencies).map(({ key, name, state }) => ({
    kind: "agency" as const,
    key,
    title: `${name}, ${stateName(state)}`,
  }));
  const places = placesOf(facts).map(({ key, name, level, state }) => ({
    kind: "place" as const,
    key,
    title: level === "state" ? name : `${name}, ${stateName(state)}`,
  }));
  return [...agencies, ...places];
}

/** Less alike than this, a match would only puzzle. */
const ALIKE = 0.4;

/** Agencies and places whose key or name is like what was typed, the likest first; at most `most`. */
export function nearMatches(facts: SubjectFacts, typed: string, most = 5): readonly Opened[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  return openable(facts)
    .map((opened) => ({ opened, score: likeness(words, opened) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || (a.opened.key < b.opened.key ? -1 : 1))
    .slice(0, most)
    .map(({ opened }) => opened);
}

/** From 0 to 1: how alike the words typed are to those of key and title, each word to its nearest, in both directions. */
function likeness(words: readonly string[], { key, title }: Opened): number {
  return Math.max(...[key, title].map((text) => alike(words, wordsOf(text))));
}

function alike(a: readonly string[], b: readonly string[]): number {
  const letters = (words: readonly string[]) => words.join("").length;
  const matched = (from: readonly string[], to: readonly string[]) =>
    from.reduce((sum, word) => sum + word.length * nearest(word, to), 0);
  return (matched(a, b) + matched(b, a)) / (letters(a) + letters(b));
}

/** How near the nearest word is: 1 the same, 0 where more than a third of its letters differ. */
function nearest(word: string, words: readonly string[]): number {
  const best = Math.max(0, ...words.map((other) => 1 - steps(word, other) / longest(word, other)));
  return best >= 2 / 3 ? best : 0;
}

function longest(a: string, b: string): number {
  return Math.max(a.length, b.length);
}

/** Letters to put in, take out or change until one word is the other. */
function steps(a: string, b: string): number {
  if (a === b) return 0;
  // Too unlike in length already to count as near.
  if (Math.abs(a.length - b.length) * 3 > longest(a, b)) return longest(a, b);
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

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
}
