import type { WeekModel } from "#charts/week/week-model.ts";
import { marksText } from "#charts/marks/mark-model.ts";
import { textAt, type Table } from "#domain/table.ts";
import { periodOf, type Grain } from "#domain/week.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { View } from "#state/view.ts";
import { figureFile } from "./figure-file.ts";
import { exportContext } from "./figure-words.ts";

/** What the figure of the weeks shows, to be written to a file. */
export interface WeekFile {
  readonly frame: CorpusFrame;
  readonly view: View;
  readonly totals: Table;
  readonly grain: Grain;
  readonly bars: WeekModel["bars"];
  /** First week whose outcomes are still open, or null. */
  readonly since: string | null;
}

/** Hands the weeks to the browser as a CSV file, each with the marks of its period. */
export function downloadWeeks({ frame, view, totals, grain, bars, since }: WeekFile): void {
  downloadCsv(fileName(frame.cohort, "weeks", view, "csv"), totals, {
    ...figureFile(totals, false, (row) => {
      const period = periodOf(textAt(totals, "week", row), grain);
      return marksText(bars.find((bar) => bar.period === period)?.marks);
    }),
    context: [
      ...exportContext(frame, view),
      ...(since === null ? [] : [["outcomes still open from", since] as const]),
    ],
  });
}
