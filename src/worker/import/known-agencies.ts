import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import type { WorkerApi } from "#worker/api/worker-api.ts";

/** Agencies and places of the weekly reports that are published, whose keys are kept where a file names the same; none where they cannot be had, so that a file is read all the same. */
export async function getKnownAgencies(desk: WorkerApi, base: string): Promise<KnownAgencies> {
  const index = await desk.getIndex(base);
  const none = { agencies: [], jurisdictions: [] };
  if (!index.ok) return none;
  const collection = index.value.collections.find(
    ({ basis, origin }) => basis === "recorded" && origin !== "synthetic" && origin !== "imported",
  );
  if (collection === undefined) return none;
  const frames = await Promise.all(
    collection.editions.map((entry) => desk.getEdition(base, collection.id, entry)),
  );
  const had = frames.flatMap((frame) => (frame.ok ? [frame.value] : []));
  return {
    agencies: dedupeByKey(had.flatMap(({ agencies }) => agencies)),
    jurisdictions: dedupeByKey(had.flatMap(({ jurisdictions }) => jurisdictions)),
  };
}

function dedupeByKey<T extends { readonly key: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
