import { listPartIds, parseImportedHash } from "#domain/report/imported-file.ts";
import { parsePeriod } from "#domain/calendar/period.ts";

/** Hashes of the reader's own files that an address names, of its collection and of its periods, each once. */
export function listImportedHashes(search: string): readonly string[] {
  const ids = listCollectionIds(search).flatMap(listPartIds);
  return [...new Set(ids.flatMap((id) => parseImportedHash(id) ?? []))];
}

function listCollectionIds(search: string): readonly string[] {
  const params = new URLSearchParams(search);
  const periods = params.getAll("p").flatMap((text) => {
    const parsed = parsePeriod(text);
    return parsed.ok ? [parsed.period.collection ?? ""] : [];
  });
  return [...params.getAll("data").slice(-1), ...periods];
}
