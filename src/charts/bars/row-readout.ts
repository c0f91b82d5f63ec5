import { formatNoteRemarks } from "#charts/notes/note-counts.ts";
import { formatSignWords } from "#charts/cells/format-sign.ts";
import type { Readout } from "#charts/readout/readout.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { BarRow } from "./bar-list-model.ts";

/** What a place's number is called in a collection with outcomes, by the measure. */
const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "recorded as declined",
  recorded: "with an outcome recorded",
  all: "issued",
};

/** What the readout of a place says: its number, how many have no outcome yet, how many were issued, and its notes. */
export function createRowReadout(
  row: Pick<BarRow, "label" | "cell" | "count" | "open" | "issued" | "marks" | "remark">,
  measure: Measure,
  /** Whether the collection has other outcomes than declines. */
  hasOutcomes: boolean,
): Omit<Readout, "actions"> {
  const { label, cell, count, open, issued, marks, remark } = row;
  const breakdown = [
    { label: "no outcome recorded", count: open === 0 ? null : open },
    { label: MEASURE_LABELS.all, count: issued },
  ];
  return {
    title: label,
    rows: [
      ...(count === null
        ? []
        : [
            {
              swatch: "first" as const,
              label: hasOutcomes ? MEASURE_LABELS[measure] : "on record",
              value: formatCount(count),
            },
          ]),
      ...breakdown.flatMap((part) =>
        part.count === null
          ? []
          : [{ swatch: null, label: part.label, value: formatCount(part.count) }],
      ),
    ],
    remarks: [
      ...(count === null ? [`${capitalizeFirst(formatSignWords(cell))}.`] : []),
      ...formatNoteRemarks(marks),
      ...(remark === "" ? [] : [remark]),
    ],
  };
}
