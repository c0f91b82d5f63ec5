import { isMissing } from "#data/normalize/cell-text.ts";
import { COUNT_ISSUE, ZERO_COUNT_ISSUE, type IssueList } from "#data/tabular/issue-list.ts";
import { NO_DAY } from "#data/tabular/row-values.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/row-store.ts";

/** More detainers than ICE has ever issued: such a number is none of them. */
const MAX_COUNT = 1_000_000_000;
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:[ \u00A0\u202F]\d{3})+$/u;
const PLAIN_NUMBER = /^\d+(?:\.0+)?$/u;

/** The whole number from 0 that a cell holds, with commas or spaces between thousands; null where it holds none. */
export function parseCount(text: string): number | null {
  if (!GROUPED_NUMBER.test(text) && !PLAIN_NUMBER.test(text)) return null;
  const count = Number(text.replace(/[, \u00A0\u202F]/gu, ""));
  return count <= MAX_COUNT ? count : null;
}

/** How many detainers each row stands for; 0 where that is not known, which is reported with the row, but for rows of notes. */
export function parseMappedCounts(
  { where }: Pick<TableColumns<never>, "where">,
  { codes, texts }: TextColumn,
  issues: IssueList,
  noteRows: ReadonlySet<number>,
): Float64Array {
  const counts = texts.map(parseCount);
  return Float64Array.from(codes, (code, row) => {
    const count = counts[code] ?? null;
    if (noteRows.has(row)) return 0;
    if (count === null) {
      const text = texts[code] ?? "";
      const what = isMissing(text) ? "no count" : `count '${text.slice(0, 40)}' is no whole number`;
      issues.add(COUNT_ISSUE, "error", `${where(row)}: ${what}; the row is left out`);
    } else if (count === 0) {
      issues.add(
        ZERO_COUNT_ISSUE,
        "warning",
        `${where(row)} stands for no detainer and is left out`,
      );
    }
    return count ?? 0;
  });
}

/** Detainers that the rows stand for that are counted; one each where there are no counts. */
export function sumCounts(counts: Float64Array | null, isCounted: Uint8Array): number {
  return isCounted.reduce((sum, one, row) => sum + (one === 1 ? (counts?.[row] ?? 1) : 0), 0);
}

/** Rows with a day that stand for no detainer, or whose count cannot be read. */
export function countUncounted(days: Int32Array, counts: Float64Array | null): number {
  if (counts === null) return 0;
  return counts.reduce((sum, count, row) => sum + (count === 0 && days[row] !== NO_DAY ? 1 : 0), 0);
}
