import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";

/** Agencies and places of editions, each as the last of them has it. */
export function collectKnownAgencies(
  editions: readonly {
    readonly agencies: readonly Agency[];
    readonly jurisdictions: readonly Jurisdiction[];
  }[],
): KnownAgencies {
  return {
    agencies: keepLastByKey(editions.flatMap(({ agencies }) => agencies)),
    jurisdictions: keepLastByKey(editions.flatMap(({ jurisdictions }) => jurisdictions)),
  };
}

function keepLastByKey<T extends { readonly key: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
