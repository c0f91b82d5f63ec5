import type { EditionTable } from "#data/native/edition-table.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";

/**
 * The published collection with the editions of a report's own file as the latest transcription of their weeks, under the
 * file's identity. Of those weeks, later revisions are left out, and so are notes: both name lines of the published
 * transcription. Editions of other weeks stay as published.
 */
export function replaceTranscription(report: Collection, published: Collection): Collection {
  const numbered = report.editions.map((entry) => renumberEntry(entry, published));
  const outcomes = new Map(
    [...published.outcomes, ...report.outcomes].map((outcome) => [outcome.key, outcome]),
  );
  return {
    ...published,
    id: report.id,
    title: `${report.title}, in place of its week in ${published.title}`,
    origin: "imported",
    outcomes: [...outcomes.values()],
    files: [...published.files, ...report.files],
    editions: [
      ...published.editions.filter(
        ({ week, revision }) => revision === 1 || numbered.every((each) => each.week !== week),
      ),
      ...numbered,
    ],
    notes: null,
    ...(report.imported === undefined ? {} : { imported: report.imported }),
  };
}

/** The editions of a file, numbered as the collection that it stands in lists them. */
export function renumberTables(
  parts: readonly EditionTable[],
  report: Collection,
  published: Collection,
): readonly EditionTable[] {
  const numbered = report.editions.map((entry) => renumberEntry(entry, published));
  return parts.map((part) => {
    const entry = numbered.find(({ week }) => week === part.info.week);
    if (entry === undefined) return part;
    const { revision, transcription, published: date } = entry;
    return { ...part, info: { ...part.info, revision, transcription, published: date } };
  });
}

/** Published when the week was first published; a transcription beyond those of its first revision. */
function renumberEntry(entry: EditionEntry, { editions }: Collection): EditionEntry {
  const same = editions.filter(({ week, revision }) => week === entry.week && revision === 1);
  const last = Math.max(0, ...same.map(({ transcription }) => transcription));
  return {
    ...entry,
    revision: 1,
    transcription: last + 1,
    published: same[0]?.published ?? entry.published,
  };
}
