import { ImportError } from "#data/errors/import-error.ts";
import { readFirstSheets } from "#data/import/first-rows.ts";
import { placeRows } from "#data/tabular/place-rows.ts";
import { getChosenHeadingRow } from "#data/tabular/heading-rows.ts";
import { importMappedTable, type MappedImportOptions } from "#data/tabular/import-mapped-table.ts";
import { createLayoutQuestion, parseLayout, type Layout } from "#data/tabular/layout-question.ts";
import { createLongReader } from "#data/tabular/read-long.ts";
import type { ImportedCollection, TableReader } from "#data/tabular/table-reader.ts";
import { findWideTable, hasWideHeadings, MAX_WIDE_ROWS } from "#data/tabular/wide-table.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import type { PendingFile } from "#domain/report/imported-file.ts";

/**
 * Reads a table of the reader's own by a mapping: a wide one long where the reader said so. Where nothing was said of a
 * wide table, the question stands among what was found, or in the `ImportError` of a mapping that does not fit its
 * headings.
 */
export async function importOwnTable(
  readRows: TableReader,
  source: Blob,
  file: PendingFile,
  mapping: Mapping,
  options: MappedImportOptions,
): Promise<ImportedCollection> {
  const { answers = {} } = options;
  const layout = parseLayout(answers.layout);
  if (layout === "long") {
    const reader = createLongReader(readRows, getChosenHeadingRow(answers));
    return importMappedTable(reader, source, file, mapping, options);
  }
  if (layout === "as-is") {
    const question = await findLayoutQuestion(readRows, source, answers, layout);
    const reader = addQuestion(readRows, question);
    return importMappedTable(reader, source, file, mapping, options);
  }
  try {
    const imported = await importMappedTable(readRows, source, file, mapping, options);
    const { found } = imported;
    if (!hasWideHeadings(found.ignoredHeadings)) return imported;
    const question = await findLayoutQuestion(readRows, source, answers);
    if (question === null) return imported;
    return {
      ...imported,
      found: {
        ...found,
        isSure: false,
        doubts: [`Not answered yet: ${question.words}`, ...found.doubts],
        questions: [...found.questions, question],
      },
    };
  } catch (thrown) {
    const question =
      thrown instanceof ImportError ? await findLayoutQuestion(readRows, source, answers) : null;
    if (question === null) throw thrown;
    const layouts = question.choices.map(({ value }) => `layout=${value}`).join(" or ");
    throw new ImportError(`${question.words} ${question.why} Say so with ${layouts}.`);
  }
}

function addQuestion(readRows: TableReader, question: ReadingQuestion | null): TableReader {
  if (question === null) return readRows;
  return async (source, consumer, options) => {
    const summary = await readRows(source, consumer, options);
    return { ...summary, questions: [...(summary.questions ?? []), question] };
  };
}

async function findLayoutQuestion(
  readRows: TableReader,
  source: Blob,
  answers: ReadingAnswers,
  layout?: Layout,
): Promise<ReadingQuestion | null> {
  const { sheets } = await readFirstSheets(readRows, source, MAX_WIDE_ROWS, undefined, answers);
  for (const sheet of sheets) {
    const rows = placeRows(sheet.rows, MAX_WIDE_ROWS);
    const wide = findWideTable(rows, getChosenHeadingRow(answers));
    if (wide !== null) return createLayoutQuestion(wide, rows, layout);
  }
  return null;
}
