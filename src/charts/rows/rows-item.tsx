import type { ReactNode, Ref } from "react";
import { shortenText } from "#domain/text/shorten-text.ts";
import type { RowColumn } from "#engine/query/question.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { formatRowValue, type RowRecord } from "./format-row.ts";
import { COLUMN_CLASS, getRowTitle } from "./row-columns.ts";
import styles from "./rows-table.module.css";

/** Letters from which on the text of a cell may be cut at two lines. */
const MAX_CELL_LETTERS = 40;
/** Letters that a cell draws at most: two lines have room for 100, and a row has fifteen cells. */
const MAX_DRAWN_LETTERS = 250;

interface RowsItemProps {
  /** Place in the whole answer, from 0. */
  readonly index: number;
  /** Place among the rows that the scroll bar reaches, for measuring. */
  readonly position: number;
  readonly row: RowRecord | null;
  readonly columns: readonly RowColumn[];
  readonly facts: ChartContext;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
  readonly measure: Ref<HTMLTableSectionElement> | undefined;
  readonly renderDetail: (row: RowRecord) => ReactNode;
  /** What opens the notes of a row; undefined where the table has none. */
  readonly renderMarks: ((ids: string) => ReactNode) | undefined;
}

/** A row with at most two lines of text in a cell, and below it, once it is opened, its details. */
export function RowsItem(props: RowsItemProps) {
  const { index, position, row, columns, facts, isOpen, measure } = props;
  const key = String(row?.id ?? index);
  const id = row === null ? key : formatRowValue(facts, "id", row);
  return (
    <tbody data-index={position} ref={measure}>
      <tr aria-rowindex={index + 2}>
        <td className={styles.opener}>
          {row === null ? null : (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-label={`Notes, sources and wording of ${id}, ${formatRowValue(facts, "agency", row)}`}
              onClick={() => props.onToggle(key)}
            >
              {isOpen ? "−" : "+"}
            </button>
          )}
        </td>
        {columns.map((column, at) => (
          <td
            key={column}
            className={COLUMN_CLASS[column]}
            data-sticky={at === 0 || undefined}
            data-noted={(column === "count" && hasCountNotes(props)) || undefined}
          >
            {row === null ? "loading" : <RowsCell {...props} row={row} column={column} />}
          </td>
        ))}
      </tr>
      {row === null || !isOpen ? null : (
        <tr className={styles.detail}>
          <td colSpan={columns.length + 1}>
            <div>
              <LongTexts row={row} columns={columns} facts={facts} />
              {props.renderDetail(row)}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** True where the notes of a row stand after its count: they have no column of their own. */
export function hasCountNotes({
  columns,
  renderMarks,
}: Pick<RowsItemProps, "columns" | "renderMarks">): boolean {
  return renderMarks !== undefined && !columns.includes("marks");
}

function RowsCell(
  props: RowsItemProps & { readonly row: RowRecord; readonly column: RowColumn },
): ReactNode {
  const { row, column, facts, renderMarks } = props;
  const text = formatCell(props);
  if (column === "marks" && renderMarks !== undefined) return renderMarks(text);
  if (column === "count" && hasCountNotes(props))
    return (
      <>
        {text}
        <span>{renderMarks?.(formatRowValue(facts, "marks", row))}</span>
      </>
    );
  return (
    <div className={styles.text} title={text.length > MAX_CELL_LETTERS ? text : undefined}>
      {shortenText(text, MAX_DRAWN_LETTERS)}
    </div>
  );
}

/** The words of a cell; a county is named without its state where the state has a column. */
function formatCell({
  row,
  column,
  columns,
  facts,
}: Pick<RowsItemProps, "columns" | "facts"> & {
  readonly row: RowRecord;
  readonly column: RowColumn;
}): string {
  const text = formatRowValue(facts, column, row);
  if (column !== "county" || !columns.includes("state")) return text;
  const ending = `, ${formatRowValue(facts, "state", row)}`;
  return text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}

/** The whole texts of the cells that may be cut. */
function LongTexts({
  row,
  columns,
  facts,
}: Pick<RowsItemProps, "columns" | "facts"> & { readonly row: RowRecord }) {
  const texts = columns.flatMap((column) => {
    const text = column === "marks" ? "" : formatRowValue(facts, column, row);
    return text.length > MAX_CELL_LETTERS ? [{ column, text }] : [];
  });
  if (texts.length === 0) return null;
  return (
    <dl className={styles.texts}>
      {texts.map(({ column, text }) => (
        <div key={column}>
          <dt>{getRowTitle(column, facts)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
