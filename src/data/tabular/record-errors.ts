import {
  TEXT_AFTER_QUOTE,
  LOST_CELL,
  NUL_BYTE,
  STRAY_QUOTE,
  SWALLOWED_ROWS,
  UNCLOSED_QUOTE,
} from "./table-record.ts";
import type { TableRecord } from "./table-record.ts";

const CELL_LOSING_FLAGS = TEXT_AFTER_QUOTE | UNCLOSED_QUOTE | SWALLOWED_ROWS;

/** Why the cells of a record cannot be told apart, or are not as many as the heading has; null where they can. Empty cells at its end are no fault. */
export function findRecordError(record: TableRecord, width: number): string | null {
  const { cells, errorFlags: faults, starts, ends } = record;
  if ((faults & UNCLOSED_QUOTE) !== 0)
    return "a quotation mark is never closed; rows after it are lost";
  if ((faults & SWALLOWED_ROWS) !== 0) return "one quoted cell holds line breaks and whole rows";
  if ((faults & CELL_LOSING_FLAGS) !== 0) return "text follows a closing quotation mark";
  let last = cells;
  while (last > width && starts[last - 1] === ends[last - 1]) last -= 1;
  return last === width ? null : `${cells} cells, where the heading has ${width}`;
}

/** What is damaged in a record whose cells can be told apart, so that no count of the file is certain; null where nothing is. */
export function findRecordDamage({ errorFlags: faults }: TableRecord): string | null {
  if ((faults & NUL_BYTE) !== 0) return "a NUL byte";
  if ((faults & STRAY_QUOTE) !== 0) return "a quotation mark inside a cell";
  return (faults & LOST_CELL) === 0 ? null : "a cell that is lost, or stands twice";
}
