import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import type { RowColumn } from "#engine/query/question.ts";
import { TextButton } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { moveColumnLeft, toggleColumn } from "#features/rows/table-columns.ts";
import styles from "./column-chooser.module.css";

interface ColumnChooserProps {
  readonly columns: readonly RowColumn[];
  /** Columns that can be shown. */
  readonly selectable: readonly RowColumn[];
  readonly onChange: (columns: readonly RowColumn[] | null) => void;
}

/** Which columns are shown and in which order. */
export function ColumnChooser({ columns, selectable, onChange }: ColumnChooserProps) {
  const hidden = selectable.filter((column) => !columns.includes(column));
  return (
    <Disclosure summary={`Columns (${columns.length} shown)`}>
      <ul className={styles.columns}>
        {[...columns, ...hidden].map((column) => (
          <li key={column}>
            <label>
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={() => onChange(toggleColumn(columns, column))}
              />{" "}
              {ROW_TITLES[column]}
            </label>
            {columns.indexOf(column) > 0 ? (
              <TextButton
                aria-label={`Move ${ROW_TITLES[column]} left`}
                onClick={() => onChange(moveColumnLeft(columns, column))}
              >
                move left
              </TextButton>
            ) : null}
          </li>
        ))}
      </ul>
      <TextButton onClick={() => onChange(null)}>Usual columns</TextButton>
    </Disclosure>
  );
}
