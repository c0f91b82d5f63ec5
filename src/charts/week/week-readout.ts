import { formatNoteRemarks } from "#charts/notes/note-counts.ts";
import type { Readout, Swatch } from "#charts/readout/readout.ts";
import { MEASURES, type Measure } from "#domain/detainer/outcome.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { formatShortWeekWithYear, type Grain } from "#domain/calendar/week.ts";
import { formatBarPart, formatCellState, formatMissing } from "./format-bar.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import type { WeekBar } from "./week-bars.ts";
import type { WeekModel } from "./week-model.ts";

type Row = Readout["rows"][number];

/** What a measure counts, after its number. */
const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "declined",
  recorded: "with an outcome",
  all: "issued",
};

/** What a readout says and offers besides the numbers of its bar. */
export interface ReadoutTerms {
  readonly measure: Measure;
  /** Counts of the same periods by other measures, where outcomes are known; empty while they are on their way. */
  readonly counts?: ReadonlyMap<string, Readonly<Partial<Record<Measure, number>>>>;
  readonly onSelect: (bar: WeekBar) => void;
}

/** What a bar says: its numbers, what is not known of it, the notes that touch it, and "Show only this week". */
export function createWeekReadout(
  bar: WeekBar,
  {
    filtered,
    grain,
    fileGrain,
    here,
  }: Pick<WeekModel, "filtered" | "grain" | "fileGrain" | "here">,
  { measure, counts, onSelect }: ReadoutTerms,
): Readout {
  const isPresent = bar.presence === "present";
  const isKnown = isCounted(bar, filtered);
  return {
    title: grain === "week" ? formatShortWeekWithYear(bar.weeks[0]) : bar.title,
    rows: isPresent && isKnown ? createRows(bar, filtered, measure, counts?.get(bar.period)) : [],
    remarks: [
      ...(isPresent ? [] : [formatMissing(bar, here)]),
      ...(isPresent && !isKnown ? [formatCellState(bar.cell, here)] : []),
      ...(bar.area === "" ? [] : [bar.area]),
      ...(bar.part === null ? [] : [formatBarPart(bar)]),
      ...(isPresent && bar.absent > 0
        ? [`${formatPeriodCount(bar.absent, fileGrain)}: ${here.noWeek}`]
        : []),
    ]
      .map((sentence) => `${capitalizeFirst(sentence)}.`)
      .concat(formatNoteRemarks(bar.marks)),
    actions: [{ key: "only", label: formatOnly(grain), onSelect: () => onSelect(bar) }],
  };
}

/** "Show only this week". */
export function formatOnly(grain: Grain): string {
  return `Show only this ${getGrainNoun(grain)}`;
}

/** True where a bar has a number, be it 0, and not the sign of a state that knows none. */
function isCounted(bar: WeekBar, filtered: boolean): boolean {
  return (!filtered && bar.reported !== null) || hasNumber(bar.cell);
}

function createRows(
  bar: WeekBar,
  filtered: boolean,
  measure: Measure,
  counts: Readonly<Partial<Record<Measure, number>>> | undefined,
): readonly Row[] {
  const shown = formatCount(bar.shown ?? 0);
  if (!filtered && bar.reported !== null) {
    const rest = formatCount(bar.untranscribed ?? 0);
    return [
      { swatch: "first", label: "on record", value: shown },
      { swatch: "not-on-record", label: "not on record", value: rest },
      { swatch: null, label: "reported by ICE", value: formatCount(bar.reported) },
    ];
  }
  if (bar.reported !== null) return [{ swatch: "first", label: "match", value: shown }];
  const swatch: Swatch = bar.isOpen ? "open" : "first";
  const label = `${MEASURE_LABELS[measure]}${bar.isOpen ? ", not final" : ""}`;
  const others = MEASURES.flatMap((each) => {
    const count = each === measure ? undefined : counts?.[each];
    return count === undefined
      ? []
      : [{ swatch: null, label: MEASURE_LABELS[each], value: formatCount(count) }];
  });
  return [
    { swatch, label, value: shown },
    ...others,
    ...(others.length === 0 && bar.cell === "reported-zero" && bar.open !== null && bar.open > 0
      ? [{ swatch: null, label: "with no outcome recorded", value: formatCount(bar.open) }]
      : []),
  ];
}
