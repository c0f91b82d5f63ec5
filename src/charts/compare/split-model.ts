import { formatChange } from "#domain/words/count.ts";
import { UNTRANSCRIBED } from "#engine/question.ts";
import {
  PART_TITLE,
  PART_WORDS,
  PARTS,
  partSums,
  type ComparedLine,
  type Part,
} from "./compare-lines.ts";

/** One part of a change: its sum, and where its bar stands, in parts of the width (0.5 is zero). */
export interface SplitBar {
  readonly part: Part;
  readonly title: string;
  readonly words: string;
  readonly change: number;
  readonly from: number;
  readonly to: number;
}

/** A change split in five. `ofReported` is true where it is the change of what was reported, not only of what is transcribed. */
export interface SplitModel {
  readonly bars: readonly SplitBar[];
  readonly change: number;
  readonly ofReported: boolean;
  /** The sum in words: "−140 + 0 + 0 + 0 − 19 = −159". */
  readonly sum: string;
}

/** The five parts of the change from one period to the next, as bars on one scale around zero. */
export function splitModel(lines: readonly ComparedLine[], pair: number): SplitModel {
  const sums = partSums(lines, pair);
  const most = Math.max(1, ...PARTS.map((part) => Math.abs(sums[part])));
  const change = PARTS.reduce((sum, part) => sum + sums[part], 0);
  return {
    change,
    ofReported: lines.some(({ value }) => value === UNTRANSCRIBED),
    sum: `${PARTS.map((part, at) => addend(sums[part], at === 0)).join(" ")} = ${formatChange(change)}`,
    bars: PARTS.map((part) => {
      const end = 0.5 + sums[part] / (2 * most);
      return {
        part,
        title: PART_TITLE[part],
        words: PART_WORDS[part],
        change: sums[part],
        from: Math.min(0.5, end),
        to: Math.max(0.5, end),
      };
    }),
  };
}

function addend(value: number, first: boolean): string {
  if (first) return formatChange(value).replace("+", "");
  return `${value < 0 ? "−" : "+"} ${formatChange(Math.abs(value)).replace("+", "")}`;
}
