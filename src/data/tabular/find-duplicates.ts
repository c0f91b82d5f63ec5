import type { TableColumns } from "./row-store.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { NO_DAY } from "./row-values.ts";

/** Rows that stand for a detainer that another row stands for, and by which rule they are known. */
export interface DuplicateRows {
  readonly rule: string;
  /** True for each row gathered that is one. */
  readonly isDuplicate: Uint8Array;
}

/**
 * Duplicates: rows marked by the file; or the same identifier and date as an earlier row; or none, where a file has
 * neither. A row without a date is none: it is left out for that. `days` are day numbers by row.
 */
export function findDuplicates(
  { rows, column }: TableColumns<"duplicate" | "identifier">,
  days: Int32Array,
): DuplicateRows {
  const isOne = new Uint8Array(rows.length);
  const marked = column("duplicate");
  if (marked !== null) {
    const isMarked = marked.texts.map((text) => /^(?:true|t|1|yes)$/iu.test(text));
    marked.codes.forEach((code, row) => {
      if (isMarked[code] === true && days[row] !== NO_DAY) isOne[row] = 1;
    });
    return { rule: "Rows that the file marks as duplicate_likely.", isDuplicate: isOne };
  }
  const identifiers = column("identifier");
  if (identifiers === null) {
    return {
      rule: "None: the file has no identifier, and no row is left out.",
      isDuplicate: isOne,
    };
  }
  const isKnown = identifiers.texts.map((text) => !isMissing(text) && !isRedacted(text));
  const seen = new Set<number>();
  identifiers.codes.forEach((code, row) => {
    if (isKnown[code] !== true || days[row] === NO_DAY) return;
    const key = code * 2 ** 20 + ((days[row] as number) & (2 ** 20 - 1));
    if (seen.has(key)) isOne[row] = 1;
    else seen.add(key);
  });
  return { rule: "Rows with the identifier and the date of an earlier row.", isDuplicate: isOne };
}
