import { isCombinedId } from "#domain/report/imported-file.ts";

/** Identities of the combinations of files that an address names, of its collection and of its periods, each once. */
export function listCombinedIds(search: string): readonly string[] {
  const params = new URLSearchParams(search);
  // The identity of a period's collection stands before its last colon, whatever else of the period is understood.
  const ids = params.getAll("p").map((text) => text.slice(0, Math.max(0, text.lastIndexOf(":"))));
  return [...new Set([...params.getAll("data").slice(-1), ...ids].filter(isCombinedId))];
}
