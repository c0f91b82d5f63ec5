import { CELL_STATES, type CellState } from "#domain/table/cell-state.ts";
import type { Note } from "#domain/note/note.ts";
import { isReservedCode, RESERVED_CODES, UNKNOWN } from "#domain/detainer/row.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import {
  UNTRANSCRIBED,
  type Answer,
  type ChangePart,
  type Dimension,
} from "#engine/query/question.ts";
import {
  readAnswerRows,
  getRowNumber,
  getRowText,
  type AnswerRow,
} from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { formatValue } from "#domain/text/format-value.ts";
import { countNotesByValue, type NoteCount } from "#charts/notes/note-counts.ts";
import { calculateChange, type ComparedCount } from "./comparability.ts";

/** A row in one period. */
export interface PeriodCount extends ComparedCount {
  readonly cell: CellState;
  readonly marks: readonly NoteCount[];
}

/** The parts of a change, which add up to it; null for what cannot be told, where only what was corrected is known. */
export type ChangeParts = Readonly<Record<ChangePart, number | null>>;

/** A row from one period to the next: its change, null where its counts cannot be compared, in parts. */
export interface PeriodChange {
  readonly change: number | null;
  readonly parts: ChangeParts;
}

/** A value of the dimension in every period, and from each to the next. */
export interface ComparisonRow {
  readonly value: string;
  readonly label: string;
  readonly sides: readonly PeriodCount[];
  readonly pairs: readonly PeriodChange[];
}

/** What rows are made from. */
export interface ComparisonInput {
  readonly by: Dimension;
  /** A `change` answer for each period and the next. */
  readonly changes: readonly Answer[];
  /** For each of these whether both periods are the same weeks of one collection, whose rows share their ids. */
  readonly sameWeeks: readonly boolean[];
  /** Of each period whether it is covered whole. */
  readonly coveredWhole: readonly boolean[];
  /** A `counts` answer by the same dimension with a side a period; wanted only where periods are more than two. */
  readonly counts?: Answer | undefined;
  /** A `marks` answer by the same dimension with a side a period, and the notes it names. */
  readonly marks?: Answer | undefined;
  readonly notes?: readonly Note[];
  readonly facts: ChartContext;
}

/** Every value that occurs in a period, A to Z, reserved values and what is not transcribed last. */
export function createComparisonRows(input: ComparisonInput): readonly ComparisonRow[] {
  const { by, changes, facts } = input;
  const byPair = changes.map(
    (answer) => new Map(readAnswerRows(answer).map((row) => [getRowText(row, by), row])),
  );
  const values = [...new Set(byPair.flatMap((rows) => [...rows.keys()]))];
  const bare = values.map((value) => {
    const rows = byPair.map((pair) => pair.get(value));
    const sides = Array.from({ length: changes.length + 1 }, (_, at) =>
      createPeriodCount(rows, at, input.coveredWhole[at] === true),
    );
    const pairs = rows.map((row, pair) =>
      createPeriodChange(row, value, sides.slice(pair, pair + 2), input.sameWeeks[pair] === true),
    );
    return { value, label: formatRowLabel(facts, by, value), sides, pairs };
  });
  return addNotes(addCellStates(bare, input), input).toSorted(compareNames);
}

/** Agencies with the same name in several states: the name of the state follows. */
function formatRowLabel(facts: ChartContext, by: Dimension, value: string): string {
  if (value === UNTRANSCRIBED) return "Not on record";
  const title = formatValue(facts, by, value);
  const agency = by === "agency" ? facts.agencies.get(value) : undefined;
  return agency === undefined ? title : `${title}, ${getStateName(agency.state)}`;
}

type CountWithoutNotes = Omit<PeriodCount, "marks">;
const EMPTY_COUNT: CountWithoutNotes = { count: 0, cell: "not-transcribed", isWhole: false };

/** The period at an index is the first of its pair with the next period and the second of the pair with the one before. */
function createPeriodCount(
  rows: readonly (AnswerRow | undefined)[],
  at: number,
  isCovered: boolean,
): CountWithoutNotes {
  const [after, before] = [rows[at], rows[at - 1]];
  if (after !== undefined) return readPeriodCount(after, "left", isCovered);
  return before === undefined ? EMPTY_COUNT : readPeriodCount(before, "right", isCovered);
}

function readPeriodCount(
  row: AnswerRow,
  side: "left" | "right",
  isCovered: boolean,
): CountWithoutNotes {
  const count = getRowNumber(row, side) ?? 0;
  return {
    count,
    cell: count > 0 ? "count" : parseCellState(getRowText(row, `${side}Cell`)),
    isWhole: isCovered && getRowNumber(row, `${side}Whole`) === 1,
  };
}

function parseCellState(text: string): CellState {
  const cell = CELL_STATES.find((state) => state === text);
  return cell === undefined || cell === "count" ? "not-transcribed" : cell;
}

const UNKNOWN_PARTS = { inBoth: null, onlyLeft: null, onlyRight: null, unsure: null };

function createPeriodChange(
  row: AnswerRow | undefined,
  value: string,
  [first, second]: readonly CountWithoutNotes[],
  isSameWeeks: boolean,
): PeriodChange {
  const part = (name: ChangePart) => (row === undefined ? 0 : (getRowNumber(row, name) ?? 0));
  const isSameRows = isSameWeeks && part("unsure") === 0;
  // What has no value may be of any: as a value of its own it is compared only where the rows are the same.
  const isCompared = row !== undefined && (isSameRows || !isReservedCode(value));
  const change = isCompared ? calculateChange(first ?? null, second ?? null, isSameRows) : null;
  const corrected = part("corrected");
  if (change === null) {
    return { change, parts: { ...UNKNOWN_PARTS, corrected } };
  }
  const [inBoth, onlyLeft, onlyRight] = [part("inBoth"), part("onlyLeft"), part("onlyRight")];
  return { change, parts: { inBoth, onlyLeft, onlyRight, corrected, unsure: part("unsure") } };
}

type RowWithoutNotes = Omit<ComparisonRow, "sides"> & {
  readonly sides: readonly CountWithoutNotes[];
};

/** A value that two successive periods both lack is in no pair; the counts say the states of its cells. */
function addCellStates(
  lines: readonly RowWithoutNotes[],
  { by, counts }: ComparisonInput,
): readonly RowWithoutNotes[] {
  if (counts === undefined) return lines;
  const sides = lines[0]?.sides.length ?? 0;
  const cells = Array.from(
    { length: sides },
    (_, side) =>
      new Map(
        readAnswerRows(counts, side).map((row) => [
          getRowText(row, by),
          parseCellState(getRowText(row, "cell")),
        ]),
      ),
  );
  return lines.map((line) => ({
    ...line,
    sides: line.sides.map((side, at) =>
      side === EMPTY_COUNT ? { ...side, cell: cells[at]?.get(line.value) ?? side.cell } : side,
    ),
  }));
}

function addNotes(
  lines: readonly RowWithoutNotes[],
  { by, marks, notes, facts }: ComparisonInput,
): readonly ComparisonRow[] {
  const counts = (lines[0]?.sides ?? []).map((_, at) => {
    const countByValue = new Map(lines.map(({ value, sides }) => [value, sides[at]?.count ?? 0]));
    return marks === undefined
      ? null
      : countNotesByValue(marks, by, notes ?? [], countByValue, facts.datasetPeriod.asof, at);
  });
  return lines.map((line) => ({
    ...line,
    sides: line.sides.map((side, at) => ({
      ...side,
      marks: side.count === 0 ? [] : (counts[at]?.get(line.value) ?? []),
    })),
  }));
}

function compareNames(a: ComparisonRow, b: ComparisonRow): number {
  const late = ({ value }: ComparisonRow) =>
    value === UNTRANSCRIBED
      ? RESERVED_CODES.length
      : RESERVED_CODES.findIndex((one) => one === value);
  return late(a) - late(b) || compareText(a.label, b.label) || (a.value < b.value ? -1 : 1);
}

/** True where a change of some row can be told. */
export function hasKnownChange(lines: readonly ComparisonRow[], pair: number): boolean {
  return lines.some(({ pairs }) => (pairs[pair]?.change ?? null) !== null);
}

/** How many of what is counted in each period have a known value of the dimension. */
export function countKnown(
  lines: readonly ComparisonRow[],
): readonly { readonly known: number; readonly all: number }[] {
  const counted = lines.filter(({ value }) => value !== UNTRANSCRIBED);
  const named = counted.filter(({ value }) => value !== UNKNOWN);
  const sum = (some: readonly ComparisonRow[], at: number) =>
    some.reduce((total, { sides }) => total + (sides[at]?.count ?? 0), 0);
  return (lines[0]?.sides ?? []).map((_, at) => ({
    known: sum(named, at),
    all: sum(counted, at),
  }));
}
