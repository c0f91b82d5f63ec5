import type { Segment } from "./read-drawing.ts";

/** A level rule of a page: a line that is drawn from left to right. */
export interface HorizontalRule {
  readonly y: number;
  readonly spans: readonly Span[];
}

/** An upright rule of a page. */
export interface VerticalRule {
  readonly x: number;
  readonly spans: readonly Span[];
}

/** A stretch of a rule, from left to right or from top to bottom. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Rules of a page: level ones from top to bottom, upright ones from left to right. Lengths in points. */
export interface PageRules {
  readonly horizontal: readonly HorizontalRule[];
  readonly vertical: readonly VerticalRule[];
}

export const NO_RULES: PageRules = { horizontal: [], vertical: [] };

const SAME_LINE_POINTS = 0.8;
const MIN_GAP = 3.2;
const MIN_RULE_LENGTH = 6;

/** Rules of the straight lines of a page: what lies on one line and touches is one rule; dotted lines are whole. */
export function findRules(segments: readonly Segment[]): PageRules {
  const level: { at: number; from: number; to: number }[] = [];
  const upright: { at: number; from: number; to: number }[] = [];
  for (const { x1, y1, x2, y2 } of segments) {
    const width = Math.abs(x2 - x1);
    const height = Math.abs(y2 - y1);
    if (![x1, y1, x2, y2].every(Number.isFinite)) continue;
    if (height <= 0.01 * width + 0.3 && width > 0)
      level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= 0.01 * height + 0.3 && height > 0)
      upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return {
    horizontal: joinLines(level).map(({ at, spans }) => ({ y: at, spans })),
    vertical: joinLines(upright).map(({ at, spans }) => ({ x: at, spans })),
  };
}

function joinLines(
  pieces: readonly { readonly at: number; readonly from: number; readonly to: number }[],
): readonly { readonly at: number; readonly spans: readonly Span[] }[] {
  const sorted = pieces.toSorted((a, b) => a.at - b.at);
  const lines: { at: number; pieces: Span[] }[] = [];
  for (const { at, from, to } of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && at - line.at <= SAME_LINE_POINTS) line.pieces.push({ from, to });
    else lines.push({ at, pieces: [{ from, to }] });
  }
  return lines
    .map(({ at, pieces: all }) => ({
      at,
      spans: joinSpans(all, MIN_GAP).filter(({ from, to }) => to - from >= MIN_RULE_LENGTH),
    }))
    .filter(({ spans }) => spans.length > 0);
}

/** Spans in order, those that overlap or lie nearer than a gap joined. */
export function joinSpans(spans: readonly Span[], gap: number): readonly Span[] {
  const joined: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    if (before !== undefined && from - before.to <= gap)
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** How much of a stretch spans cover, 0 to 1. */
export function measureCoverage(spans: readonly Span[], { from, to }: Span): number {
  if (to <= from) return 0;
  const covered = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  );
  return covered / (to - from);
}
