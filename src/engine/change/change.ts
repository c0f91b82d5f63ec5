import type { CellState } from "#domain/cell.ts";
import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { corpusOf } from "#engine/ask/sides.ts";
import type { Sided } from "#engine/ask/sides.ts";
import { tidy } from "#engine/ask/tidy.ts";
import type { Value } from "#engine/ask/tidy.ts";
import { CHANGE_PARTS, UNTRANSCRIBED } from "#engine/question.ts";
import type { Dimension } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { corrections } from "./corrections.ts";
import { halvesOf, linesOf, namesPlaces } from "./lines.ts";
import type { Half, Line } from "./lines.ts";
import { split } from "./split.ts";
import { untranscribedOf } from "./untranscribed.ts";

/** A `change` question without its kind: of one measure and two sides. */
export interface ChangeAsked extends Sided {
  readonly by: Dimension;
}

/** What answers a `change` question. */
export type Changing = (corpora: readonly Corpus[], asked: ChangeAsked, reading: Reading) => Table;

/** Answers a `change` question: a row a line, and last what is reported but not transcribed. */
export const change: Changing = (corpora, asked, reading) => {
  const [left, right] = asked.sides.map((side) => ({ ...side, corpus: corpusOf(corpora, side) }));
  const [measure] = asked.measures;
  if (left === undefined || right === undefined || measure === undefined) {
    throw new RangeError("A change is of one measure, from one side to another.");
  }
  const halves = halvesOf([left, right], asked.by, reading);
  const missing = untranscribed(halves);
  const rows = [
    ...lines(halves, measure, reading),
    ...(missing === null ? [] : [rowOf(UNTRANSCRIBED, ...missing, 0)]),
  ];
  return tidy(
    rows.map(({ value, ...row }) => ({ [asked.by]: value, ...row })),
    [asked.by, "leftCell", "rightCell"],
    ["left", "right", "leftWhole", "rightWhole", ...CHANGE_PARTS],
  );
};

type Row = Readonly<Record<string, Value>> & { readonly value: string };

function lines(halves: readonly [Half, Half], measure: Measure, reading: Reading): readonly Row[] {
  const [left, right] = halves;
  const before = linesOf(left, measure, reading);
  const after = linesOf(right, measure, reading);
  const corrected = corrections(left, right, measure);
  const mayBeNamed = halves.some((half) => namesPlaces(half));
  return left.axis.values.flatMap((value, i) => {
    const isCounted = before.count(i) > 0 || after.count(i) > 0;
    if (!isCounted && !mayBeNamed) return [];
    const [was, is] = [before.line(i), after.line(i)];
    if (!isCounted && !NAMED.has(was.cell) && !NAMED.has(is.cell)) return [];
    return [rowOf(value, was, is, corrected[i] ?? 0)];
  });
}

const NAMED: ReadonlySet<CellState> = new Set(["named-only", "withdrawn"]);

function rowOf(value: string, left: Line, right: Line, corrected: number): Row {
  return {
    value,
    left: left.count,
    right: right.count,
    leftCell: left.cell,
    rightCell: right.cell,
    leftWhole: Number(left.isWhole),
    rightWhole: Number(right.isWhole),
    ...split(left, right, corrected),
  };
}

/** What of each side is not transcribed, as a line; null where it cannot be told of both. */
function untranscribed(halves: readonly [Half, Half]): readonly [Line, Line] | null {
  const [left, right] = halves.map(({ corpus, filter }) => untranscribedOf(corpus, filter));
  if (left === null || left === undefined || right === null || right === undefined) return null;
  const line = (count: number): Line => ({
    count,
    cell: count > 0 ? "count" : "reported-zero",
    isWhole: false,
  });
  return [line(left), line(right)];
}
