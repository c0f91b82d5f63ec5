import type { KnownAgencies } from "#data/places/known-agencies.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";

/** Agencies and places of editions, each as the last of them has it. */
export function knownOf(
  editions: readonly {
    readonly agencies: readonly Agency[];
    readonly jurisdictions: readonly Jurisdiction[];
  }[],
): KnownAgencies {
  return {
    agencies: byKey(editions.flatMap(({ agencies }) => agencies)),
    jurisdictions: byKey(editions.flatMap(({ jurisdictions }) => jurisdictions)),
  };
}

function byKey<T extends { readonly key: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
