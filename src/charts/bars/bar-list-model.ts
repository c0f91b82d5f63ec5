import type { CellState } from "#domain/table/cell-state.ts";
import type { Note } from "#domain/note/note.ts";
import { isReservedCode, NOT_ITEMIZED, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { Answer, Dimension } from "#engine/query/question.ts";
import {
  createCellReader,
  isListedCell,
  listRowIndexes,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { findCounty, formatValue, formatValueWithPlace } from "#domain/text/format-value.ts";
import { countNotesByValue, type NoteCount } from "#charts/notes/note-counts.ts";

/** A row of a bar list. */
export interface BarRow extends Pick<AnswerCell, "count" | "open"> {
  /** Unique in the list: the value. */
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** The name of an agency without its state, and that state; otherwise the label, and nothing. */
  readonly name: string;
  readonly state: string;
  /** A sentence to be read beside the number; empty where there is none. */
  readonly remark: string;
  readonly cell: CellState;
  /** All detainers issued under the same filter, whatever their outcome; null where it is not known or the same number. */
  readonly issued: number | null;
  readonly marks: readonly NoteCount[];
  /** True of what names no place: unknown, not itemized, withdrawn. */
  readonly isApart: boolean;
}

/** What a bar list is made from. */
export interface BarListInput {
  /** A `counts` answer by the dimension. */
  readonly counts: Answer;
  readonly dimension: Dimension;
  readonly facts: ChartContext;
  /** A `marks` answer by the dimension, and the notes it names. */
  readonly marks?: Answer | undefined;
  readonly notes?: readonly Note[];
  /** Sentences by value. */
  readonly remarks?: ReadonlyMap<string, string>;
  /** Detainers of any outcome by value. */
  readonly issued?: ReadonlyMap<string, number> | null;
  readonly sort?: "name" | "count";
  /** True where all counties are of one state, so that none needs its name after its own. */
  readonly isOneState?: boolean;
  /** True where anything is filtered: rows without a number are left out and counted in `omitted`. */
  readonly filtered?: boolean;
}

/** Rows in order, their sum and the number of rows without a number that were left out. */
export interface BarListModel {
  readonly dimension: Dimension;
  /** How many rows name a place. */
  readonly size: number;
  /** That number of rows that name a place, and all that name none. */
  readonly first: (limit: number) => readonly BarRow[];
  /** All rows; they are made at the first use, as there may be thousands. */
  readonly rows: readonly BarRow[];
  readonly sum: number;
  /** Rows left out by the state of their cell; values that the filter leaves out are not among them. */
  readonly omitted: ReadonlyMap<CellState, number>;
  /** The state of the cell of every value of the answer, listed or not. */
  readonly cells: ReadonlyMap<string, CellState>;
}

/** What is known of a row before it has a name. */
type BarEntry = Pick<BarRow, "key" | "value" | "count" | "cell" | "open" | "isApart">;

/** Lines A to Z or by count; what names no place stands last either way. */
export function createBarListModel(input: BarListInput): BarListModel {
  const { facts, dimension } = input;
  const filtered = input.filtered === true;
  const all = readEntries(input).filter(({ value }) => value !== "");
  const shown = all.filter(({ cell }) => isListedCell(cell, filtered));
  const sorted = shown.sort(
    createComparator(input.sort ?? "name", rankValues(facts, dimension, all)),
  );
  const marks = countNotes(sorted, input);
  const nameRow = (entry: BarEntry): BarRow => ({
    ...entry,
    ...nameEntry(facts, dimension, entry.value, input.isOneState === true),
    remark: input.remarks?.get(entry.value) ?? "",
    issued: input.issued?.get(entry.value) ?? null,
    marks: marks.get(entry.value) ?? [],
  });
  const size = sorted.filter(({ isApart }) => !isApart).length;
  let lines: readonly BarRow[] | null = null;
  return {
    dimension,
    size,
    first: (limit) =>
      [...sorted.slice(0, Math.min(limit, size)), ...sorted.slice(size)].map(nameRow),
    get rows() {
      lines ??= sorted.map(nameRow);
      return lines;
    },
    sum: sorted.reduce((sum, { count }) => sum + (count ?? 0), 0),
    omitted: countOmitted(all.filter(({ cell }) => !isListedCell(cell, filtered))),
    cells: new Map(all.map(({ value, cell }) => [value, cell])),
  };
}

/** The largest count of rows: bars are scaled by those that are seen. */
export function findMaximum(rows: readonly Pick<BarRow, "count">[]): number {
  return rows.reduce((maximum, { count }) => Math.max(maximum, count ?? 0), 0);
}

/** What a row is called; an agency with its state, which some names hold already. */
export function formatRowLabel(facts: ChartContext, dimension: Dimension, value: string): string {
  if (value === UNKNOWN && dimension === "state") return "No place given";
  if (value === UNKNOWN && dimension === "county") return "County not on record";
  const label = formatValue(facts, dimension, value);
  if (dimension !== "agency" || isReservedCode(value)) return label;
  const state = facts.agencies.get(value)?.state.toUpperCase() ?? "";
  return label.endsWith(`, ${state}`) ? label : formatValueWithPlace(facts, dimension, value);
}

function nameEntry(
  facts: ChartContext,
  dimension: Dimension,
  value: string,
  isOneState: boolean,
): Pick<BarRow, "label" | "name" | "state"> {
  const county = isOneState && dimension === "county" ? findCounty(facts, value) : undefined;
  const label = county?.name ?? formatRowLabel(facts, dimension, value);
  if (dimension !== "agency") return { label, name: label, state: "" };
  const state = facts.agencies.get(value)?.state.toUpperCase();
  return {
    label,
    name: formatValue(facts, dimension, value),
    state: state === undefined ? "" : getStateName(state),
  };
}

function readEntries({ counts, dimension }: BarListInput): readonly BarEntry[] {
  const { table } = counts;
  const values = getCodeColumn(table, dimension);
  const readCell = createCellReader(table);
  return listRowIndexes(counts).map((row) => {
    const value = values.dictionary[values.codes[row] ?? 0] ?? "";
    const { state: cell, count, open } = readCell(row);
    return { key: value, value, count, cell, open, isApart: isReservedCode(value) };
  });
}

function countOmitted(entries: readonly BarEntry[]): ReadonlyMap<CellState, number> {
  const counts = new Map<CellState, number>();
  for (const { cell, isApart } of entries) {
    // Nothing is missing of a list without rows that name no place.
    if (cell === "not-selected" || (isApart && cell === "not-named")) continue;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function countNotes(
  lines: readonly BarEntry[],
  { marks, notes, dimension, facts }: BarListInput,
): ReadonlyMap<string, readonly NoteCount[]> {
  if (marks === undefined || marks.table.length === 0) return new Map();
  const countByValue = new Map(lines.map(({ value, count }) => [value, count ?? 0]));
  return countNotesByValue(marks, dimension, notes ?? [], countByValue, facts.datasetPeriod.asof);
}

// The values of a dataset stand in one order, whatever is filtered.
const RANKS = new WeakMap<ChartContext["agencies"], Map<Dimension, ReadonlyMap<string, number>>>();

/** The order of rows by name. */
function rankValues(
  facts: ChartContext,
  dimension: Dimension,
  lines: readonly BarEntry[],
): ReadonlyMap<string, number> {
  const { agencies } = facts;
  const cached = RANKS.get(agencies) ?? new Map<Dimension, ReadonlyMap<string, number>>();
  RANKS.set(agencies, cached);
  const known = cached.get(dimension);
  if (known !== undefined && lines.every(({ key }) => known.has(key))) return known;
  const labeled = lines.map(({ value }) => ({
    value,
    label: formatRowLabel(facts, dimension, value),
  }));
  const ranks = new Map(labeled.sort(compareNames).map(({ value }, rank) => [value, rank]));
  cached.set(dimension, ranks);
  return ranks;
}

/** What names no place, in its order. */
const APART: readonly string[] = [NOT_ITEMIZED, UNKNOWN, WITHDRAWN];

function compareNames(a: Pick<BarRow, "value" | "label">, b: typeof a): number {
  const rank = ({ value }: typeof a) => APART.indexOf(value);
  return rank(a) - rank(b) || compareText(a.label, b.label) || (a.value < b.value ? -1 : 1);
}

function createComparator(
  sort: "name" | "count",
  rankOf: ReadonlyMap<string, number>,
): (a: BarEntry, b: BarEntry) => number {
  const byRank = (a: BarEntry, b: BarEntry) => (rankOf.get(a.key) ?? 0) - (rankOf.get(b.key) ?? 0);
  if (sort === "name") return byRank;
  return (a, b) =>
    Number(a.isApart) - Number(b.isApart) || (b.count ?? -1) - (a.count ?? -1) || byRank(a, b);
}
