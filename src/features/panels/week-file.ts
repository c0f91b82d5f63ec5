import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { WeekBar } from "#charts/week/week-bars.ts";
import type { WeekModel } from "#charts/week/week-model.ts";
import { formatCoveredDays } from "#domain/report/covered-part.ts";
import type { OpenWeeks } from "#domain/report/open-weeks.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { headColumns } from "#domain/table/column-headings.ts";
import { exportItems, type ExportedTable } from "#domain/table/exported-table.ts";
import {
  describeView,
  type DescribedDataset,
  type DescribedView,
  listDescriptionColumns,
} from "#domain/view/describe-view.ts";
import type { Answer } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { View } from "#state/url/view.ts";

/** What the panel of the weeks shows. */
interface WeekFile<ShownView = DescribedView> {
  readonly info: DescribedDataset;
  readonly view: ShownView;
  /** A `totals` answer. */
  readonly totals: Answer;
  readonly model: WeekModel;
  readonly open: OpenWeeks;
}

/** Columns of a `totals` answer that a file of weeks has too; they cannot be divided between longer periods. */
const WEEK_COLUMNS = ["unknown", "matchUnknown", "withdrawn", "transcribed"] as const;

/** The file of the bars that are shown: a row for each, with its count or what its sign says, and the notes of its period. */
export function createWeekFile({ info, view, totals, model, open }: WeekFile): ExportedTable {
  const { grain, bars } = model;
  const hasReported = bars.some(({ reported }) => reported !== null);
  const weekRows = new Map(readAnswerRows(totals).map((row) => [getRowText(row, "week"), row]));
  const readWeekNumber = (bar: WeekBar, name: string) => {
    const row = weekRows.get(bar.period);
    return writeNumber(bar, row === undefined ? null : getRowNumber(row, name));
  };
  const weekColumns = WEEK_COLUMNS.map(
    (name) => [name, (bar: WeekBar) => readWeekNumber(bar, name)] as const,
  );
  const writeUntranscribed = (bar: WeekBar) =>
    grain === "week" ? readWeekNumber(bar, "untranscribed") : writeNumber(bar, bar.untranscribed);
  return exportItems<WeekBar>(
    bars,
    headColumns<WeekBar>([
      ["measure", () => view.measure],
      [grain, ({ period }) => period],
      ["presence", ({ presence }) => presence],
      ["match", writeMatch],
      ...(bars.some(({ open: count }) => count !== null)
        ? [["open", (bar: WeekBar) => writeNumber(bar, bar.open)] as const]
        : []),
      ...(hasReported
        ? [["reported", (bar: WeekBar) => writeNumber(bar, bar.reported)] as const]
        : []),
      ...(grain === "week" ? weekColumns : []),
      ...(hasReported ? [["untranscribed", writeUntranscribed] as const] : []),
      ["covered in part", ({ part }) => (part === null ? "" : formatCoveredDays(part))],
      ["outcomes still open", ({ isOpen }) => (isOpen ? "yes" : "no")],
      ["notes", ({ marks }) => formatNoteCounts(marks)],
    ]),
    [
      ...listDescriptionColumns(describeView(info, view)),
      ...(open.length === 0 ? [] : [["outcomes still open from", writeOpenWeeks(open)] as const]),
    ],
  );
}

/** The count of a bar; where it has none, or a 0 that is no known zero, the word for the reason, so that no program adds it up. */
function writeMatch(bar: WeekBar): string | number {
  return hasNumber(bar.cell) ? writeNumber(bar, bar.shown) : bar.cell;
}

/** The first of the weeks that are not final; of weeks that final ones follow, the last too. */
function writeOpenWeeks(open: OpenWeeks): string {
  return open
    .map(({ from, to }, at) => (at === open.length - 1 ? from : `${from} to ${to}`))
    .join("; ");
}

/** A number that is there; otherwise why its week is not, or that it is not known. */
function writeNumber({ presence }: WeekBar, value: number | null): string | number {
  return presence === "present" ? (value ?? UNKNOWN) : presence;
}

/** Downloads the bars as a CSV file. */
export function downloadWeeks(file: WeekFile<View>): void {
  const { datasetPeriod } = file.info;
  downloadCsv(formatFileName(datasetPeriod, "weeks", file.view, "csv"), createWeekFile(file));
}
