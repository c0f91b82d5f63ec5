import { differenceTable } from "#charts/compare/difference-rows.ts";
import type { ComparedLine } from "#charts/compare/compare-lines.ts";
import { listed } from "#domain/words/listed.ts";
import { UNIT } from "#domain/outcome.ts";
import { periodInWords } from "#domain/period.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import type { Compared } from "#state/periods/use-compared.ts";
import { withoutWeeks } from "#views/filters/choosing.ts";
import { filterSentence } from "#views/filters/filter-words.ts";
import { sourceWords } from "#views/figures/figure-words.ts";
import { inRange } from "#engine/question.ts";

/** What each period is called in figures and files. */
export function periodNames(count: number): readonly string[] {
  if (count === 2) return ["Left", "Right"];
  return Array.from({ length: count }, (_, at) => `Period ${at + 1}`);
}

/** The source line of each period, of the weeks that it holds. */
function periodSources({ periods, frames }: Compared): readonly string[] {
  return periods.flatMap(({ period }, at) => {
    const frame = frames[at];
    if (frame === undefined) return [];
    const weeks = frame.weeks.filter(({ week }) => inRange(period, week));
    return [sourceWords({ ...frame, weeks })];
  });
}

/** The source lines of all periods; periods of one source are named together. */
export function sourcesWords(compared: Compared, names: readonly string[]): string {
  const sources = periodSources(compared);
  return [...new Set(sources)]
    .map((words) => {
      const of = names.filter((_, at) => sources[at] === words);
      return of.length === names.length ? words : `${listed(of)}: ${words}`;
    })
    .join(" ");
}

/** Hands the difference table to the browser, with what it is of in columns of one value each. */
export function downloadDifference(
  compared: Compared,
  title: string,
  lines: readonly ComparedLine[],
  notesOf: (line: ComparedLine) => string,
): void {
  const { periods, frames, view } = compared;
  const frame = frames.at(-1);
  if (frame === undefined) return;
  const filter = withoutWeeks(view.filter);
  const names = periodNames(periods.length);
  const sources = periodSources(compared);
  const context = periods.flatMap(({ period, collection }, at): [string, string][] => {
    const name = (names[at] ?? "").toLowerCase();
    return [
      [`${name} period`, periodInWords(period)],
      [`${name} collection`, collection.id],
      [`${name} as of`, frames[at]?.cohort.asof ?? ""],
      [`${name} source`, sources[at] ?? ""],
    ];
  });
  downloadCsv(
    fileName(frame.cohort, `difference-by-${title.toLowerCase()}`, { ...view, filter }, "csv"),
    differenceTable(title, names, lines, notesOf),
    {
      context: [
        ["unit", UNIT[view.measure]],
        ["filters", filterSentence(filter, frame)],
        ["basis", frame.cohort.basis],
        ["origin", frame.cohort.origin],
        ...context,
      ],
    },
  );
}
