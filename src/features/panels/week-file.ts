import type { WeekModel } from "#charts/week/week-model.ts";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import { getText, type Table } from "#domain/table/table.ts";
import { getPeriodKey, type Grain } from "#domain/calendar/week.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { createPanelFile } from "./panel-file.ts";
import { createExportContext } from "./format-view.ts";

/** What the panel of weeks shows, for its file. */
export interface WeekFile {
  readonly frame: DatasetInfo;
  readonly view: View;
  readonly totals: Table;
  readonly grain: Grain;
  readonly bars: WeekModel["bars"];
  /** First week whose outcomes are still open, or null. */
  readonly since: string | null;
}

/** Downloads the weeks as a CSV file, each with the notes of its period. */
export function downloadWeeks({ frame, view, totals, grain, bars, since }: WeekFile): void {
  downloadCsv(formatFileName(frame.datasetPeriod, "weeks", view, "csv"), totals, {
    ...createPanelFile(totals, false, (row) => {
      const period = getPeriodKey(getText(totals, "week", row), grain);
      return formatNoteCounts(bars.find((bar) => bar.period === period)?.marks);
    }),
    context: [
      ...createExportContext(frame, view),
      ...(since === null ? [] : [["outcomes still open from", since] as const]),
    ],
  });
}
