import { formatCount } from "./format-count.ts";

/** Of fewer, a share is written as the pair of counts (rules for numbers, 4). */
const MIN_SHARE_BASE = 20;

/**
 * A part of a whole: "18.0%", or "3 of 12" of fewer than 20; null of nothing. A part that is not none is never 0.0%, and one
 * that is not all is never 100.0%: they are "<0.1%" and ">99.9%".
 */
export function formatShare(count: number, total: number): string | null {
  if (total === 0) return null;
  if (total < MIN_SHARE_BASE) return `${formatCount(count)} of ${formatCount(total)}`;
  const tenths = Math.round((1000 * count) / total);
  if (tenths === 0 && count > 0) return "<0.1%";
  if (tenths === 1000 && count < total) return ">99.9%";
  return `${(tenths / 10).toFixed(1)}%`;
}
