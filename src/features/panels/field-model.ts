import { createRowNotes, type NoteCount } from "#charts/notes/note-counts.ts";
import { formatKnownShare, isMostlyKnown } from "#charts/values/value-model.ts";
import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import { listDescriptionColumns, type ViewDescription } from "#domain/view/describe-view.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import type { Dimension } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { listFieldCoverage } from "#features/filters/field-coverage.ts";
import type { PanelQuestionName } from "#features/panels/panel-questions.ts";
import { createPanelFile } from "./panel-file.ts";
import type { PanelData } from "./panel-data.ts";

/** What a field's model says of the field itself. */
export interface FieldModel {
  readonly known: number;
  readonly total: number;
  /** False where the field is known for too few for a chart. */
  readonly drawn: boolean;
  readonly sentence: string;
}

/**
 * A field that is filtered looks known, because the filter left out what is unknown of it: how far it is known without its
 * own choice is said, and decides whether it is drawn.
 */
export function addFilteredField(
  model: FieldModel,
  dimensions: readonly Dimension[],
  { info, answers, view }: Pick<PanelData, "info" | "answers" | "view">,
): FieldModel {
  const filtered = listFieldCoverage(view.filter, answers.facets).filter(({ dimension }) =>
    dimensions.includes(dimension),
  );
  if (filtered.length === 0) return model;
  const parts = filtered.map(
    ({ dimension, known, total }) =>
      `Without the filter by ${DIMENSION_TITLES[dimension].toLowerCase()}: ${lowercaseFirst(formatKnownShare(known, total, info, null))}`,
  );
  return {
    ...model,
    drawn: model.drawn && filtered.every(({ known, total }) => isMostlyKnown(known, total)),
    sentence: `Only rows that the filter keeps are counted here. ${parts.join(" ")}`,
  };
}

/** Writes the file of the answer behind a field, with the notes of its rows. */
export function downloadField(
  { info, answers, view }: Pick<PanelData, "info" | "answers" | "view">,
  name: PanelQuestionName,
  column: Dimension | undefined,
  notesByValue: ReadonlyMap<string, readonly NoteCount[]> | undefined,
  description: ViewDescription,
): void {
  const answer = answers[name].table;
  const rowNotes =
    notesByValue === undefined || column === undefined
      ? null
      : createRowNotes(answer, column, notesByValue);
  const file = createPanelFile({
    table: answer,
    isFiltered: countFilters(view.filter) > 0,
    formatNotes: rowNotes?.formatNotes,
    description: [
      ...listDescriptionColumns(description),
      ...(rowNotes === null || rowNotes.shared === ""
        ? []
        : [["notes of several rows", rowNotes.shared] as const]),
    ],
  });
  downloadCsv(formatFileName(info.datasetPeriod, name, view, "csv"), file);
}
