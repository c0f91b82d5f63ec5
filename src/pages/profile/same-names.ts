import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import type { Profile, ProfileDataset } from "#features/profiles/profile.ts";

/** Others of one name, and a sentence that warns of them. */
export interface SameNames {
  /** "Franklin County: three states in this report, IA, NY and PA". */
  readonly words: string;
  /** All of that name except the profile itself. */
  readonly others: readonly {
    readonly kind: Profile["kind"];
    readonly key: string;
    readonly title: string;
  }[];
}

const NUMBER_WORDS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Places of a county's or city's name in other states, and agencies of the same name; null where nothing looks alike. */
export function findSameNames(facts: ProfileDataset, profile: Profile): SameNames | null {
  if (profile.what === "state") return null;
  const names = new Set([normalizeName(profile.name)]);
  // Of an agency, the place is what is mistaken: "Franklin County" is in three states whatever its jail is called.
  const home =
    profile.jurisdictions[0] === undefined
      ? undefined
      : facts.jurisdictions.get(profile.jurisdictions[0]);
  const place = home === undefined || home.level === "state" ? profile.name : home.name;
  names.add(normalizeName(place));
  const places = [...facts.jurisdictions.values()]
    .filter(({ level, name }) => level !== "state" && names.has(normalizeName(name)))
    .map(({ key, name, state }) => ({ kind: "place" as const, key, name, state }));
  const agencies = [...facts.agencies.values()]
    .filter(({ name }) => names.has(normalizeName(name)))
    // An agency named as its own place is named is that place's, not another's.
    .filter(({ jurisdiction }) => !profile.jurisdictions.includes(jurisdiction))
    .map(({ key, name, state }) => ({ kind: "agency" as const, key, name, state }));
  const alike = [...places, ...agencies];
  const states = [...new Set([profile.state, ...alike.map(({ state }) => state)])].sort();
  const others = alike.filter(
    ({ key }) => key !== profile.key && !profile.jurisdictions.includes(key),
  );
  if (others.length === 0) return null;
  const isPlain = states.length > 1;
  return {
    words: isPlain
      ? `${place}: ${states.length < NUMBER_WORDS.length ? `${NUMBER_WORDS[states.length]} states` : formatPlural(states.length, "state")} in this report, ${states.join(", ")}`
      : `Other entries have the name ${profile.name}`,
    others: others
      .map(({ kind, key, name, state }) => ({
        kind,
        key,
        title: `${name}, ${getStateName(state)}${kind === "agency" ? " (agency)" : ""}`,
      }))
      .sort((a, b) => compareText(a.title, b.title)),
  };
}

function normalizeName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}
