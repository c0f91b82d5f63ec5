import { findNotesOnItem } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { headColumns } from "#domain/table/column-headings.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import type { ChangedField } from "#domain/text/changed-fields.ts";
import { listImportedFileColumns } from "#domain/view/describe-view.ts";

type EditionNumbers = Pick<EditionEntry, "week" | "revision" | "transcription">;

/** Columns that say between which two files of a week fields differ. */
export function describeEditionChange(
  collection: Pick<Collection, "id" | "imported">,
  first: EditionNumbers,
  second: EditionNumbers,
): readonly DescriptionColumn[] {
  return [
    ["collection", collection.id],
    ["week", first.week],
    ["first file", `revision ${first.revision}, transcription ${first.transcription}`],
    ["second file", `revision ${second.revision}, transcription ${second.transcription}`],
    ["who", first.revision === second.revision ? "we read more" : "ICE changed"],
    ...listImportedFileColumns(collection),
  ];
}

/** The file of the fields that differ, each with the notes that touch its item. */
export function createChangeFile(
  fields: readonly ChangedField[],
  notes: readonly Note[],
  description: readonly DescriptionColumn[],
): ExportedTable {
  return exportItems<ChangedField>(
    fields,
    headColumns<ChangedField>([
      ["part", ({ part }) => part],
      ["id", ({ id }) => id],
      ["what", ({ what }) => what],
      ["field", ({ field }) => field],
      ["before", ({ before }) => before],
      ["after", ({ after }) => after],
      ["certainty", ({ isCertain }) => (isCertain ? "certain" : "not certain")],
      [
        "notes",
        ({ id }) =>
          findNotesOnItem(id, notes)
            .map((note) => note.id)
            .join(" "),
      ],
      ["sources", ({ sources }) => sources.join("; ")],
    ]),
    description,
  );
}
