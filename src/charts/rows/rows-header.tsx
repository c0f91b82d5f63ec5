import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { SortButton } from "#charts/data-table/sort-button.tsx";
import type { RowColumn } from "#engine/query/question.ts";
import { COLUMN_CLASS } from "./row-columns.ts";

/** Sort of the table, first key first. */
export type ColumnSort = readonly { readonly column: RowColumn; readonly descending: boolean }[];

interface RowsHeaderProps {
  readonly column: RowColumn;
  readonly title: string;
  readonly sort: ColumnSort;
  readonly onSort: (column: RowColumn, additive: boolean) => void;
  /** True for the first column, which stays in sight. */
  readonly isSticky: boolean;
  /** True where notes stand after the values of the column. */
  readonly isNoted: boolean;
}

/** A column header that sorts; Shift adds to the sort. `aria-sort` stands for the first key only, words for the others. */
export function RowsHeader({ column, title, sort, onSort, isSticky, isNoted }: RowsHeaderProps) {
  const at = sort.findIndex((key) => key.column === column);
  const key = sort[at];
  const direction = key === undefined ? "none" : key.descending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={at === 0 ? direction : "none"}
      className={COLUMN_CLASS[column]}
      data-sticky={isSticky || undefined}
      data-noted={isNoted || undefined}
    >
      <SortButton
        title={title}
        isDescending={key?.descending ?? null}
        rank={sort.length > 1 ? at + 1 : null}
        onPress={(event) => onSort(column, event.shiftKey)}
      >
        {at > 0 && (
          <VisuallyHidden>
            , sort key {at + 1}, {direction}
          </VisuallyHidden>
        )}
      </SortButton>
    </th>
  );
}
