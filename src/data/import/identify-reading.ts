import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { formatAnswers } from "#domain/import/format-reading.ts";
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
  // What was chosen for duplicates, and rows that were left out, are told with their number.
  const { duplicates: _, ...others } = reading.answers;
  const formatted = { ...(found.duplicates === null ? reading.answers : others) };
  for (const key of ["totals", "repeated-sheets"] as const) {
    if (formatted[key] === "leave-out") delete formatted[key];
  }
  const how = [imported.how ?? "", formatAnswers(formatted, found.questions)];
  return {
    ...read,
    reading,
    collection: {
      ...collection,
      id,
      imported: { ...imported, reading: hash, how: how.filter((each) => each !== "").join(", ") },
    },
    parts: parts.map((part) => ({ ...part, info: { ...part.info, collection: id } })),
  };
}
