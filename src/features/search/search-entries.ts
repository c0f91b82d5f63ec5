import { STATES, getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { Jurisdiction, PlaceLevel } from "#domain/place/place.ts";
import type { Dimension } from "#engine/query/question.ts";
import { listPlaces, type Profile } from "#features/profiles/profile.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { normalizeText, splitWords } from "./normalize-text.ts";

/** An agency or place that the search can find. */
export interface SearchEntry {
  readonly kind: Profile["kind"];
  readonly key: string;
  /** "Travis County, Texas", "Travis County Jail, TX". */
  readonly title: string;
  readonly level: PlaceLevel | "agency";
  /** The value by which rows are counted and filtered; null for a city, which has no column. */
  readonly value: readonly [dimension: Dimension, value: string] | null;
  /** The title, then what else it is found by: the state, other names; without case and marks. */
  readonly titleText: string;
  readonly otherText: string;
}

export type SearchedDataset = Pick<DatasetInfo, "agencies" | "jurisdictions" | "values" | "weeks">;

// Names are put together once for each dataset.
const ENTRIES_CACHE = new WeakMap<SearchedDataset, readonly SearchEntry[]>();

/** Every state, county, city and agency of a dataset. */
export function listSearchEntries(info: SearchedDataset): readonly SearchEntry[] {
  const entries = ENTRIES_CACHE.get(info) ?? createEntries(info);
  ENTRIES_CACHE.set(info, entries);
  return entries;
}

function createEntries(info: SearchedDataset): readonly SearchEntry[] {
  const places = listPlaces(info).map((place) => {
    const { key, name, level, state } = place;
    const title = level === "state" ? name : `${name}, ${getStateName(state)}`;
    return createEntry({ kind: "place", key, title, level, value: getPlaceValue(place) }, [state]);
  });
  const agencies = [...info.agencies.values()].map(({ key, name, state, aliases }) => {
    const title = STATES.get(state) === undefined ? name : `${name}, ${state}`;
    const others = [getStateName(state), ...aliases];
    return createEntry(
      { kind: "agency", key, title, level: "agency", value: ["agency", key] },
      others,
    );
  });
  return [...places, ...agencies];
}

function getPlaceValue({ level, state, county }: Jurisdiction): SearchEntry["value"] {
  if (level === "state") return ["state", state];
  return county === null ? null : ["county", county];
}

function createEntry(
  entry: Omit<SearchEntry, "titleText" | "otherText">,
  others: readonly string[],
): SearchEntry {
  return {
    ...entry,
    titleText: normalizeText(entry.title),
    otherText: normalizeText(others.join(" ")),
  };
}

/** What a search finds, the best of each group first. */
export interface SearchResult {
  readonly places: readonly SearchEntry[];
  readonly agencies: readonly SearchEntry[];
  /** How many more there are that are not listed. */
  readonly restCount: number;
}

const LEVELS: readonly SearchEntry["level"][] = ["state", "county", "city", "agency"];

/** The entries in which every word that was typed occurs, in any order and as a part of a word; at most `limit` of each group. */
export function searchEntries(
  entries: readonly SearchEntry[],
  typed: string,
  limit = 25,
): SearchResult {
  const words = splitWords(typed);
  if (words.length === 0) return { places: [], agencies: [], restCount: 0 };
  const found = entries
    .map((entry) => ({ entry, score: scoreEntry(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        LEVELS.indexOf(a.entry.level) - LEVELS.indexOf(b.entry.level) ||
        compareText(a.entry.title, b.entry.title),
    )
    .map(({ entry }) => entry);
  const places = found.filter(({ kind }) => kind === "place").slice(0, limit);
  const agencies = found.filter(({ kind }) => kind === "agency").slice(0, limit);
  return { places, agencies, restCount: found.length - places.length - agencies.length };
}

/** 0 where a word does not occur; otherwise the more, the more words begin one of the title or stand in it. */
function scoreEntry({ titleText, otherText }: SearchEntry, words: readonly string[]): number {
  let score = titleText.startsWith(words[0] ?? "") ? 1 : 0;
  for (const word of words) {
    if (` ${titleText}`.includes(` ${word}`)) score += 4;
    else if (titleText.includes(word)) score += 2;
    else if (otherText.includes(word)) score += 1;
    else return 0;
  }
  return score;
}
