import { CELL_STATES, type CellState } from "#domain/cell.ts";
import type { Note } from "#domain/publication/note.ts";
import { NOT_ITEMISED, RESERVED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { Answer, Dimension } from "#engine/question.ts";
import { answerRows, numberIn, textIn, type AnswerRow } from "#charts/figure/answer-rows.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { stateName } from "#domain/vocabulary/states.ts";
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
  readonly lines: readonly BarLine[];
  readonly most: number;
  readonly sum: number;
  readonly left: number;
}

/** Lines A to Z (withdrawn, not itemised and unknown last in their group), or by count; places named without a number stand among states. */
export function barListModel(asked: BarListFacts): BarListModel {
  const { facts, dimension } = asked;
  const filtered = asked.filtered === true;
  const bare = answerRows(asked.counts).map((row) => lineOf(row, asked));
  const named = filtered || dimension !== "state" ? [] : namedStates(facts, bare);
  const all = [...bare, ...named].filter((line) => line.value !== "");
  const kept = all.filter(
    (line) =>
      !filtered || (line.count ?? 0) > 0 || line.cell === "named-only" || line.cell === "withdrawn",
  );
  const rankOf = ranks(facts, dimension, all);
  const lines = [...withMarks(kept, asked)].sort(order(asked.sort ?? "name", rankOf));
  return {
    dimension,
    lines,
    most: Math.max(0, ...lines.map((line) => line.count ?? 0)),
    sum: lines.reduce((sum, line) => sum + (line.count ?? 0), 0),
    left: all.length - kept.length,
  };
}

function lineOf(row: AnswerRow, asked: BarListFacts): BarLine {
  const value = textIn(row, asked.dimension);
  const group = asked.grouped === true ? groupOf(row, value, asked.facts) : "";
  const cell = cellOf(textIn(row, "cell"));
  const count = numberIn(row, "count");
  const counted = cell === "count" || cell === "reported-zero" || (count ?? 0) > 0;
  return {
    key: group === "" ? value : `${group}/${value}`,
    value,
    label: valueTitle(asked.facts, asked.dimension, value),
    note: asked.remarks?.[value] ?? (cell === "named-only" ? "named, number not known" : ""),
    count: counted ? count : null,
    cell: (count ?? 0) > 0 ? "count" : cell === "count" ? "not-transcribed" : cell,
    marks: [],
    group,
  };
}

function cellOf(text: string): CellState {
  return CELL_STATES.find((state) => state === text) ?? "count";
}

function groupOf(row: AnswerRow, value: string, facts: ChartFacts): string {
  const state = textIn(row, "state") || (facts.agencies[value]?.state ?? "");
  if (value === WITHDRAWN || state === WITHDRAWN) return "No agency named";
  return state === "" || state === UNKNOWN ? "State unknown" : stateName(state);
}

function namedStates(facts: ChartFacts, lines: readonly BarLine[]): readonly BarLine[] {
  const there = new Set(lines.map((line) => line.value.toUpperCase()));
  const named = facts.weeks.flatMap((week) => week.named).filter((place) => !place.withdrawn);
  return [...new Set(named.map((place) => place.state.toUpperCase()))]
    .filter((state) => !there.has(state))
    .map((state) => ({
      key: state,
      value: state,
      label: stateName(state),
      note: "named, number not known",
      count: null,
      cell: "named-only",
      marks: [],
      group: "",
    }));
}

function withMarks(lines: readonly BarLine[], asked: BarListFacts): readonly BarLine[] {
  if (asked.marks === undefined) return lines;
  const times = new Map<string, number>();
  for (const { value } of lines) times.set(value, (times.get(value) ?? 0) + 1);
  const once = lines.filter(({ value }) => value !== NOT_ITEMISED && times.get(value) === 1);
  const of = new Map(once.map((line) => [line.value, line.count ?? 0]));
  const marks = marksByValue(asked.marks, asked.dimension, asked.notes ?? [], of);
  return lines.map((line) => ({ ...line, marks: marks.get(line.value) ?? [] }));
}

// The values of a corpus stand in one order, whatever is filtered.
const RANKS = new WeakMap<ChartFacts["agencies"], Map<Dimension, ReadonlyMap<string, number>>>();

/** Where lines stand by name, within their groups. */
function ranks(
  { agencies }: ChartFacts,
  dimension: Dimension,
  lines: readonly BarLine[],
): ReadonlyMap<string, number> {
  const held = RANKS.get(agencies) ?? new Map<Dimension, ReadonlyMap<string, number>>();
  RANKS.set(agencies, held);
  const known = held.get(dimension);
  if (known !== undefined && lines.every(({ key }) => known.has(key))) return known;
  const made = new Map([...lines].sort(byName).map(({ key }, rank) => [key, rank]));
  held.set(dimension, made);
  return made;
}

function byName(a: BarLine, b: BarLine): number {
  const late = (line: BarLine) => RESERVED.findIndex((value) => value === line.value);
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
): (a: BarLine, b: BarLine) => number {
  const byRank = (a: BarLine, b: BarLine) => (rankOf.get(a.key) ?? 0) - (rankOf.get(b.key) ?? 0);
  if (sort === "name") return byRank;
  return (a, b) => (a.group === b.group && (b.count ?? -1) - (a.count ?? -1)) || byRank(a, b);
}
