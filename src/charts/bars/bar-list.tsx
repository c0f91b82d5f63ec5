import { useState, type ReactNode } from "react";
import { Cell, OpenCount } from "#charts/cells/cell.tsx";
import { formatSignWords, listSigns } from "#charts/cells/format-sign.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { NoteList, numberNotes } from "#charts/notes/note-list.tsx";
import type { Readout } from "#charts/readout/readout.ts";
import { useReadoutRows } from "#charts/readout/use-readout-rows.tsx";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Note } from "#domain/note/note.ts";
import { CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { findMaximum, type BarListModel, type BarRow } from "./bar-list-model.ts";
import styles from "./bar-list.module.css";

/** Lists of up to this number of rows are whole. */
export const MAX_ROWS = 40;

/** The number of rows that stand for a longer list. */
const FIRST_ROWS = 12;

interface BarListProps {
  readonly model: BarListModel;
  /** Says measure, place and period. */
  readonly caption: string;
  /** What the rows are: "states and territories". */
  readonly places: string;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** What a place that the list does not have means; empty where it has all. */
  readonly unlisted: string;
  /** A sentence of what the rows say, from those that are seen. */
  readonly summary: string;
  /** The name of a row that has a page, as a link; null where it has none. */
  readonly renderLink: (row: BarRow, tabIndex: number) => ReactNode;
  readonly getReadout: (row: BarRow) => Readout;
}

/** Rows with a name, a number, the number of their notes and a bar from zero, scaled by what is seen. */
export function BarList(props: BarListProps) {
  const { model, caption, places, unlisted, summary } = props;
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && model.size > MAX_ROWS;
  const rows = isCut ? model.first(FIRST_ROWS) : model.rows;
  const shown = rows.filter(({ isApart }) => !isApart);
  const signs = listSigns(rows.map(({ cell }) => cell));
  const numbered = numberNotes(rows);
  return (
    <div className={styles.list}>
      <BarRows {...props} rows={rows} numbered={numbered} caption={caption} />
      {isCut ? (
        <p className={styles.rest}>
          <button type="button" onClick={() => setWhole(true)}>
            Show all {formatCount(model.size)} {places}
          </button>{" "}
          These {FIRST_ROWS} hold {formatCount(sumCounts(shown))} of {formatCount(model.sum)}.
        </p>
      ) : null}
      <div className={styles.foot}>
        <p>
          {summary === "" ? "" : `${summary} `}
          {signs.map(({ sign, words }, at) => (
            <span key={sign}>
              {at > 0 ? " · " : ""}
              <b>{sign}</b> {words}
              {at === signs.length - 1 ? ". " : ""}
            </span>
          ))}
          {[...model.omitted].map(
            ([cell, count]) => `${formatPlural(count, "more row")}: ${CELL_STATE_LABELS[cell]}. `,
          )}
          {unlisted}
        </p>
        <p className={styles.keys}>↑ ↓ read the rows, → the actions</p>
      </div>
      <NoteList numbered={numbered} />
    </div>
  );
}

function sumCounts(rows: readonly BarRow[]): number {
  return rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function BarRows({
  rows,
  numbered,
  caption,
  notes,
  asof,
  renderLink,
  getReadout,
}: BarListProps & {
  readonly rows: readonly BarRow[];
  readonly numbered: ReturnType<typeof numberNotes>;
}) {
  const { tableProps, getRowProps, getTabIndex, openReadout, overlay } = useReadoutRows({
    rows,
    getReadout,
  });
  const numbers = new Map(numbered.map(({ key, number }) => [key, number]));
  const maximum = findMaximum(rows);
  const hasIssued = rows.some(({ issued }) => issued !== null);
  return (
    <>
      <div
        {...tableProps}
        role="table"
        aria-label={caption}
        className={styles.rows}
        data-issued={hasIssued || undefined}
      >
        <div role="row" className={styles.head}>
          {["Name", "Count", "Notes", "Bar", ...(hasIssued ? ["All issued"] : [])].map((title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ))}
        </div>
        {rows.map((row, at) => {
          const { key, label, cell, count, open, issued, marks, remark } = row;
          const tabIndex = getTabIndex(key);
          const width = count === null || maximum === 0 ? 0 : (100 * count) / maximum;
          return (
            <div
              key={key}
              role="row"
              data-apart={(row.isApart && rows[at - 1]?.isApart !== true) || undefined}
              className={styles.row}
              {...getRowProps(key)}
            >
              <span role="rowheader" className={styles.name}>
                {renderLink(row, tabIndex) ?? (
                  <button type="button" tabIndex={tabIndex} onClick={() => openReadout(key)}>
                    {label}
                  </button>
                )}
              </span>
              <span role="cell" className={styles.count}>
                <Cell state={cell} count={count} />
              </span>
              <span role="cell" className={styles.note}>
                <NoteBadge
                  lines={marks}
                  notes={notes}
                  asof={asof}
                  number={numbers.get(key)}
                  remark={remark}
                  tabIndex={tabIndex}
                />
              </span>
              <span role="cell" className={styles.barCell} data-anchor>
                {width > 0 ? <i className={styles.bar} style={{ width: `${width}%` }} /> : null}
                {count === null ? <small>{formatSignWords(cell)}</small> : null}
                {cell === "reported-zero" ? <OpenCount open={open} /> : null}
              </span>
              {hasIssued ? (
                <span role="cell" className={styles.issued}>
                  {issued === null ? "" : `of ${formatCount(issued)}`}
                </span>
              ) : null}
            </div>
          );
        })}
      </div>
      {overlay}
    </>
  );
}
