import { CELL_STATES, type CellState } from "#domain/cell.ts";
import type { Note } from "#domain/publication/note.ts";
import { NOT_ITEMISED, RESERVED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import { codesOf, MISSING, numbersOf } from "#domain/table.ts";
import type { Answer, Dimension } from "#engine/question.ts";
import { rowNumbers } from "#charts/figure/answer-rows.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { hereWords } from "#domain/words/here.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import { valueTitle } from "#charts/figure/value-title.ts";
import { marksByValue, type MarkLine } from "#charts/marks/mark-model.ts";

/** A line of a bar list. */
export interface BarLine {
  /** Unique in the list: the value, or group and value. */
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** Small words under the label; empty where there are none. */
  readonly note: string;
  /** Null where no number is known. */
  readonly count: number | null;
  readonly cell: CellState;
  readonly marks: readonly MarkLine[];
  /** Heading under which the line stands; empty where lines are not grouped. */
  readonly group: string;
}

/** What a bar list is made from. */
export interface BarListFacts {
  /** A `counts` answer by the dimension, or by `state` and the dimension where lines are grouped. */
  readonly counts: Answer;
  readonly dimension: Dimension;
  readonly facts: ChartFacts;
  /** A `marks` answer by the dimension, and the notes it names. */
  readonly marks?: Answer;
  readonly notes?: readonly Note[];
  /** Small words by value. */
  readonly remarks?: Readonly<Record<string, string>>;
  readonly grouped?: boolean;
  readonly sort?: "name" | "count";
  /** True where anything is filtered: lines without a count are left out and counted in `left`. */
  readonly filtered?: boolean;
}

/** Lines in order, their sum and how many lines without a count were left out. */
export interface BarListModel {
  readonly dimension: Dimension;
  readonly size: number;
  /** The first so many lines. */
  readonly first: (most: number) => readonly BarLine[];
  /** All of them; made when first asked for, as there may be thousands. */
  readonly lines: readonly BarLine[];
  readonly most: number;
  readonly sum: number;
  readonly left: number;
  /** Where lines are counted: "among transcribed rows". */
  readonly among: string;
}

/** What is known of a line without naming it. */
type Entry = Pick<BarLine, "key" | "value" | "count" | "cell" | "group">;

/** Lines A to Z (withdrawn, not itemised and unknown last in their group), or by count; places named without a number stand among states. */
export function barListModel(asked: BarListFacts): BarListModel {
  const { facts, dimension } = asked;
  const filtered = asked.filtered === true;
  const bare = entries(asked);
  const named = filtered || dimension !== "state" ? [] : namedStates(facts, bare);
  const all = [...bare, ...named].filter(({ value }) => value !== "");
  const kept = all.filter(
    ({ count, cell }) =>
      !filtered || (count ?? 0) > 0 || cell === "named-only" || cell === "withdrawn",
  );
  const sorted = kept.sort(order(asked.sort ?? "name", ranks(facts, dimension, all)));
  const marks = marksOf(sorted, asked);
  const first = (most: number) =>
    sorted.slice(0, most).map((entry): BarLine => ({
      ...entry,
      label: valueTitle(facts, dimension, entry.value),
      note: noteOf(entry, named.includes(entry) ? undefined : asked.remarks),
      marks: marks.get(entry.value) ?? [],
    }));
  let lines: readonly BarLine[] | null = null;
  return {
    dimension,
    size: sorted.length,
    first,
    get lines() {
      lines ??= first(sorted.length);
      return lines;
    },
    most: sorted.reduce((most, { count }) => Math.max(most, count ?? 0), 0),
    sum: sorted.reduce((sum, { count }) => sum + (count ?? 0), 0),
    left: all.length - kept.length,
    among: hereWords(facts.weeks).among,
  };
}

function entries({ counts, dimension, grouped, facts }: BarListFacts): readonly Entry[] {
  const { table } = counts;
  const values = codesOf(table, dimension);
  const cells = codesOf(table, "cell");
  const numbers = numbersOf(table, "count");
  const states = table.columns["state"] === undefined ? null : codesOf(table, "state");
  return rowNumbers(counts).map((row) => {
    const value = values.dictionary[values.codes[row] ?? 0] ?? "";
    const state = states?.dictionary[states.codes[row] ?? 0] ?? "";
    const group = grouped === true ? groupOf(state, value, facts) : "";
    const cell = cellOf(cells.dictionary[cells.codes[row] ?? 0] ?? "");
    const count = numbers(row);
    const counted = cell === "count" || cell === "reported-zero" || count > 0;
    return {
      key: group === "" ? value : `${group}/${value}`,
      value,
      group,
      count: counted && count !== MISSING ? count : null,
      cell: count > 0 ? "count" : cell === "count" ? "not-transcribed" : cell,
    };
  });
}

function noteOf({ value, cell }: Entry, remarks: BarListFacts["remarks"]): string {
  return remarks?.[value] ?? (cell === "named-only" ? "named, number not known" : "");
}

function cellOf(text: string): CellState {
  return CELL_STATES.find((state) => state === text) ?? "count";
}

function groupOf(told: string, value: string, facts: ChartFacts): string {
  const state = told || (facts.agencies[value]?.state ?? "");
  if (value === WITHDRAWN || state === WITHDRAWN) return "No agency named";
  return state === "" || state === UNKNOWN ? "State unknown" : stateName(state);
}

function namedStates(facts: ChartFacts, lines: readonly Entry[]): readonly Entry[] {
  const there = new Set(lines.map(({ value }) => value.toUpperCase()));
  const named = facts.weeks.flatMap((week) => week.named).filter((place) => !place.withdrawn);
  return [...new Set(named.map((place) => place.state.toUpperCase()))]
    .filter((state) => !there.has(state))
    .map((state) => ({ key: state, value: state, count: null, cell: "named-only", group: "" }));
}

/** Marks by value; a value that stands in several groups has none, as it is not known which of them a note touches. */
function marksOf(
  lines: readonly Entry[],
  { marks, notes, dimension }: BarListFacts,
): ReadonlyMap<string, readonly MarkLine[]> {
  if (marks === undefined || marks.table.length === 0) return new Map();
  const times = new Map<string, number>();
  for (const { value } of lines) times.set(value, (times.get(value) ?? 0) + 1);
  const once = lines.filter(({ value }) => value !== NOT_ITEMISED && times.get(value) === 1);
  const of = new Map(once.map(({ value, count }) => [value, count ?? 0]));
  return marksByValue(marks, dimension, notes ?? [], of);
}

// The values of a corpus stand in one order, whatever is filtered.
const RANKS = new WeakMap<ChartFacts["agencies"], Map<Dimension, ReadonlyMap<string, number>>>();

/** Where lines stand by name, within their groups. */
function ranks(
  facts: ChartFacts,
  dimension: Dimension,
  lines: readonly Entry[],
): ReadonlyMap<string, number> {
  const { agencies } = facts;
  const held = RANKS.get(agencies) ?? new Map<Dimension, ReadonlyMap<string, number>>();
  RANKS.set(agencies, held);
  const known = held.get(dimension);
  if (known !== undefined && lines.every(({ key }) => known.has(key))) return known;
  const labelled = lines.map((line) => ({
    ...line,
    label: valueTitle(facts, dimension, line.value),
  }));
  const made = new Map(labelled.sort(byName).map(({ key }, rank) => [key, rank]));
  held.set(dimension, made);
  return made;
}

type Labelled = Entry & Pick<BarLine, "label">;

function byName(a: Labelled, b: Labelled): number {
  const late = (line: Labelled) => RESERVED.findIndex((value) => value === line.value);
  const end = (group: string) => Number(group === "No agency named" || group === "State unknown");
  return (
    end(a.group) - end(b.group) ||
    alphabetical(a.group, b.group) ||
    late(a) - late(b) ||
    alphabetical(a.label, b.label) ||
    (a.key < b.key ? -1 : 1)
  );
}

function order(
  sort: "name" | "count",
  rankOf: ReadonlyMap<string, number>,
): (a: Entry, b: Entry) => number {
  const byRank = (a: Entry, b: Entry) => (rankOf.get(a.key) ?? 0) - (rankOf.get(b.key) ?? 0);
  if (sort === "name") return byRank;
  return (a, b) => (a.group === b.group && (b.count ?? -1) - (a.count ?? -1)) || byRank(a, b);
}
