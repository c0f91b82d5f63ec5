import { formatRowPlace } from "#data/tabular/issue-list.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import { parseDateText, type DateFormat } from "#domain/import/parse-date.ts";
import { getPeriodKey, isWeekStart } from "#domain/calendar/week.ts";
import type { PeriodGrain, WeekStart } from "#domain/calendar/week.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { parseExportedWeek } from "#domain/view/exported-weeks.ts";
import type { ExportedRows } from "./exported-table-reader.ts";

/** A spreadsheet of this country may have written the dates anew. */
export const SPREADSHEET_DATES: DateFormat = { order: "month-first", epoch: null };

/** The rows of one edition, from `from` to before `to` in the order. */
export interface ExportedEdition {
  readonly week: WeekStart;
  readonly revision: number;
  readonly transcription: number;
  readonly from: number;
  readonly to: number;
}

/** Rows by edition and ordinal; those that name no edition, count or place in it are reported and left out. */
export interface ExportedRowOrder {
  /** For each line, its row in the file. */
  readonly order: Uint32Array;
  /** By row in the file. */
  readonly ordinals: Float64Array;
  readonly counts: Float64Array;
  readonly editions: readonly ExportedEdition[];
  readonly skippedRows: number;
}

/** Orders the rows of an export. */
export function orderExportedRows(
  { rows, column }: ExportedRows,
  grain: PeriodGrain | undefined,
  issues: IssueList,
): ExportedRowOrder {
  const text = (name: "id" | "week" | "revision" | "transcription" | "count") => {
    const { codes, texts } = column(name) ?? { codes: new Uint32Array(rows.length), texts: [""] };
    return (row: number): string => texts[codes[row] as number] ?? "";
  };
  const [id, week, revision, transcription, count] = (
    ["id", "week", "revision", "transcription", "count"] as const
  ).map(text) as [RowText, RowText, RowText, RowText, RowText];
  const ordinals = new Float64Array(rows.length);
  const counts = new Float64Array(rows.length);
  const editions = new Map<string, Omit<ExportedEdition, "from" | "to"> & { lines: number[] }>();
  const seen = new Set<string>();
  let leftOut = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const numbers = [revision(row), transcription(row), count(row)].map(parseWholeNumber);
    const [ofRevision, ofTranscription, stands] = numbers as [number, number, number];
    const saturday =
      parseExportedWeek(week(row), grain) ?? parseDateText(week(row), SPREADSHEET_DATES) ?? "";
    const ordinal = parseWholeNumber(parseOrdinal(id(row), saturday, grain));
    const name = `${saturday} ${ofRevision} ${ofTranscription}`;
    const key = `${name} ${ordinal}`;
    const fault = findRowProblem({ saturday, ordinal, numbers, isTwice: seen.has(key) }, grain);
    if (fault !== null) {
      leftOut += 1;
      issues.add(
        "row that could not be read",
        "error",
        `${formatRowPlace(rows[row] ?? 0)}: ${fault}`,
      );
      continue;
    }
    seen.add(key);
    ordinals[row] = ordinal;
    counts[row] = stands;
    const known = editions.get(name);
    if (known !== undefined) known.lines.push(row);
    else {
      const made = { week: saturday, revision: ofRevision, transcription: ofTranscription };
      editions.set(name, { ...made, lines: [row] });
    }
  }
  const order = new Uint32Array(rows.length - leftOut);
  let from = 0;
  const ranges = [...editions.values()].map(({ lines, ...edition }): ExportedEdition => {
    lines.sort((a, b) => (ordinals[a] as number) - (ordinals[b] as number));
    order.set(lines, from);
    const range = { ...edition, from, to: from + lines.length };
    from = range.to;
    return range;
  });
  return { order, ordinals, counts, editions: ranges, skippedRows: leftOut };
}

type RowText = (row: number) => string;

function parseWholeNumber(text: string): number {
  return /^[1-9]\d{0,9}$/u.test(text) ? Number(text) : Number.NaN;
}

function parseOrdinal(id: string, week: string, grain: PeriodGrain | undefined): string {
  if (!isWeekStart(week)) return "";
  const start = `${getPeriodKey(week, grain ?? "week")}/II/`;
  return id.startsWith(start) ? id.slice(start.length) : "";
}

interface ExportedRowFacts {
  readonly saturday: string;
  readonly ordinal: number;
  readonly numbers: readonly number[];
  readonly isTwice: boolean;
}

function findRowProblem(
  { saturday, ordinal, numbers, isTwice }: ExportedRowFacts,
  grain: PeriodGrain | undefined,
): string | null {
  const period = getGrainNoun(grain);
  if (!isWeekStart(saturday)) {
    return grain === undefined ? "its week is no Saturday" : `its period is no ${period}`;
  }
  if (Number.isNaN(ordinal)) return `its “Row” is not that of a line of its ${period}`;
  if (numbers.some(Number.isNaN)) {
    return "its revision, transcription or count is no whole number from 1";
  }
  return isTwice ? "the same line stands in an earlier row" : null;
}
