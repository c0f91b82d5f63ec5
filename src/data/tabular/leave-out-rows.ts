import type { IssueList } from "#data/tabular/issue-list.ts";
import type { CollectedRows } from "#data/tabular/row-collector.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import {
  countRepeats,
  findPlace,
  pickCells,
  pickColumn,
  pickNumbers,
} from "#data/tabular/pick-rows.ts";
import type { TableHeading } from "#data/tabular/table-rows.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { findRepeatedSheets } from "./find-repeated-sheets.ts";
import type { RepeatedSheet } from "./find-repeated-sheets.ts";
import { findTotals } from "./find-totals.ts";
import type { TotalColumns, TotalRow } from "./find-totals.ts";

/** The rows of a table without those that only repeat or sum up others, and what is told of these. */
export interface RowsLeftOut<Name extends string, Found extends TableHeading<Name>> {
  readonly table: CollectedRows<Name, Found>;
  readonly questions: readonly ReadingQuestion[];
  /** What is left out, each with its rows: "2 rows that are totals of others". */
  readonly leftOut: readonly string[];
  /** How many rows are left out. */
  readonly count: number;
}

const MAX_EXAMPLES = 5;
const COUNT = "count";
/** The answer by which rows are left out. */
export const LEAVE_OUT = "leave-out";

/**
 * Leaves out sheets whose rows all stand in another sheet, and rows that are totals of others, unless the reader wants them
 * counted. A sheet of which some rows stand in another is told to `issues`, and stays.
 */
export function leaveOutRows<Name extends string, Found extends TableHeading<Name>>(
  table: CollectedRows<Name, Found>,
  columns: TotalColumns<Name>,
  answers: ReadingAnswers,
  issues: IssueList,
): RowsLeftOut<Name, Found> {
  const withoutSheets = leaveOutSheets(table, answers["repeated-sheets"], issues);
  const withoutTotals = leaveOutTotals(withoutSheets.table, columns, answers.totals);
  return {
    table: withoutTotals.table,
    questions: [...withoutSheets.questions, ...withoutTotals.questions],
    leftOut: [...withoutSheets.leftOut, ...withoutTotals.leftOut],
    count: withoutSheets.count + withoutTotals.count,
  };
}

function leaveOutSheets<Name extends string, Found extends TableHeading<Name>>(
  table: CollectedRows<Name, Found>,
  answer: string | undefined,
  issues: IssueList,
): RowsLeftOut<Name, Found> {
  if (table.sheets.length < 2) return { table, questions: [], leftOut: [], count: 0 };
  const found = findRepeatedSheets(table.sheets, table.identifyRows());
  const isWhole = ({ from, to, sharedRows }: RepeatedSheet): boolean => sharedRows === to - from;
  for (const sheet of found) {
    if (isWhole(sheet)) continue;
    const { name, from, to, other, sharedRows } = sheet;
    const message = `${formatCount(sharedRows)} of the ${formatPlural(to - from, "row")} of sheet '${name}' ${sharedRows === 1 ? "stands" : "stand"} in sheet '${other}', too; none is left out for that`;
    issues.add("rows in two sheets", "warning", message);
  }
  const repeated = found.filter(isWhole);
  if (repeated.length === 0) return { table, questions: [], leftOut: [], count: 0 };
  const count = repeated.reduce((sum, { from, to }) => sum + to - from, 0);
  const names = formatList(repeated.map(({ name }) => `“${name}”`));
  const isOne = repeated.length === 1;
  const question: ReadingQuestion = {
    key: "repeated-sheets",
    words: `Is ${isOne ? "the sheet" : "each of the sheets"} ${names} to be left out?`,
    why: repeated
      .map(({ name, other }) => `Every row of “${name}” is in “${other}”, too.`)
      .join(" "),
    examples: repeated
      .slice(0, MAX_EXAMPLES)
      .map(
        ({ from, to }) => `${table.where(from)}: the first of ${formatPlural(to - from, "row")}`,
      ),
    choices: [
      { value: LEAVE_OUT, words: `Leave ${names} out: each row counts once` },
      { value: COUNT, words: `Count the rows of ${names}, too` },
    ],
    answer: answer === COUNT ? COUNT : LEAVE_OUT,
    isUnanswered: false,
  };
  if (answer === COUNT) return { table, questions: [question], leftOut: [], count: 0 };
  const isLeftOut = new Uint8Array(table.rows.length);
  for (const { from, to } of repeated) isLeftOut.fill(1, from, to);
  const leftOut = [`${formatPlural(count, "row")} of ${names}, which another sheet has, too`];
  return { table: removeRows(table, isLeftOut), questions: [question], leftOut, count };
}

function leaveOutTotals<Name extends string, Found extends TableHeading<Name>>(
  table: CollectedRows<Name, Found>,
  columns: TotalColumns<Name>,
  answer: string | undefined,
): RowsLeftOut<Name, Found> {
  const totals = findTotals(table, columns);
  if (totals.length === 0) return { table, questions: [], leftOut: [], count: 0 };
  const isAnswered = answer === COUNT || answer === LEAVE_OUT;
  const question = buildTotalsQuestion(totals, table.where, isAnswered ? answer : null);
  const rows =
    answer === COUNT ? [] : totals.filter(({ isSure }) => isSure || answer === LEAVE_OUT);
  if (rows.length === 0) return { table, questions: [question], leftOut: [], count: 0 };
  const isLeftOut = new Uint8Array(table.rows.length);
  for (const { row } of rows) isLeftOut[row] = 1;
  const leftOut = [`${formatPlural(rows.length, "row")} called totals`];
  const rest = removeRows(table, isLeftOut);
  return { table: rest, questions: [question], leftOut, count: rows.length };
}

function buildTotalsQuestion(
  totals: readonly TotalRow[],
  where: (row: number) => string,
  answer: string | null,
): ReadingQuestion {
  const doubtful = totals.filter(({ isSure }) => !isSure);
  const sure = totals.length - doubtful.length;
  const sentences = [
    sure === 0
      ? ""
      : `${formatPlural(sure, "row")} ${sure === 1 ? "is" : "are"} called a total and ${sure === 1 ? "sums" : "sum"} up other rows.`,
    doubtful.length === 0
      ? ""
      : `${formatPlural(doubtful.length, "row")} ${doubtful.length === 1 ? "is" : "are"} called a total, and no sum of other rows was found for ${doubtful.length === 1 ? "it" : "them"}.`,
  ];
  // Those that have to be decided come first.
  const examples = [...doubtful, ...totals.filter(({ isSure }) => isSure)]
    .slice(0, MAX_EXAMPLES)
    .map(({ row, text, count }) => {
      const number = count === null ? "" : `, ${formatCount(count)}`;
      return `${where(row)}: “${text}”${number}`;
    });
  const isUnanswered = doubtful.length > 0 && answer === null;
  return {
    key: "totals",
    words: "Are rows called totals to be left out?",
    why: sentences.filter((sentence) => sentence !== "").join(" "),
    examples,
    choices: [
      { value: LEAVE_OUT, words: "Leave rows called totals out: they sum up other rows" },
      { value: COUNT, words: "Count rows called totals: they are rows like the others" },
    ],
    answer: answer ?? (isUnanswered ? null : LEAVE_OUT),
    isUnanswered,
  };
}

/** A table without some of its rows; the others keep their numbers. */
function removeRows<Name extends string, Found extends TableHeading<Name>>(
  table: CollectedRows<Name, Found>,
  isLeftOut: Uint8Array,
): CollectedRows<Name, Found> {
  const rest = Uint32Array.from(isLeftOut.keys()).filter((row) => isLeftOut[row] === 0);
  const pick = (column: TextColumn): TextColumn => pickColumn(column, rest);
  const identifyRows = (): Uint32Array => pickNumbers(table.identifyRows(), rest);
  return {
    ...table,
    rows: pickNumbers(table.rows, rest),
    where: (row) => table.where(rest[row] ?? 0),
    column: (name) => {
      const column = table.column(name);
      return column === null ? null : pick(column);
    },
    hashes: (name) => {
      const column = table.hashes(name);
      if (column === null) return null;
      return { low: pickNumbers(column.low, rest), high: pickNumbers(column.high, rest) };
    },
    unusedColumns: table.unusedColumns.map((unused) => ({
      ...unused,
      column: () => pick(unused.column()),
    })),
    sheets: table.sheets.map(({ name, from }) => ({ name, from: findPlace(rest, from) })),
    listTotalCells: (isTotal) => pickCells(table.listTotalCells(isTotal), rest),
    identifyRows,
    repeats: table.repeats === null ? null : countRepeats(identifyRows()),
  };
}
