import { formatCount } from "#domain/text/format-count.ts";

/** Counts of one color, from–to, inclusive; `to` is null where it has no end. */
export interface MapStep {
  readonly from: number;
  readonly to: number | null;
  /** The number of the color: `--seq-1` to `--seq-5`. */
  readonly color: number;
}

/** Every second number of 1, 2, 5, 10, 20, 50 …: the numbers with which steps can begin. */
const STARTS = [1, 5, 20, 100, 500, 2000, 10_000, 50_000, 200_000, 1_000_000];

/** Colors by the number of steps, so that few steps still differ much. */
const COLORS = [[], [4], [2, 5], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]] as const;
const MAX_STEPS = 5;

/**
 * The steps of a map, lowest first. They begin at 1, 5, 20, 100, 500, 2,000 and so on, the first at the last of these that no
 * count is below; a step in which no count lies joins the one above it, the last one has no end, and of more than five the
 * lowest are one.
 */
export function createMapSteps(counts: readonly number[]): readonly MapStep[] {
  const filled = STARTS.map((from, at) => {
    const end = STARTS[at + 1] ?? Infinity;
    return counts.some((count) => count >= from && count < end);
  });
  const first = filled.indexOf(true);
  if (first < 0) return [];
  const last = filled.lastIndexOf(true);
  const later = STARTS.filter((_, at) => at > first && at <= last && filled[at - 1] === true);
  const starts = [STARTS[first] ?? 1, ...later.slice(1 - MAX_STEPS)];
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const color = COLORS[starts.length]?.[at] ?? MAX_STEPS;
    return { from, to: next === undefined ? null : next - 1, color };
  });
}

/** "1–4", "100 +"; "3" where a step has one number. */
export function formatMapStep({ from, to }: MapStep): string {
  if (to === null) return `${formatCount(from)} +`;
  return from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`;
}
