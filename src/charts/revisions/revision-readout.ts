import { formatNoteRemarks } from "#charts/notes/note-counts.ts";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { Readout } from "#charts/readout/readout.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { CELL_STATE_LABELS, hasNumber } from "#domain/table/cell-state.ts";
import { formatRevisionCell, formatRevisionChange } from "./format-revisions.ts";
import type { RevisionCell, RevisionRow } from "./revision-row.ts";

/** What a row says: both values, the change, what their signs mean, and the notes that touch them. */
export function createRevisionReadout(
  row: RevisionRow,
  nowTitle: string,
  marks: readonly NoteCount[],
  createActions: (row: RevisionRow) => Readout["actions"],
): Readout {
  const { title, first, now } = row;
  return {
    title,
    rows: [
      { swatch: "quiet", label: "as first published", value: formatRevisionCell(first) },
      { swatch: "first", label: nowTitle, value: formatRevisionCell(now) },
      { swatch: null, label: "change", value: formatRevisionChange(row) },
    ],
    remarks: [
      ...formatSign("As first published", first),
      ...formatSign(capitalizeFirst(nowTitle), now),
      ...formatNoteRemarks(marks),
    ],
    actions: createActions(row),
  };
}

function formatSign(title: string, { cell }: RevisionCell): readonly string[] {
  return hasNumber(cell) ? [] : [`${title}: ${CELL_STATE_LABELS[cell]}.`];
}
