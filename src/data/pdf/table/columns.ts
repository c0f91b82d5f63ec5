import { joinWords } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { measureCoverage } from "#data/pdf/page/rules.ts";
import type { PageRules } from "#data/pdf/page/rules.ts";
import type { Word } from "#data/pdf/page/text-words.ts";
import { matchHeading } from "./headings.ts";
import type { HeadingVocabulary } from "./headings.ts";

/** A column of a table: its field, or null for one that no field is for; where its text stands, and the room that it has. */
export interface PdfColumn {
  readonly field: string | null;
  readonly heading: string;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

/** Rules by page number. */
export type RulesByPage = ReadonlyMap<number, PageRules>;

/** Columns and how surely their headings name fields: the sum of what each is worth. */
export interface ScoredColumns {
  readonly columns: readonly PdfColumn[];
  readonly score: number;
}

/** Columns of headings over a body, or null where the headings name too few fields. */
export function findColumns(
  head: readonly Line[],
  body: readonly Line[],
  vocabulary: HeadingVocabulary,
  rules: RulesByPage,
): ScoredColumns | null {
  const ruled = findRuledColumns(head, vocabulary, rules);
  if (ruled !== null) return ruled;
  const words = head.flatMap((line) => line.words);
  const size = Math.max(...words.map((word) => word.size), 0);
  let best: ScoredColumns | null = null;
  // Sentences below a table cross its gaps, and so may a cell that overflows: few lines may, more where there are many.
  for (const few of new Set([
    0,
    1,
    2,
    3,
    Math.floor(0.05 * body.length),
    Math.floor(0.15 * body.length),
  ])) {
    const found = splitAtHeadings(findBands(words, body, few, size), head, size, vocabulary);
    if (found !== null && (best === null || found.score > best.score + 0.5)) best = found;
  }
  return best;
}

/** Columns between upright rules that run through the headings; null where there are none between fields. */
function findRuledColumns(
  head: readonly Line[],
  vocabulary: HeadingVocabulary,
  rules: RulesByPage,
): ScoredColumns | null {
  const [first] = head;
  const last = head.at(-1);
  if (first === undefined || last === undefined) return null;
  const heights = { from: first.top, to: last.baseline };
  const upright = (rules.get(first.page)?.vertical ?? []).filter(
    ({ spans }) => measureCoverage(spans, heights) > 0.6,
  );
  const edges = [-Infinity, ...upright.map(({ x }) => x), Infinity];
  const words = head.flatMap((line) => line.words);
  const cells = edges.slice(1).flatMap((to, i) => {
    const from = edges[i] ?? -Infinity;
    const inside = words.filter((word) => isWordStartIn(word, from, to));
    if (inside.length === 0) return [];
    const left = Math.min(...inside.map((word) => word.left));
    const right = Math.max(...inside.map((word) => word.right));
    return [{ from, to, left, right, heading: joinHeading(head, from, to) }];
  });
  return assignFields(cells, vocabulary);
}

/** Cells of headings with their fields, each field once where it is named most surely. */
function assignFields(
  cells: readonly Omit<PdfColumn, "field">[],
  vocabulary: HeadingVocabulary,
): ScoredColumns | null {
  const matches = cells.map(({ heading }) => matchHeading(heading, vocabulary));
  const columns = cells.map((cell, i): PdfColumn => {
    const match = matches[i] ?? null;
    const isFirst =
      match !== null &&
      matches.every(
        (other, at) =>
          at === i ||
          other?.field !== match.field ||
          other.score < match.score ||
          (other.score === match.score && at > i),
      );
    return { ...cell, field: isFirst ? match.field : null };
  });
  const known = columns.filter(({ field }) => field !== null);
  if (known.length < vocabulary.fewest || columns.length - known.length > known.length) return null;
  const score = columns.reduce(
    (sum, { field }, i) =>
      sum + (field === null ? OTHER_COLUMN_SCORE : 5 + (matches[i]?.score ?? 0)),
    0,
  );
  return { columns, score };
}

const OTHER_COLUMN_SCORE = -3;

interface Band {
  readonly left: number;
  readonly right: number;
}

/** Spans of a page's width in which words stand, of headings and more than `few` lines of the body. */
function findBands(
  head: readonly Word[],
  body: readonly Line[],
  few: number,
  size: number,
): readonly Band[] {
  const edges = [
    ...head.flatMap(({ left, right }) => [
      { at: left, step: few + 1 },
      { at: right, step: -few - 1 },
    ]),
    ...body.flatMap(({ words }) =>
      mergeBands(words, 0).flatMap(({ left, right }) => [
        { at: left, step: 1 },
        { at: right, step: -1 },
      ]),
    ),
  ].toSorted((a, b) => a.at - b.at || b.step - a.step);
  const bands: Band[] = [];
  let depth = 0;
  let left = 0;
  for (const { at, step } of edges) {
    if (depth <= few && depth + step > few) left = at;
    if (depth > few && depth + step <= few) bands.push({ left, right: at });
    depth += step;
  }
  return mergeBands(bands, 0.12 * size);
}

function mergeBands(bands: readonly Band[], gap: number): readonly Band[] {
  const out: Band[] = [];
  for (const { left, right } of bands.toSorted((a, b) => a.left - b.left)) {
    const before = out.at(-1);
    if (before !== undefined && left - before.right <= gap) {
      out[out.length - 1] = { left: before.left, right: Math.max(before.right, right) };
    } else out.push({ left, right });
  }
  return out;
}

interface ColumnSplit {
  readonly score: number;
  readonly columns: readonly (Omit<PdfColumn, "from" | "to"> & { readonly score: number })[];
}

/**
 * Groups of bands, each with the heading of a field that no other has, or of none; the grouping that names most fields most
 * surely, and then that with the widest gaps. Dynamic programming over the bands from left to right.
 */
function splitAtHeadings(
  bands: readonly Band[],
  head: readonly Line[],
  size: number,
  vocabulary: HeadingVocabulary,
): ScoredColumns | null {
  const best: (ColumnSplit | null)[] = [{ score: 0, columns: [] }];
  for (let end = 1; end <= bands.length; end += 1) {
    let top: ColumnSplit | null = null;
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start] ?? null;
      if (before === null) continue;
      const left = bands[start]?.left ?? 0;
      const right = bands[end - 1]?.right ?? 0;
      const heading = joinHeading(head, left - 0.5, right + 0.5);
      const match = matchHeading(heading, vocabulary);
      const isUsed = before.columns.some(({ field }) => field === match?.field);
      const field = isUsed ? null : (match?.field ?? null);
      const gap = start === 0 ? size : left - (bands[start - 1]?.right ?? left);
      if (gap < 0.5 * size && isContinuousText(head, left)) continue;
      if (field === null && (start + 1 < end || gap < 0.6 * size || heading === "")) continue;
      const isApart = (match?.score ?? 0) < 3 && hasGap(bands.slice(start, end), size);
      const gain =
        field === null
          ? OTHER_COLUMN_SCORE
          : 5 + (match?.score ?? 0) + (isApart ? OTHER_COLUMN_SCORE : 0);
      const score = before.score + gain + Math.min(gap, 20) / 1000;
      if (top !== null && top.score >= score) continue;
      top = { score, columns: [...before.columns, { field, heading, left, right, score: gain }] };
    }
    best[end] = top;
  }
  const found = best[bands.length] ?? null;
  if (found === null) return null;
  const known = found.columns.filter(({ field }) => field !== null);
  if (known.length < vocabulary.fewest || found.columns.length - known.length > known.length)
    return null;
  const columns = found.columns.map((column, i) => {
    const before = found.columns[i - 1];
    const next = found.columns[i + 1];
    return {
      field: column.field,
      heading: column.heading,
      left: column.left,
      right: column.right,
      from: before === undefined ? -Infinity : (before.right + column.left) / 2,
      to: next === undefined ? Infinity : (column.right + next.left) / 2,
    };
  });
  return { columns, score: found.score };
}

/** True where bands lie so far apart that they may be two columns, one of them without a field. */
function hasGap(bands: readonly Band[], least: number): boolean {
  return bands.some(({ left }, i) => i > 0 && left - (bands[i - 1]?.right ?? left) > least);
}

/** True where a heading goes on at a place as the same text as before it, so that no column begins there. */
function isContinuousText(head: readonly Line[], left: number): boolean {
  return head.some(({ words }) =>
    words.some((word) => Math.abs(word.left - left) < 0.5 && (word.isContinued || word.isGlued)),
  );
}

function joinHeading(head: readonly Line[], from: number, to: number): string {
  const lines = head.map(({ words }) =>
    joinWords(words.filter((word) => isWordStartIn(word, from, to))),
  );
  return lines.filter((line) => line !== "").join(" ");
}

function isWordStartIn({ left, size }: Word, from: number, to: number): boolean {
  const start = left + 0.1 * size;
  return start >= from && start < to;
}
