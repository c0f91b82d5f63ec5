import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import type { WorkerApi } from "#worker/api/worker-api.ts";

/** Agencies and places of the published weekly reports, whose keys a file takes over where it names the same; none where they cannot be loaded, so that a file is read all the same. */
export async function getKnownAgencies(workerApi: WorkerApi, base: string): Promise<KnownAgencies> {
  const index = await workerApi.getIndex(base);
  const none = { agencies: [], jurisdictions: [] };
  if (!index.ok) return none;
  const collection = index.value.collections.find(
    ({ basis, origin }) => basis === "recorded" && origin !== "synthetic" && origin !== "imported",
  );
  if (collection === undefined) return none;
  const results = await Promise.all(
    collection.editions.map((entry) => workerApi.getEdition(base, collection.id, entry)),
  );
  const editions = results.flatMap((result) => (result.ok ? [result.value] : []));
  return {
    agencies: dedupeByKey(editions.flatMap(({ agencies }) => agencies)),
    jurisdictions: dedupeByKey(editions.flatMap(({ jurisdictions }) => jurisdictions)),
  };
}

function dedupeByKey<T extends { readonly key: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
