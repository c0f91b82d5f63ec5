import { CELL_STATES, type CellState } from "#domain/cell.ts";
import type { Note } from "#domain/publication/note.ts";
import { RESERVED, UNKNOWN } from "#domain/row.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import { UNTRANSCRIBED, type Answer, type ChangePart, type Dimension } from "#engine/question.ts";
import { answerRows, numberIn, textIn, type AnswerRow } from "#charts/figure/answer-rows.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { valueTitle } from "#charts/figure/value-title.ts";
import { marksByValue, type MarkLine } from "#charts/marks/mark-model.ts";

/** Names of the parts in titles and columns. */
export const PART_TITLE: Readonly<Record<ChangePart, string>> = {
  inBoth: "In both",
  onlyLeft: "Only left",
  onlyRight: "Only right",
  corrected: "Withdrawn or corrected",
  unsure: "Cannot be told",
};

/** What each part holds, in a sentence. */
export const PART_WORDS: Readonly<Record<ChangePart, string>> = {
  inBoth: "lines with detainers on both sides, whole on both",
  onlyLeft: "lines whole on both sides, of which the right has none",
  onlyRight: "lines whole on both sides, of which the left has none",
  corrected:
    "the same rows in another revision or transcription, with another place, agency or field",
  unsure: "lines of which a side is not whole, and what is not itemised or not transcribed",
};

/** A line in one period. `whole`: nothing of it is missing there. */
export interface LineSide {
  readonly count: number;
  readonly cell: CellState;
  readonly whole: boolean;
  readonly marks: readonly MarkLine[];
}

/** A line from one period to the next; the parts add up to the change. */
export interface LinePair {
  readonly change: number;
  /** Whether the change can be told: the line is whole on both sides, or both are files of one week that hold the same rows of it. */
  readonly told: boolean;
  readonly parts: Readonly<Record<ChangePart, number>>;
}

/** A value of the dimension in every period, and from each to the next. */
export interface ComparedLine {
  readonly value: string;
  readonly label: string;
  readonly sides: readonly LineSide[];
  readonly pairs: readonly LinePair[];
}

/** What lines are made from. */
export interface LineFacts {
  readonly by: Dimension;
  /** A `change` answer for each period and the next. */
  readonly changes: readonly Answer[];
  /** For each of these whether both periods are the same weeks of one collection, whose rows share their ids. */
  readonly sameWeeks: readonly boolean[];
  /** A `counts` answer by the same dimension with a side a period; wanted only where periods are more than two. */
  readonly counts?: Answer | undefined;
  /** A `marks` answer by the same dimension with a side a period, and the notes it names. */
  readonly marks?: Answer | undefined;
  readonly notes?: readonly Note[];
  readonly facts: ChartFacts;
}

/** Every value that occurs in a period, A to Z, reserved values and what is not transcribed last. */
export function comparedLines(asked: LineFacts): readonly ComparedLine[] {
  const { by, changes, facts } = asked;
  const byPair = changes.map(
    (answer) => new Map(answerRows(answer).map((row) => [textIn(row, by), row])),
  );
  const values = [...new Set(byPair.flatMap((rows) => [...rows.keys()]))];
  const bare = values.map((value) => {
    const rows = byPair.map((pair) => pair.get(value));
    const sides = Array.from({ length: changes.length + 1 }, (_, at) => sideOf(rows, at));
    const pairs = rows.map((row, pair) => pairOf(row, asked.sameWeeks[pair] === true));
    return { value, label: labelOf(facts, by, value), sides, pairs };
  });
  return withMarks(withOthers(bare, asked), asked).toSorted(byName);
}

/** Agencies of one name stand in several states: theirs is told. */
function labelOf(facts: ChartFacts, by: Dimension, value: string): string {
  if (value === UNTRANSCRIBED) return "Reported, not transcribed";
  const title = valueTitle(facts, by, value);
  const agency = by === "agency" ? facts.agencies[value] : undefined;
  return agency === undefined ? title : `${title}, ${stateName(agency.state)}`;
}

type BareSide = Omit<LineSide, "marks">;
const NOTHING: BareSide = { count: 0, cell: "not-transcribed", whole: false };

/** The period `at` of a line is the left of its pair with the next and the right of that with the one before. */
function sideOf(rows: readonly (AnswerRow | undefined)[], at: number): BareSide {
  const left = rows[at];
  if (left !== undefined) return read(left, "left");
  const right = rows[at - 1];
  return right === undefined ? NOTHING : read(right, "right");
}

function read(row: AnswerRow, side: "left" | "right"): BareSide {
  const count = numberIn(row, side) ?? 0;
  return {
    count,
    cell: count > 0 ? "count" : cellOf(textIn(row, `${side}Cell`)),
    whole: numberIn(row, `${side}Whole`) === 1,
  };
}

function cellOf(text: string): CellState {
  const found = CELL_STATES.find((state) => state === text);
  return found === undefined || found === "count" ? "not-transcribed" : found;
}

function pairOf(row: AnswerRow | undefined, isSameWeeks: boolean): LinePair {
  const part = (name: ChangePart) => (row === undefined ? 0 : (numberIn(row, name) ?? 0));
  const isWhole =
    row !== undefined && numberIn(row, "leftWhole") === 1 && numberIn(row, "rightWhole") === 1;
  return {
    change: row === undefined ? 0 : (numberIn(row, "right") ?? 0) - (numberIn(row, "left") ?? 0),
    told: isWhole || (isSameWeeks && part("unsure") === 0),
    parts: {
      inBoth: part("inBoth"),
      onlyLeft: part("onlyLeft"),
      onlyRight: part("onlyRight"),
      corrected: part("corrected"),
      unsure: part("unsure"),
    },
  };
}

type BareLine = Omit<ComparedLine, "sides"> & { readonly sides: readonly BareSide[] };

/** A value that two periods beside each other both lack is in no pair of theirs: what its cell knows is told by the counts. */
function withOthers(lines: readonly BareLine[], { by, counts }: LineFacts): readonly BareLine[] {
  if (counts === undefined) return lines;
  const sides = lines[0]?.sides.length ?? 0;
  const cells = Array.from(
    { length: sides },
    (_, side) =>
      new Map(
        answerRows(counts, side).map((row) => [textIn(row, by), cellOf(textIn(row, "cell"))]),
      ),
  );
  return lines.map((line) => ({
    ...line,
    sides: line.sides.map((side, at) =>
      side === NOTHING ? { ...side, cell: cells[at]?.get(line.value) ?? side.cell } : side,
    ),
  }));
}

function withMarks(
  lines: readonly BareLine[],
  { by, marks, notes }: LineFacts,
): readonly ComparedLine[] {
  const found = (lines[0]?.sides ?? []).map((_, at) => {
    const of = new Map(lines.map(({ value, sides }) => [value, sides[at]?.count ?? 0]));
    return marks === undefined ? null : marksByValue(marks, by, notes ?? [], of, at);
  });
  return lines.map((line) => ({
    ...line,
    sides: line.sides.map((side, at) => ({
      ...side,
      marks: side.count === 0 ? [] : (found[at]?.get(line.value) ?? []),
    })),
  }));
}

function byName(a: ComparedLine, b: ComparedLine): number {
  const late = ({ value }: ComparedLine) =>
    value === UNTRANSCRIBED ? RESERVED.length : RESERVED.findIndex((one) => one === value);
  return late(a) - late(b) || alphabetical(a.label, b.label) || (a.value < b.value ? -1 : 1);
}

/** Sums of the five parts from one period to the next. */
export function partSums(lines: readonly ComparedLine[], pair: number): LinePair["parts"] {
  const sum = (part: ChangePart) =>
    lines.reduce((total, line) => total + (line.pairs[pair]?.parts[part] ?? 0), 0);
  return {
    inBoth: sum("inBoth"),
    onlyLeft: sum("onlyLeft"),
    onlyRight: sum("onlyRight"),
    corrected: sum("corrected"),
    unsure: sum("unsure"),
  };
}

/** True where the change of a line can be told. */
export function isSure(line: ComparedLine, pair: number): boolean {
  return line.pairs[pair]?.told === true;
}

/** How many of what is counted in each period have a known value of the dimension. */
export function knownOf(
  lines: readonly ComparedLine[],
): readonly { readonly known: number; readonly all: number }[] {
  const counted = lines.filter(({ value }) => value !== UNTRANSCRIBED);
  const named = counted.filter(({ value }) => value !== UNKNOWN);
  const sum = (some: readonly ComparedLine[], at: number) =>
    some.reduce((total, { sides }) => total + (sides[at]?.count ?? 0), 0);
  return (lines[0]?.sides ?? []).map((_, at) => ({
    known: sum(named, at),
    all: sum(counted, at),
  }));
}
