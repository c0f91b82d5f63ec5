import { getCellText } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import type { PlacedColumn } from "./table-rows.ts";

/** Rows with more cells than the heading, those beyond it blank. */
export interface ExcessCells {
  /** Looks at a row with more cells than the heading that is about to be added, the number of those before it being `row`. */
  readonly add: (record: TableRecord, row: number, width: number) => void;
  /**
   * The rows whose cells may stand a place too far to the right, each with the reason in words. Where at least half of the rows
   * have as many cells, all end with the same separator, and none is; `last` is the column of the last heading.
   */
  readonly findShiftedRows: (
    rows: number,
    last: PlacedColumn | null,
  ) => ReadonlyMap<number, string>;
}

interface ExcessRow {
  readonly cells: number;
  readonly width: number;
  /** Some cells begin with a space, as after a comma in a text. */
  readonly isSpaced: boolean;
}

/** Nothing found yet. */
export function createExcessCells(): ExcessCells {
  const found = new Map<number, ExcessRow>();
  return {
    add: (record, row, width) => {
      const { cells, separator } = record;
      // A container without separators has as many cells in every row.
      if (separator === 0) return;
      found.set(row, { cells, width, isSpaced: isSpacedInPart(record) });
    },
    findShiftedRows: (rows, last) => {
      const shifted = new Map<number, string>();
      const times = new Map<number, number>();
      for (const { cells } of found.values()) times.set(cells, (times.get(cells) ?? 0) + 1);
      for (const [row, { cells, width, isSpaced }] of found) {
        if ((times.get(cells) ?? 0) * 2 >= rows) continue;
        if (isSpaced || last === null || isUnusuallyFilled(last, row, found)) {
          shifted.set(row, `${cells} cells, where the heading has ${width}`);
        }
      }
      return shifted;
    },
  };
}

function isSpacedInPart(record: TableRecord): boolean {
  const texts = Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell));
  const filled = texts.slice(1).filter((text) => text.trim() !== "");
  const spaced = filled.filter((text) => text.startsWith(" "));
  return spaced.length > 0 && spaced.length < filled.length;
}

/**
 * True where the last column has a text in a row that it has in none of the rows without excess cells, or where at least half
 * of these have none in it.
 */
function isUnusuallyFilled(
  { codes, getText }: PlacedColumn,
  row: number,
  found: ReadonlyMap<number, ExcessRow>,
): boolean {
  const code = codes[row] as number;
  if (getText(code) === "") return false;
  let blank = 0;
  let same = 0;
  for (let other = 0; other < codes.length; other += 1) {
    if (found.has(other)) continue;
    if (codes[other] === code) same += 1;
    else if (getText(codes[other] as number) === "") blank += 1;
  }
  return same === 0 || blank * 2 >= codes.length - found.size;
}
