import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { RowColumn } from "#engine/query/question.ts";
import { COLUMN_CLASS, ROW_TITLES } from "./row-columns.ts";

/** Sort of the table, first key first. */
export type ColumnSort = readonly { readonly column: RowColumn; readonly descending: boolean }[];

interface RowsHeaderProps {
  readonly column: RowColumn;
  readonly sort: ColumnSort;
  readonly onSort: (column: RowColumn, additive: boolean) => void;
}

/** A column header that sorts; Shift adds to the sort. Only the first key is told as `aria-sort`, the others in words. */
export function RowsHeader({ column, sort, onSort }: RowsHeaderProps) {
  const at = sort.findIndex((key) => key.column === column);
  const key = sort[at];
  const direction = key === undefined ? "none" : key.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={at === 0 ? direction : "none"} className={COLUMN_CLASS[column]}>
      <button type="button" onClick={(event) => onSort(column, event.shiftKey)}>
        {ROW_TITLES[column]}
        {key !== undefined && (
          <span aria-hidden="true">
            {key.descending ? " ↓" : " ↑"}
            {sort.length > 1 ? at + 1 : ""}
          </span>
        )}
        {at > 0 && (
          <VisuallyHidden>
            , sort key {at + 1}, {direction}
          </VisuallyHidden>
        )}
      </button>
    </th>
  );
}
