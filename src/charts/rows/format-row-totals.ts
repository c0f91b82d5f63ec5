import type { Measure } from "#domain/detainer/outcome.ts";
import { formatPlural } from "#domain/text/format-count.ts";

/** What the rows of a table come to. */
export interface RowTotals {
  readonly rows: number;
  /** Detainers of the measure that the rows count; null where only their declines are known. */
  readonly detainers: number | null;
  /** The declines among them, whatever the measure. */
  readonly declines: number;
  readonly measure: Measure;
}

/** "42 rows, 259 detainers"; where the measure counts other outcomes, too, how many of them are declines. */
export function formatRowTotals({ rows, detainers, declines, measure }: RowTotals): string {
  const rowWords = formatPlural(rows, "row");
  if (measure === "declined") return `${rowWords}, ${formatPlural(declines, "detainer")}`;
  if (detainers === null)
    return `${rowWords}, with ${formatPlural(declines, "detainer")} recorded as declined`;
  return `${rowWords}, ${formatPlural(detainers, "detainer")}, ${formatPlural(declines, "of them", "of them")} recorded as declined`;
}
