import { textOf } from "#data/pdf/page/lines.ts";
import type { Line } from "#data/pdf/page/lines.ts";
import { coveredShare } from "#data/pdf/page/rules.ts";
import { squash } from "#data/pdf/text/join-lines.ts";
import { columnsOf } from "./columns.ts";
import type { Column, RulesByPage } from "./columns.ts";
import { mayBeHeading } from "./headings.ts";
import type { Vocabulary } from "./headings.ts";

/** A part of a table under one row of headings, to the next. */
export interface TablePart {
  readonly columns: readonly Column[];
  readonly body: readonly Line[];
}

/** Lines of a section as parts of its table; `outside` are those before the first headings, `lost` those under headings whose columns cannot be told. */
export function tablePartsOf(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  rules: RulesByPage,
): {
  readonly outside: readonly Line[];
  readonly parts: readonly TablePart[];
  readonly lost: readonly Line[];
} {
  const heads = headsOf(lines, vocabulary, rules);
  const headed = heads.map(({ from, to }, i) => ({
    head: lines.slice(from, to),
    body: lines.slice(to, heads[i + 1]?.from ?? lines.length),
  }));
  const parts: TablePart[] = [];
  const lost: Line[] = [];
  for (const group of alike(headed)) {
    const body = group.flatMap((part) => part.body);
    const columns = columnsOf(group[0]?.head ?? [], body, vocabulary, rules)?.columns ?? null;
    if (columns === null) lost.push(...group.flatMap((part) => [...part.head, ...part.body]));
    else for (const part of group) parts.push({ columns, body: part.body });
  }
  if (parts.length === 0) return { outside: lines, parts, lost: [] };
  return { outside: lines.slice(0, heads[0]?.from ?? 0), parts, lost };
}

/** By how much headings are named more surely where that is more than the width of the gaps between them. */
const SURER = 0.5;

/** Where the rows of headings begin and end. One that is printed again is as long as the first. */
function headsOf(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  rules: RulesByPage,
): readonly { readonly from: number; readonly to: number }[] {
  const heads: { from: number; to: number }[] = [];
  const known = new Map<string, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const isAgain = (length: number): boolean => known.has(headText(lines, at, length));
    const again = [...new Set(known.values())].find(isAgain);
    const found = again === undefined ? headAt(lines, at, vocabulary, rules) : null;
    const length = again ?? found?.length ?? 0;
    // A sentence above the headings may hold words of theirs.
    const later = found === null ? null : headAt(lines, at + 1, vocabulary, rules);
    if (found !== null && later !== null && later.score > found.score + SURER) continue;
    if (length > 0) {
      heads.push({ from: at, to: at + length });
      known.set(headText(lines, at, length), length);
    }
    at += Math.max(length - 1, 0);
  }
  return heads;
}

function headText(lines: readonly Line[], at: number, length: number): string {
  return lines
    .slice(at, at + length)
    .map(({ words }) => squash(textOf(words)))
    .join(" ");
}

interface HeadedLines {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** Parts that follow each other with headings at the same places share their columns. */
function alike(parts: readonly HeadedLines[]): readonly (readonly HeadedLines[])[] {
  const groups: HeadedLines[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group !== undefined && places(group[0]?.head ?? []) === places(part.head)) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function places(head: readonly Line[]): string {
  return head
    .flatMap(({ words }) => words.map(({ text, left }) => `${text}@${Math.round(left / 3)}`))
    .join(" ");
}

const MOST_HEAD_LINES = 14;

interface Head {
  readonly length: number;
  readonly score: number;
}

/**
 * How many lines from `at` on are a table's headings, and how surely: those that name its fields most surely; null where they
 * name too few. A rule below them ends them, and so does another font.
 */
function headAt(
  lines: readonly Line[],
  at: number,
  vocabulary: Vocabulary,
  rules: RulesByPage,
): Head | null {
  let best: Head | null = null;
  for (let length = 1; length <= MOST_HEAD_LINES; length += 1) {
    const line = lines[at + length - 1];
    const before = lines[at + length - 2];
    const first = lines[at];
    if (line === undefined || first === undefined || line.words.length > 30) break;
    if (!mayBeHeading(textOf(line.words))) break;
    if (before !== undefined && length > 1) {
      const isApart =
        before.page !== line.page || line.top - before.bottom > 2 * (line.bottom - line.top);
      if (isApart || isRuledOff(first, line, rules)) break;
      if (best !== null && styleOf(line) !== styleOf(first)) break;
    }
    const found = columnsOf(lines.slice(at, at + length), [], vocabulary, rules);
    if (found !== null && found.score >= (best?.score ?? 0)) best = { length, score: found.score };
  }
  return best;
}

function styleOf({ words }: Line): string {
  return `${words[0]?.font} ${words[0]?.size.toFixed(1)}`;
}

/** True where a rule that is at least half as wide as the upper line's text runs between two lines. */
function isRuledOff(upper: Line, lower: Line, rules: RulesByPage): boolean {
  const reach = {
    from: upper.words[0]?.left ?? 0,
    to: Math.max(...upper.words.map(({ right }) => right)),
  };
  return (rules.get(upper.page)?.level ?? []).some(
    ({ y, spans }) =>
      y > upper.baseline && y < lower.baseline - 0.2 && coveredShare(spans, reach) >= 0.5,
  );
}
