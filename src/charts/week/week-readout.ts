import type { Readout, Swatch } from "#charts/readout/readout.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { formatBarPart, formatCellState, formatMissing, GRAIN_TITLE } from "./format-bar.ts";
import type { WeekBar } from "./week-bars.ts";
import type { WeekModel } from "./week-model.ts";

type Row = Readout["rows"][number];

/** What a measure counts, after its number. */
const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "declined",
  recorded: "with an outcome",
  all: "issued",
};

/** What a bar says: its numbers, what is not known of it, the notes that touch it, and "Show only this week". */
export function createWeekReadout(
  bar: WeekBar,
  { filtered, grain, here }: Pick<WeekModel, "filtered" | "grain" | "here">,
  measure: Measure,
  onSelect: (bar: WeekBar) => void,
): Readout {
  const isPresent = bar.presence === "present";
  return {
    title: bar.title,
    rows: isPresent ? createRows(bar, filtered, measure) : [],
    remarks: [
      ...(isPresent ? [] : [capitalizeFirst(formatMissing(bar, here))]),
      ...(isPresent && !isCounted(bar, filtered)
        ? [capitalizeFirst(formatCellState(bar.cell, here))]
        : []),
      ...(bar.part === null ? [] : [capitalizeFirst(formatBarPart(bar))]),
      ...(isPresent && bar.absent > 0
        ? [`${formatPlural(bar.absent, "week")}: ${here.noWeek}`]
        : []),
      ...bar.marks.map(({ words }) => words),
    ].map((sentence) => `${sentence}.`),
    actions: [{ key: "only", label: formatOnly(grain), onSelect: () => onSelect(bar) }],
  };
}

/** "Show only this week". */
export function formatOnly(grain: Grain): string {
  return `Show only this ${GRAIN_TITLE[grain].toLowerCase()}`;
}

/** True where a bar has a number, be it 0, and not the sign of a state that knows none. */
function isCounted(bar: WeekBar, filtered: boolean): boolean {
  return (!filtered && bar.reported !== null) || hasNumber(bar.cell);
}

function createRows(bar: WeekBar, filtered: boolean, measure: Measure): readonly Row[] {
  if (!isCounted(bar, filtered)) return [];
  const shown = formatCount(bar.shown ?? 0);
  if (!filtered && bar.reported !== null) {
    return [
      { swatch: "first", label: "on record", value: shown },
      {
        swatch: "not-on-record",
        label: "not on record",
        value: formatCount(bar.untranscribed ?? 0),
      },
      { swatch: null, label: "reported by ICE", value: formatCount(bar.reported) },
    ];
  }
  if (bar.reported !== null) return [{ swatch: "first", label: "match", value: shown }];
  const swatch: Swatch = bar.isOpen ? "open" : "first";
  const label = `${MEASURE_LABELS[measure]}${bar.isOpen ? ", not final" : ""}`;
  return [
    { swatch, label, value: shown },
    ...(bar.cell === "reported-zero" && bar.open !== null && bar.open > 0
      ? [{ swatch: null, label: "with no outcome recorded", value: formatCount(bar.open) }]
      : []),
  ];
}
