import { formatChange } from "#domain/text/format-count.ts";
import { CHANGE_PARTS, type ChangePart, UNTRANSCRIBED } from "#engine/query/question.ts";
import {
  CHANGE_PART_TITLE,
  CHANGE_PART_DESCRIPTION,
  sumParts,
  type ComparisonRow,
} from "./comparison-rows.ts";

/** One part of a change: its sum, and where its bar stands, in parts of the width (0.5 is zero). */
export interface ChangePartBar {
  readonly part: ChangePart;
  readonly title: string;
  readonly words: string;
  readonly change: number;
  /** "−7 + 7" where rows of the part go both ways; empty otherwise. */
  readonly gross: string;
  readonly from: number;
  readonly to: number;
}

/** A change split in five. `ofReported` is true where it is the change of what was reported, not only of what is transcribed. */
export interface ChangePartsModel {
  readonly bars: readonly ChangePartBar[];
  readonly change: number;
  readonly ofReported: boolean;
  /** The sum in words: "−140 + 0 + 0 + 0 − 19 = −159". */
  readonly sum: string;
}

/** The five parts of the change from one period to the next, as bars on one scale around zero. */
export function createChangePartsModel(
  lines: readonly ComparisonRow[],
  pair: number,
): ChangePartsModel {
  const sums = sumParts(lines, pair);
  const ways = CHANGE_PARTS.map((part) => formatGross(lines, pair, part));
  const maximum = Math.max(1, ...ways.flatMap(({ less, more }) => [-less, more]));
  const change = CHANGE_PARTS.reduce((sum, part) => sum + sums[part], 0);
  return {
    change,
    ofReported: lines.some(({ value }) => value === UNTRANSCRIBED),
    sum: `${CHANGE_PARTS.map((part, at) => formatAddend(sums[part], at === 0)).join(" ")} = ${formatChange(change)}`,
    bars: CHANGE_PARTS.map((part, at) => {
      const { less, more } = ways[at] ?? NO_GROSS;
      return {
        part,
        title: CHANGE_PART_TITLE[part],
        words: CHANGE_PART_DESCRIPTION[part],
        change: sums[part],
        gross:
          less < 0 && more > 0 ? `${formatAddend(less, true)} ${formatAddend(more, false)}` : "",
        from: 0.5 + less / (2 * maximum),
        to: 0.5 + more / (2 * maximum),
      };
    }),
  };
}

const NO_GROSS = { less: 0, more: 0 };

/** What the rows of a part take away and add, so that a part whose rows cancel out does not look empty. */
function formatGross(lines: readonly ComparisonRow[], pair: number, part: ChangePart) {
  const all = lines.map(({ pairs }) => pairs[pair]?.parts[part] ?? 0);
  return {
    less: all.reduce((sum, each) => sum + Math.min(0, each), 0),
    more: all.reduce((sum, each) => sum + Math.max(0, each), 0),
  };
}

function formatAddend(value: number, first: boolean): string {
  if (first) return formatChange(value).replace("+", "");
  return `${value < 0 ? "−" : "+"} ${formatChange(Math.abs(value)).replace("+", "")}`;
}
