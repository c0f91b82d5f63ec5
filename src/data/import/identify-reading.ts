import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { hashReading } from "#domain/import/reading.ts";
import type { ReadingChoices } from "#domain/import/reading.ts";
import { makeImportedId } from "#domain/report/imported-file.ts";

/** What was read, under the identity of its file and of how its reader said it is read; as it is where nothing was said. */
export function identifyReading(
  read: ImportedCollection,
  reading: ReadingChoices,
): ImportedCollection {
  const { collection, parts, found } = read;
  const { imported } = collection;
  const hash = hashReading(reading);
  if (hash === null || imported === undefined) return read;
  const id = makeImportedId(imported.sha256, hash);
  // The reader of the file tells what its questions and its likely duplicates were answered by.
  const answeredKeys = new Set<string>(found.questions.map(({ key }) => key));
  if (found.duplicates !== null) answeredKeys.add("duplicates");
  const others = Object.entries(reading.answers).flatMap(([key, answer]) =>
    answeredKeys.has(key) ? [] : [`${key}: ${answer}`],
  );
  const how = [...(imported.how === undefined ? [] : [imported.how]), ...others].join("; ");
  return {
    ...read,
    reading,
    collection: {
      ...collection,
      id,
      imported: { ...imported, reading: hash, how },
    },
    parts: parts.map((part) => ({ ...part, info: { ...part.info, collection: id } })),
  };
}
