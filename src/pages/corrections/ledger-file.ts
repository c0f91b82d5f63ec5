import { formatNoteDate } from "#charts/notes/note-counts.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Collection } from "#domain/report/collection.ts";
import { headColumns } from "#domain/table/column-headings.ts";
import { exportItems, type ExportedTable } from "#domain/table/exported-table.ts";
import { listImportedFileColumns } from "#domain/view/describe-view.ts";
import type { LedgerEntry } from "./ledger-entries.ts";

/** The file of ledger entries of a collection as of a date. */
export function createLedgerFile(
  entries: readonly LedgerEntry[],
  collection: Pick<Collection, "id" | "imported">,
  asof: IsoDate,
): ExportedTable {
  return exportItems<LedgerEntry>(
    entries,
    headColumns<LedgerEntry>([
      ["note", ({ note }) => note.id],
      ["note kind", ({ note }) => note.kind],
      ["date", ({ note }) => note.date ?? "not recorded"],
      ["date in words", ({ note }) => formatNoteDate(note)],
      ["who says so", ({ note }) => note.saidBy],
      ["subject", ({ note }) => note.subject],
      ["what", ({ note }) => note.what],
      ["effect on numbers", ({ note }) => note.effect],
      ["weeks", ({ note }) => note.weeks.join(" ")],
      ["states", ({ touched }) => touched.states.join(" ")],
      ["touches", ({ note }) => note.touches.flatMap(({ ids }) => ids).join(" ")],
      ["source", ({ note }) => note.source],
    ]),
    [["collection", collection.id], ["as of", asof], ...listImportedFileColumns(collection)],
  );
}
