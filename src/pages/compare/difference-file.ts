import { createDifferenceTable } from "#charts/comparison/difference-table.ts";
import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { formatList } from "#domain/text/format-list.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { formatPeriod } from "#domain/calendar/period.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { PeriodAnswers } from "#state/queries/use-period-answers.ts";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { formatFilter } from "#domain/view/format-filter.ts";
import { formatSource } from "#features/panels/format-view.ts";
import { isInRange } from "#domain/calendar/week-range.ts";

/** What each period is called in figures and files. */
export function getPeriodNames(count: number): readonly string[] {
  if (count === 2) return ["Left", "Right"];
  return Array.from({ length: count }, (_, at) => `Period ${at + 1}`);
}

/** The source line of each period, of the weeks that it holds. */
function formatPeriodSources({ periods, infos: frames }: PeriodAnswers): readonly string[] {
  return periods.flatMap(({ period }, at) => {
    const frame = frames[at];
    if (frame === undefined) return [];
    const weeks = frame.weeks.filter(({ week }) => isInRange(period, week));
    return [formatSource({ ...frame, weeks })];
  });
}

/** The source lines of all periods; periods of one source are named together. */
export function formatSources(compared: PeriodAnswers, names: readonly string[]): string {
  const sources = formatPeriodSources(compared);
  return [...new Set(sources)]
    .map((words) => {
      const of = names.filter((_, at) => sources[at] === words);
      return of.length === names.length ? words : `${formatList(of)}: ${words}`;
    })
    .join(" ");
}

/** Hands the difference table to the browser, with what it is of in columns of one value each. */
export function downloadDifference(
  compared: PeriodAnswers,
  title: string,
  lines: readonly ComparisonRow[],
  notesOf: (line: ComparisonRow) => string,
): void {
  const { periods, infos: frames, view } = compared;
  const frame = frames.at(-1);
  if (frame === undefined) return;
  const filter = clearWeeks(view.filter);
  const names = getPeriodNames(periods.length);
  const sources = formatPeriodSources(compared);
  const context = periods.flatMap(({ period, collection }, at): [string, string][] => {
    const name = (names[at] ?? "").toLowerCase();
    return [
      [`${name} period`, formatPeriod(period)],
      [`${name} collection`, collection.id],
      [`${name} as of`, frames[at]?.datasetPeriod.asof ?? ""],
      [`${name} source`, sources[at] ?? ""],
    ];
  });
  downloadCsv(
    formatFileName(
      frame.datasetPeriod,
      `difference-by-${title.toLowerCase()}`,
      { ...view, filter },
      "csv",
    ),
    createDifferenceTable(title, names, lines, notesOf),
    {
      context: [
        ["unit", MEASURE_UNITS[view.measure]],
        ["filters", formatFilter(filter, frame)],
        ["basis", frame.datasetPeriod.basis],
        ["origin", frame.datasetPeriod.origin],
        ...context,
      ],
    },
  );
}
