import type { CellState } from "#domain/table/cell-state.ts";
import type { Note } from "#domain/note/note.ts";
import { NOT_ITEMIZED, RESERVED_CODES, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { Answer, Dimension } from "#engine/query/question.ts";
import { createCellReader, isListedCell, listRowIndexes } from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatValue } from "#domain/text/format-value.ts";
import { countNotesByValue, type NoteCount } from "#charts/notes/note-counts.ts";

/** A row of a bar list. */
export interface BarRow {
  /** Unique in the list: the value, or group and value. */
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** Small words under the label; empty where there are none. */
  readonly remark: string;
  /** Null where no number is known. */
  readonly count: number | null;
  readonly cell: CellState;
  /** Detainers of the row without an outcome recorded; null where a collection has declines alone. */
  readonly open: number | null;
  readonly marks: readonly NoteCount[];
  /** Heading above the row; empty where rows are not grouped. */
  readonly group: string;
}

/** What a bar list is made from. */
export interface BarListInput {
  /** A `counts` answer by the dimension, or by `state` and the dimension where rows are grouped. */
  readonly counts: Answer;
  readonly dimension: Dimension;
  readonly facts: ChartContext;
  /** A `marks` answer by the dimension, and the notes it names. */
  readonly marks?: Answer;
  readonly notes?: readonly Note[];
  /** Small words by value. */
  readonly remarks?: Readonly<Record<string, string>>;
  readonly grouped?: boolean;
  readonly sort?: "name" | "count";
  /** True where anything is filtered: rows without a number are left out and counted in `omitted`. */
  readonly filtered?: boolean;
}

/** Rows in order, their sum and the number of rows without a number that were left out. */
export interface BarListModel {
  readonly dimension: Dimension;
  readonly size: number;
  /** That number of rows from the first. */
  readonly first: (limit: number) => readonly BarRow[];
  /** All rows; they are made at the first use, as there may be thousands. */
  readonly rows: readonly BarRow[];
  readonly maximum: number;
  readonly sum: number;
  /** Rows left out by the state of their cell; values that the filter leaves out are not among them. */
  readonly omitted: ReadonlyMap<CellState, number>;
  /** The state of the cell of every value of the answer, listed or not. */
  readonly cells: ReadonlyMap<string, CellState>;
}

/** What is known of a row before it has a name. */
type BarEntry = Pick<BarRow, "key" | "value" | "count" | "cell" | "open" | "group">;

/** Lines A to Z (withdrawn, not itemized and unknown last in their group), or by count. */
export function createBarListModel(input: BarListInput): BarListModel {
  const { facts, dimension } = input;
  const filtered = input.filtered === true;
  const all = readEntries(input).filter(({ value }) => value !== "");
  const shown = all.filter(({ cell }) => isListedCell(cell, filtered));
  const sorted = shown.sort(
    createComparator(input.sort ?? "name", rankValues(facts, dimension, all)),
  );
  const marks = countNotes(sorted, input);
  const first = (limit: number) =>
    sorted.slice(0, limit).map((entry): BarRow => ({
      ...entry,
      label: formatValue(facts, dimension, entry.value),
      remark: formatRemark(entry, input.remarks),
      marks: marks.get(entry.value) ?? [],
    }));
  let lines: readonly BarRow[] | null = null;
  return {
    dimension,
    size: sorted.length,
    first,
    get rows() {
      lines ??= first(sorted.length);
      return lines;
    },
    maximum: sorted.reduce((maximum, { count }) => Math.max(maximum, count ?? 0), 0),
    sum: sorted.reduce((sum, { count }) => sum + (count ?? 0), 0),
    omitted: countOmitted(all.filter(({ cell }) => !isListedCell(cell, filtered))),
    cells: new Map(all.map(({ value, cell }) => [value, cell])),
  };
}

function readEntries({ counts, dimension, grouped, facts }: BarListInput): readonly BarEntry[] {
  const { table } = counts;
  const values = getCodeColumn(table, dimension);
  const readCell = createCellReader(table);
  const states = table.columns["state"] === undefined ? null : getCodeColumn(table, "state");
  return listRowIndexes(counts).map((row) => {
    const value = values.dictionary[values.codes[row] ?? 0] ?? "";
    const state = states?.dictionary[states.codes[row] ?? 0] ?? "";
    const group = grouped === true ? formatGroup(state, value, facts) : "";
    const { state: cell, count, open } = readCell(row);
    return { key: group === "" ? value : `${group}/${value}`, value, group, count, cell, open };
  });
}

function countOmitted(entries: readonly BarEntry[]): ReadonlyMap<CellState, number> {
  const counts = new Map<CellState, number>();
  for (const { cell } of entries) {
    if (cell !== "not-selected") counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function formatRemark({ value, cell }: BarEntry, remarks: BarListInput["remarks"]): string {
  return remarks?.[value] ?? (cell === "named-only" ? "named, number not known" : "");
}

function formatGroup(stated: string, value: string, facts: ChartContext): string {
  const state = stated || (facts.agencies[value]?.state ?? "");
  if (value === WITHDRAWN || state === WITHDRAWN) return "No agency named";
  return state === "" || state === UNKNOWN ? "State unknown" : getStateName(state);
}

/** Marks by value; a value that stands in several groups has none, as it is not known which of them a note touches. */
function countNotes(
  lines: readonly BarEntry[],
  { marks, notes, dimension }: BarListInput,
): ReadonlyMap<string, readonly NoteCount[]> {
  if (marks === undefined || marks.table.length === 0) return new Map();
  const times = new Map<string, number>();
  for (const { value } of lines) times.set(value, (times.get(value) ?? 0) + 1);
  const once = lines.filter(({ value }) => value !== NOT_ITEMIZED && times.get(value) === 1);
  const countByValue = new Map(once.map(({ value, count }) => [value, count ?? 0]));
  return countNotesByValue(marks, dimension, notes ?? [], countByValue);
}

// The values of a dataset stand in one order, whatever is filtered.
const RESERVED_RANKS = new WeakMap<
  ChartContext["agencies"],
  Map<Dimension, ReadonlyMap<string, number>>
>();

/** The order of rows by name, within their groups. */
function rankValues(
  facts: ChartContext,
  dimension: Dimension,
  lines: readonly BarEntry[],
): ReadonlyMap<string, number> {
  const { agencies } = facts;
  const cached = RESERVED_RANKS.get(agencies) ?? new Map<Dimension, ReadonlyMap<string, number>>();
  RESERVED_RANKS.set(agencies, cached);
  const known = cached.get(dimension);
  if (known !== undefined && lines.every(({ key }) => known.has(key))) return known;
  const labeled = lines.map((line) => ({
    ...line,
    label: formatValue(facts, dimension, line.value),
  }));
  const ranks = new Map(labeled.sort(compareNames).map(({ key }, rank) => [key, rank]));
  cached.set(dimension, ranks);
  return ranks;
}

type RankedValue = BarEntry & Pick<BarRow, "label">;

function compareNames(a: RankedValue, b: RankedValue): number {
  const late = (line: RankedValue) => RESERVED_CODES.findIndex((value) => value === line.value);
  const end = (group: string) => Number(group === "No agency named" || group === "State unknown");
  return (
    end(a.group) - end(b.group) ||
    compareText(a.group, b.group) ||
    late(a) - late(b) ||
    compareText(a.label, b.label) ||
    (a.key < b.key ? -1 : 1)
  );
}

function createComparator(
  sort: "name" | "count",
  rankOf: ReadonlyMap<string, number>,
): (a: BarEntry, b: BarEntry) => number {
  const byRank = (a: BarEntry, b: BarEntry) => (rankOf.get(a.key) ?? 0) - (rankOf.get(b.key) ?? 0);
  if (sort === "name") return byRank;
  return (a, b) => (a.group === b.group && (b.count ?? -1) - (a.count ?? -1)) || byRank(a, b);
}
