import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { WeekModel } from "#charts/week/week-model.ts";
import { getPeriodKey, type Grain, type WeekStart } from "#domain/calendar/week.ts";
import type { ExportedTable } from "#domain/table/exported-table.ts";
import { getText, type Table } from "#domain/table/table.ts";
import {
  describeView,
  type DescribedDataset,
  type DescribedView,
  listDescriptionColumns,
} from "#domain/view/describe-view.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { View } from "#state/url/view.ts";
import { createPanelFile } from "./panel-file.ts";

/** What the panel of the weeks shows. */
interface WeekFile<ShownView = DescribedView> {
  readonly info: DescribedDataset;
  readonly view: ShownView;
  /** The table of a `totals` answer. */
  readonly totals: Table;
  readonly grain: Grain;
  readonly bars: WeekModel["bars"];
  /** First week whose outcomes are still open, or null. */
  readonly since: WeekStart | null;
}

/** The file of the weeks, each with the notes of its period. */
export function createWeekFile(file: WeekFile): ExportedTable {
  const { info, view, totals, grain, bars, since } = file;
  return createPanelFile({
    table: totals,
    isFiltered: false,
    formatNotes: (row) => {
      const period = getPeriodKey(getText(totals, "week", row), grain);
      return formatNoteCounts(bars.find((bar) => bar.period === period)?.marks);
    },
    description: [
      ...listDescriptionColumns(describeView(info, view)),
      ...(since === null ? [] : [["outcomes still open from", since] as const]),
    ],
  });
}

/** Downloads the weeks as a CSV file. */
export function downloadWeeks(file: WeekFile<View>): void {
  const { datasetPeriod } = file.info;
  downloadCsv(formatFileName(datasetPeriod, "weeks", file.view, "csv"), createWeekFile(file));
}
