import { listPartIds, parseImportedId } from "#domain/report/imported-file.ts";
import { parsePeriod } from "#domain/calendar/parse-period.ts";

/** Identities of the reader's own files that an address names, of its collection and of its periods, each once. */
export function listImportedIds(search: string): readonly string[] {
  const ids = listCollectionIds(search).flatMap(listPartIds);
  return [...new Set(ids.filter((id) => parseImportedId(id) !== null))];
}

/** An address in which one of the reader's own files stands for another wherever it is named. */
export function replaceImportedId(search: string, before: string, after: string): string {
  const params = new URLSearchParams(search);
  const replaced = [...params].map(([name, value]) => [
    name,
    name === "data" || name === "p" ? replaceId(value, before, after) : value,
  ]);
  return new URLSearchParams(replaced).toString();
}

/** In an identity or a period: whole, as another reading of the same file goes on after the hash. */
function replaceId(text: string, before: string, after: string): string {
  return text
    .split(/([,:])/u)
    .map((part) => (part === before ? after : part))
    .join("");
}

function listCollectionIds(search: string): readonly string[] {
  const params = new URLSearchParams(search);
  const periods = params.getAll("p").flatMap((text) => {
    const parsed = parsePeriod(text);
    return parsed.ok ? [parsed.period.collection ?? ""] : [];
  });
  return [...params.getAll("data").slice(-1), ...periods];
}
