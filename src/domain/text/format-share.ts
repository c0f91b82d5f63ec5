import { formatChange, formatCount } from "./format-count.ts";

/** Of fewer there is no percentage; a share is written as the pair of counts then (rule 4 of `docs/data-model.md`). */
const MIN_PERCENTAGE_BASE = 20;

/**
 * A part of a whole: "18.0%", or "3 of 12" of fewer than 20; null of nothing. A part that is not none is never 0.0%, and one
 * that is not all is never 100.0%: they are "<0.1%" and ">99.9%".
 */
export function formatShare(count: number, total: number): string | null {
  if (total === 0) return null;
  if (total < MIN_PERCENTAGE_BASE) return `${formatCount(count)} of ${formatCount(total)}`;
  const tenths = Math.round((1000 * count) / total);
  if (tenths === 0 && count > 0) return "<0.1%";
  if (tenths === 1000 && count < total) return ">99.9%";
  return `${(tenths / 10).toFixed(1)}%`;
}

/**
 * A change as whole percent of the count that it is from: "−60%"; null from fewer than 20. A change is never 0%, and one that
 * leaves something is never −100%.
 */
export function formatPercentChange(change: number, from: number): string | null {
  if (from < MIN_PERCENTAGE_BASE) return null;
  const percent = Math.round((100 * change) / from);
  if (percent === 0) return change === 0 ? "0%" : "less than 1%";
  if (percent === -100 && change > -from) return "more than 99% less";
  return `${formatChange(percent)}%`;
}
