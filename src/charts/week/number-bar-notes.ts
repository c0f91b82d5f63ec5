import { numberNotes, type NumberedNotes } from "#charts/notes/note-list.tsx";
import type { WeekBar } from "./week-bars.ts";

/** The notes of bars under the numbers that they have in chart, table and sentence. */
export function numberBarNotes(bars: readonly WeekBar[]): readonly NumberedNotes[] {
  return numberNotes(bars.map(({ period, label, marks }) => ({ key: period, label, marks })));
}
