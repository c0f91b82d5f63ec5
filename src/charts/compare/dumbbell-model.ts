import { CELL_SIGN, CELL_WORDS, type CellState } from "#domain/cell.ts";
import { RESERVED } from "#domain/row.ts";
import { formatChange, formatCount } from "#domain/words/count.ts";
import { CHANGE_PARTS, UNTRANSCRIBED } from "#engine/question.ts";
import { listed } from "#domain/words/listed.ts";
import { niceTop } from "#charts/week/week-model.ts";
import { isSure, PART_TITLE, type ComparedLine, type LineSide } from "./compare-lines.ts";

/** Orders of the lines: by name, by size of the change, by the first or by the last period. */
export const LINE_SORTS = ["name", "change", "left", "right"] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** One end: where it stands, from 0 to 1, null where no number is known; hollow where the line is not whole there. */
export interface Dot {
  readonly at: number | null;
  readonly count: number;
  readonly cell: CellState;
  readonly whole: boolean;
}

/** A line of a dumbbell figure: a pair of dots for each period and the next, and what is said of it. */
export interface DumbbellLine {
  readonly value: string;
  readonly label: string;
  readonly pairs: readonly {
    readonly left: Dot;
    readonly right: Dot;
    readonly sure: boolean;
    readonly change: number;
  }[];
  readonly said: string;
}

/** Lines in order, on one scale from 0 to `top` that all panels share. */
export interface DumbbellModel {
  readonly lines: readonly DumbbellLine[];
  readonly top: number;
  readonly panels: number;
}

/** Lines as dumbbells; what is not transcribed has no dumbbell of its own. */
export function dumbbellModel(lines: readonly ComparedLine[], sort: LineSort): DumbbellModel {
  const drawn = sortedLines(lines, sort).filter(({ value }) => value !== UNTRANSCRIBED);
  const top = niceTop(
    Math.max(0, ...drawn.flatMap(({ sides }) => sides.map(({ count }) => count))),
  );
  return {
    top,
    panels: lines[0]?.pairs.length ?? 0,
    lines: drawn.map((line) => ({
      value: line.value,
      label: line.label,
      said: lineInWords(line),
      pairs: line.pairs.map(({ change }, pair) => ({
        left: dotOf(line.sides[pair], top),
        right: dotOf(line.sides[pair + 1], top),
        sure: isSure(line, pair),
        change,
      })),
    })),
  };
}

/** Lines in an order; reserved values stay last, equal lines by name. */
export function sortedLines(
  lines: readonly ComparedLine[],
  sort: LineSort,
): readonly ComparedLine[] {
  if (sort === "name") return lines;
  const reserved: readonly string[] = [...RESERVED, UNTRANSCRIBED];
  const late = ({ value }: ComparedLine) => Number(reserved.includes(value));
  const first = ({ sides }: ComparedLine) => sides[0]?.count ?? 0;
  const last = ({ sides }: ComparedLine) => sides.at(-1)?.count ?? 0;
  const size = (line: ComparedLine) => {
    if (sort === "left") return first(line);
    return sort === "right" ? last(line) : Math.abs(last(line) - first(line));
  };
  return [...lines].sort((a, b) => late(a) - late(b) || size(b) - size(a));
}

function dotOf(side: LineSide | undefined, top: number): Dot {
  if (side === undefined) return { at: null, count: 0, cell: "not-transcribed", whole: false };
  const { count, cell, whole } = side;
  const known = count > 0 || cell === "reported-zero" || cell === "not-named";
  return { at: known ? count / top : null, count, cell, whole };
}

/** The counts of both ends, or the signs of their cells: "142 → 2". */
export function formatPair({ left, right }: { readonly left: Dot; readonly right: Dot }): string {
  return `${inShort(left)} → ${inShort(right)}`;
}

function inShort({ count, cell }: Dot): string {
  if (count > 0 || cell === "count") return formatCount(count);
  return CELL_SIGN[cell];
}

/** "Texas: 142, then 2: −140; in both −140." Signs of cells are told in words. */
export function lineInWords(line: ComparedLine): string {
  const values = line.sides.map(({ count, cell }) =>
    count > 0 || cell === "reported-zero" ? formatCount(count) : CELL_WORDS[cell],
  );
  const changes = line.pairs.map(({ change, told: isTold, parts }) => {
    if (!isTold) return "what changed cannot be told";
    const told = CHANGE_PARTS.filter((part) => parts[part] !== 0).map(
      (part) => `${PART_TITLE[part].toLowerCase()} ${formatChange(parts[part])}`,
    );
    if (told.length === 0) return "no change";
    return told.length === 1 ? (told[0] ?? "") : `${formatChange(change)}: ${listed(told)}`;
  });
  return `${line.label}: ${values.join(", then ")}; ${changes.join("; then ")}.`;
}
