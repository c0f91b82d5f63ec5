import { joinWords } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { measureCoverage } from "#data/pdf/page/rules.ts";
import { removeSpacesAndSigns } from "#data/pdf/text/join-lines.ts";
import { findColumns } from "./columns.ts";
import type { PdfColumn, RulesByPage } from "./columns.ts";
import { couldBeHeading } from "./headings.ts";
import type { HeadingVocabulary } from "./headings.ts";

/** A part of a table under one row of headings, to the next. */
export interface PdfTablePart {
  readonly columns: readonly PdfColumn[];
  readonly body: readonly Line[];
}

/** Lines of a section as parts of its table; `outside` are those before the first headings, `lost` those under headings whose columns cannot be recognized. */
export function splitTableParts(
  lines: readonly Line[],
  vocabulary: HeadingVocabulary,
  rules: RulesByPage,
): {
  readonly outside: readonly Line[];
  readonly parts: readonly PdfTablePart[];
  readonly lost: readonly Line[];
} {
  const heads = findHeads(lines, vocabulary, rules);
  const headed = heads.map(({ from, to }, i) => ({
    head: lines.slice(from, to),
    body: lines.slice(to, heads[i + 1]?.from ?? lines.length),
  }));
  const parts: PdfTablePart[] = [];
  const lost: Line[] = [];
  for (const group of groupSameHeads(headed)) {
    const body = group.flatMap((part) => part.body);
    const columns = findColumns(group[0]?.head ?? [], body, vocabulary, rules)?.columns ?? null;
    if (columns === null) lost.push(...group.flatMap((part) => [...part.head, ...part.body]));
    else for (const part of group) parts.push({ columns, body: part.body });
  }
  if (parts.length === 0) return { outside: lines, parts, lost: [] };
  return { outside: lines.slice(0, heads[0]?.from ?? 0), parts, lost };
}

/** By how much headings are named more surely where that is more than the width of the gaps between them. */
const SURER = 0.5;

/** Where the rows of headings begin and end. One that is printed again is as long as the first. */
function findHeads(
  lines: readonly Line[],
  vocabulary: HeadingVocabulary,
  rules: RulesByPage,
): readonly { readonly from: number; readonly to: number }[] {
  const heads: { from: number; to: number }[] = [];
  const known = new Map<string, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const isAgain = (length: number): boolean => known.has(joinHeadText(lines, at, length));
    const again = [...new Set(known.values())].find(isAgain);
    const found = again === undefined ? measureHead(lines, at, vocabulary, rules) : null;
    const length = again ?? found?.length ?? 0;
    // A sentence above the headings may hold words of theirs.
    const later = found === null ? null : measureHead(lines, at + 1, vocabulary, rules);
    if (found !== null && later !== null && later.score > found.score + SURER) continue;
    if (length > 0) {
      heads.push({ from: at, to: at + length });
      known.set(joinHeadText(lines, at, length), length);
    }
    at += Math.max(length - 1, 0);
  }
  return heads;
}

function joinHeadText(lines: readonly Line[], at: number, length: number): string {
  return lines
    .slice(at, at + length)
    .map(({ words }) => removeSpacesAndSigns(joinWords(words)))
    .join(" ");
}

interface HeadedLines {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** Parts that follow each other with headings at the same places share their columns. */
function groupSameHeads(parts: readonly HeadedLines[]): readonly (readonly HeadedLines[])[] {
  const groups: HeadedLines[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group !== undefined && headPlaces(group[0]?.head ?? []) === headPlaces(part.head))
      group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function headPlaces(head: readonly Line[]): string {
  return head
    .flatMap(({ words }) => words.map(({ text, left }) => `${text}@${Math.round(left / 3)}`))
    .join(" ");
}

const MAX_HEAD_LINES = 14;

interface MeasuredHead {
  readonly length: number;
  readonly score: number;
}

/**
 * How many lines from `at` on are a table's headings, and how surely: those that name its fields most surely; null where they
 * name too few. A rule below them ends them, and so does another font.
 */
function measureHead(
  lines: readonly Line[],
  at: number,
  vocabulary: HeadingVocabulary,
  rules: RulesByPage,
): MeasuredHead | null {
  let best: MeasuredHead | null = null;
  for (let length = 1; length <= MAX_HEAD_LINES; length += 1) {
    const line = lines[at + length - 1];
    const before = lines[at + length - 2];
    const first = lines[at];
    if (line === undefined || first === undefined || line.words.length > 30) break;
    if (!couldBeHeading(joinWords(line.words))) break;
    if (before !== undefined && length > 1) {
      const isApart =
        before.page !== line.page || line.top - before.bottom > 2 * (line.bottom - line.top);
      if (isApart || isSeparatedByRule(first, line, rules)) break;
      if (best !== null && findStyle(line) !== findStyle(first)) break;
    }
    const found = findColumns(lines.slice(at, at + length), [], vocabulary, rules);
    if (found !== null && found.score >= (best?.score ?? 0)) best = { length, score: found.score };
  }
  return best;
}

function findStyle({ words }: Line): string {
  return `${words[0]?.font} ${words[0]?.size.toFixed(1)}`;
}

/** True where a rule that is at least half as wide as the upper line's text runs between two lines. */
function isSeparatedByRule(upper: Line, lower: Line, rules: RulesByPage): boolean {
  const reach = {
    from: upper.words[0]?.left ?? 0,
    to: Math.max(...upper.words.map(({ right }) => right)),
  };
  return (rules.get(upper.page)?.horizontal ?? []).some(
    ({ y, spans }) =>
      y > upper.baseline && y < lower.baseline - 0.2 && measureCoverage(spans, reach) >= 0.5,
  );
}
