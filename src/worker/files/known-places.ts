import type { KnownAgencies } from "#data/places/known-agencies.ts";
import type { Desk } from "#worker/desk.ts";

/** Agencies and places of the weekly reports that are published, whose keys are kept where a file names the same; none where they cannot be had, so that a file is read all the same. */
export async function knownPlaces(desk: Desk, base: string): Promise<KnownAgencies> {
  const index = await desk.index(base);
  const none = { agencies: [], jurisdictions: [] };
  if (!index.ok) return none;
  const collection = index.value.collections.find(
    ({ basis, origin }) => basis === "recorded" && origin !== "synthetic" && origin !== "imported",
  );
  if (collection === undefined) return none;
  const frames = await Promise.all(
    collection.editions.map((entry) => desk.edition(base, collection.id, entry)),
  );
  const had = frames.flatMap((frame) => (frame.ok ? [frame.value] : []));
  return {
    agencies: byKey(had.flatMap(({ agencies }) => agencies)),
    jurisdictions: byKey(had.flatMap(({ jurisdictions }) => jurisdictions)),
  };
}

function byKey<T extends { readonly key: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
