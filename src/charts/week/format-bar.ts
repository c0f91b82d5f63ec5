import { formatCoveredPart } from "#domain/report/covered-part.ts";
import type { WeekPresence } from "#domain/report/dataset.ts";
import { CELL_STATE_LABELS, type CellState } from "#domain/table/cell-state.ts";
import { formatNone, type CoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatOpen } from "#domain/text/format-open.ts";
import { formatDate, type Grain } from "#domain/calendar/week.ts";
import type { WeekBar } from "./week-bars.ts";

const MISSING_REASON: Readonly<Record<Exclude<WeekPresence, "present" | "not-published">, string>> =
  {
    "not-yet-published": "not yet published on the date chosen",
    "not-loaded": "could not be loaded",
    arriving: "still being loaded",
  };

/** Why a bar has no number: its weeks are not there. */
export function formatMissing(bar: Pick<WeekBar, "presence">, here: CoverageTerms): string {
  if (bar.presence === "present") return "";
  return bar.presence === "not-published" ? here.noWeek : MISSING_REASON[bar.presence];
}

/** What stands beside a zero: ", 12 open"; empty where none is open, or a collection has only declines. */
export function formatOpenBeside(open: number | null): string {
  return open === null || open === 0 ? "" : `, ${formatOpen(open)}`;
}

/** Which days of a bar are covered where they are not all; without the days where its title has them. */
export function formatBarPart({ part, title }: Pick<WeekBar, "part" | "title">): string {
  if (part === null) return "";
  const words = formatCoveredPart(part);
  return words.endsWith(`: ${title}`) ? words.slice(0, -title.length - 2) : words;
}

/** What a sign says in this collection. */
export function formatCellState(cell: CellState, here: CoverageTerms): string {
  if (cell === "not-transcribed") return formatNone(here);
  return cell === "not-named" ? here.notNamed : CELL_STATE_LABELS[cell];
}

/** "the week of January 28" for weeks, otherwise the period. */
export function formatBarName(bar: WeekBar, grain: Grain): string {
  return grain === "week"
    ? `the week of ${formatDate(bar.weeks[0]).replace(/, \d+$/u, "")}`
    : bar.label;
}
