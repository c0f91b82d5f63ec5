import { formatShare } from "#domain/text/format-share.ts";
import type { OutcomeRow } from "./outcome-model.ts";

/** A share of a row; where none can be taken, the reason. */
export function formatRowShare(row: OutcomeRow, count: number, total: number): string {
  if (row.isOpen) return "still open";
  return formatShare(count, total) ?? "none to share";
}
