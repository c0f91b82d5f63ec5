import { formatChange } from "#domain/text/format-count.ts";
import { CHANGE_PARTS, type ChangePart, UNTRANSCRIBED } from "#engine/query/question.ts";
import { CHANGE_PART_DESCRIPTION, getChangePartTitle } from "./change-part-names.ts";
import { UNKNOWN_CHANGE } from "./comparability.ts";
import { sumParts, type ComparisonRow } from "./comparison-rows.ts";

/** One part of a change: its sum, null where it cannot be told, and where its bar stands, in parts of the width (0.5 is zero). */
export interface ChangePartBar {
  readonly part: ChangePart;
  readonly title: string;
  readonly words: string;
  readonly change: number | null;
  /** "−7 + 7" where rows of the part go both ways; empty otherwise. */
  readonly gross: string;
  readonly from: number;
  readonly to: number;
}

/** A change split in five; null where it cannot be told. `ofReported` is true where it is the change of what was reported, not only of what is transcribed. */
export interface ChangePartsModel {
  readonly bars: readonly ChangePartBar[];
  readonly change: number | null;
  readonly ofReported: boolean;
  /** The sum in words: "−140 + 0 + 0 + 0 − 19 = −159". */
  readonly sum: string;
}

/** The five parts of `change`, from one period to the next of `names`, as bars on one scale around zero. */
export function createChangePartsModel(
  lines: readonly ComparisonRow[],
  pair: number,
  change: number | null,
  names: readonly string[],
): ChangePartsModel {
  const sums = sumParts(lines, pair, change);
  const ways = CHANGE_PARTS.map((part) =>
    part === "unsure" ? createSpan(sums.unsure ?? 0) : sumBothWays(lines, pair, part),
  );
  const maximum = Math.max(1, ...ways.flatMap(({ less, more }) => [-less, more]));
  const addends = CHANGE_PARTS.flatMap((part, at) => {
    const sum = sums[part];
    return sum === null ? [] : [formatAddend(sum, at === 0)];
  }).join(" ");
  return {
    change,
    ofReported: change !== null && lines.some(({ value }) => value === UNTRANSCRIBED),
    sum:
      change === null
        ? `${addends}; the rest ${UNKNOWN_CHANGE}`
        : `${addends} = ${formatChange(change)}`,
    bars: CHANGE_PARTS.map((part, at) => {
      const { less, more } = ways[at] ?? createSpan(0);
      return {
        part,
        title: getChangePartTitle(part, names[pair], names[pair + 1]),
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

/** A change that goes one way. */
function createSpan(change: number) {
  return { less: Math.min(0, change), more: Math.max(0, change) };
}

/** What the rows of a part take away and add, so that a part whose rows cancel out does not look empty. */
function sumBothWays(
  lines: readonly ComparisonRow[],
  pair: number,
  part: Exclude<ChangePart, "unsure">,
) {
  const all = lines.map(({ pairs }) => createSpan(pairs[pair]?.parts[part] ?? 0));
  return {
    less: all.reduce((sum, { less }) => sum + less, 0),
    more: all.reduce((sum, { more }) => sum + more, 0),
  };
}

function formatAddend(value: number, first: boolean): string {
  if (first) return formatChange(value).replace("+", "");
  return `${value < 0 ? "−" : "+"} ${formatChange(Math.abs(value)).replace("+", "")}`;
}
