import { findMiddle } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { measureCoverage } from "#data/pdf/page/rules.ts";
import type { CellLine } from "./cell-lines.ts";
import type { PdfColumn, RulesByPage } from "./columns.ts";

/** For each line of a table whether a row begins there. */
export type RowCut = readonly boolean[];

const MIN_ROW_RULE_SHARE = 0.5;

/** Cuts where rules run over at least half of the table's width between two lines. */
export function cutAtRules(
  lines: readonly CellLine[],
  columns: readonly PdfColumn[],
  rules: RulesByPage,
): RowCut {
  const width = { from: columns[0]?.left ?? 0, to: columns.at(-1)?.right ?? 0 };
  return lines.map(({ line }, i) => {
    const before = lines[i - 1]?.line;
    if (before === undefined || before.page !== line.page) return true;
    return listRulesBetween(before, line, rules).some(
      (spans) => measureCoverage(spans, width) >= MIN_ROW_RULE_SHARE,
    );
  });
}

/** True where each page of a table has rules above and below its rows; those of other tables of the page are far from its lines. */
export function hasRowRules(
  lines: readonly CellLine[],
  columns: readonly PdfColumn[],
  rules: RulesByPage,
): boolean {
  const width = { from: columns[0]?.left ?? 0, to: columns.at(-1)?.right ?? 0 };
  const pages = new Set(lines.map(({ line }) => line.page));
  return [...pages].every((page) => {
    const pageLines = lines.map(({ line }) => line).filter((line) => line.page === page);
    const { from, to } = reachOf(pageLines);
    const level = (rules.get(page)?.horizontal ?? []).filter(({ y }) => y > from && y < to);
    return (
      level.filter(({ spans }) => measureCoverage(spans, width) >= MIN_ROW_RULE_SHARE).length > 1
    );
  });
}

/** How far up and down a page the rows of lines may reach: by three lines more, or by the highest white space between them. */
function reachOf(lines: readonly Line[]): { readonly from: number; readonly to: number } {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const room = lines.map((line, i) =>
    Math.max(3 * (line.bottom - line.top), line.top - (lines[i - 1]?.bottom ?? line.top)),
  );
  return { from: top - Math.max(...room), to: bottom + Math.max(...room) };
}

/** True where a rule closes a column's cell between two lines of one page. */
export function isClosedBetween(
  before: Line,
  line: Line,
  { left, right }: PdfColumn,
  rules: RulesByPage,
): boolean {
  return listRulesBetween(before, line, rules).some(
    (spans) => measureCoverage(spans, { from: left, to: right }) >= MIN_ROW_RULE_SHARE,
  );
}

function listRulesBetween(before: Line, line: Line, rules: RulesByPage) {
  const from = findMiddle(before);
  const to = findMiddle(line);
  return (rules.get(line.page)?.horizontal ?? [])
    .filter(({ y }) => y > from && y <= to)
    .map(({ spans }) => spans);
}

const MAX_HEIGHTS = 24;

/** How much higher than the next lower white space one is that seems to part rows, in points. */
const CLEARLY_HIGHER = 1.5;

/**
 * Cuts at white space, those that seem to part rows first: from the highest that is clearly higher than the next to none, and
 * then at the others. At most the 24 most frequent heights, so that no file takes long.
 */
export function listSpaceCuts(lines: readonly CellLine[]): readonly RowCut[] {
  const gaps = measureGaps(lines);
  const counts = new Map<number, number>();
  for (const gap of gaps.filter(Number.isFinite)) {
    const height = Math.round(gap * 4) / 4;
    counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  const usual = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MAX_HEIGHTS);
  const heights = usual.map(([height]) => height).toSorted((a, b) => b - a);
  const isClear = (height: number): boolean => {
    const lower = heights[heights.indexOf(height) + 1];
    return lower !== undefined && height - lower >= CLEARLY_HIGHER;
  };
  return [
    ...heights.filter(isClear),
    Number.POSITIVE_INFINITY,
    ...heights.filter((height) => !isClear(height)),
  ].map((height) => gaps.map((gap) => gap >= height - 0.13));
}

/** White space above each line, infinite at the first of a page; lines of one row may overlap, which is below 0. */
function measureGaps(lines: readonly CellLine[]): readonly number[] {
  let page = -1;
  let reach = 0;
  return lines.map(({ line }) => {
    const gap = line.page === page ? line.top - reach : Number.POSITIVE_INFINITY;
    reach = line.page === page ? Math.max(reach, line.bottom) : line.bottom;
    page = line.page;
    return gap;
  });
}

/** Lines in blocks, each of a row's lines on one page. */
export function splitBlocks<T>(lines: readonly T[], cut: RowCut): readonly (readonly T[])[] {
  const blocks: T[][] = [];
  for (const [i, line] of lines.entries()) {
    if (cut[i] === true || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}
