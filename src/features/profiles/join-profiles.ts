import type { Agency } from "#domain/place/place.ts";
import { findProfile, type Profile, type ProfileDataset } from "./profile.ts";

/**
 * The page that another collection has of the same agency or place; null where it has none, or where it is not certain. Places
 * join by their key, which holds the state, the county's FIPS code or the city's name.
 */
export function findJoinedProfile(
  profile: Pick<Profile, "kind" | "key">,
  from: ProfileDataset,
  to: ProfileDataset,
): Profile | null {
  if (profile.kind === "place") return findProfile(to, "place", profile.key);
  const agency = findJoinedAgency(profile.key, from, to);
  return agency === null ? null : findProfile(to, "agency", agency.key);
}

type Agencies = Pick<ProfileDataset, "agencies">;

/**
 * The agency of another collection that an agency is: of the same key, or else the one of the same county and the same
 * normalized name, where both collections have one of them alone. An agency whose county is doubtful joins by its key alone.
 */
export function findJoinedAgency(key: string, from: Agencies, to: Agencies): Agency | null {
  if (to.agencies.has(key)) return to.agencies.get(key) ?? null;
  const agency = from.agencies.has(key) ? from.agencies.get(key) : undefined;
  if (agency === undefined) return null;
  const [first, ...sameNames] = listAlike(agency, from);
  const [found, ...others] = listAlike(agency, to);
  if (first?.key !== key || sameNames.length > 0 || others.length > 0) return null;
  // An agency that has a key of the first collection is joined by that key, and by nothing else.
  return found === undefined || Object.hasOwn(from.agencies, found.key) ? null : found;
}

/** Agencies of the same county with a name, or an alias, that is the same once normalized. */
function listAlike({ county, name, aliases }: Agency, { agencies }: Agencies): readonly Agency[] {
  if (county === null) return [];
  const names = new Set([name, ...aliases].map(normalizeAgencyName));
  return [...agencies.values()].filter(
    (each) =>
      each.county === county &&
      each.isCountyDoubtful !== true &&
      [each.name, ...each.aliases].some((other) => names.has(normalizeAgencyName(other))),
  );
}

/** A name in small letters and digits alone, its short word for County written out, without the state's code at its end. */
export function normalizeAgencyName(name: string): string {
  const letters = name
    .normalize("NFD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/,\s*[a-z]{2}\.?\s*$/u, "")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
  return /\b(?:county|parish|borough)\b/u.test(letters)
    ? letters
    : letters.replace(/\b(?:cnty|cty|co)\b/u, "county");
}
