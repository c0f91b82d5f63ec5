import type { ReactNode } from "react";
import { Cell, OpenCount } from "#charts/cells/cell.tsx";
import { formatSignWords } from "#charts/cells/format-sign.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { NoteList, numberNotes } from "#charts/notes/note-list.tsx";
import type { Readout } from "#charts/readout/readout.ts";
import { useReadoutRows } from "#charts/readout/use-readout-rows.tsx";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Note } from "#domain/note/note.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { findMaximum } from "./bar-list-model.ts";
import type { TreeRow } from "./visible-nodes.ts";
import styles from "./place-tree-view.module.css";

interface PlaceTreeViewProps {
  readonly rows: readonly TreeRow[];
  readonly caption: string;
  /** What the numbers are: "Declined". */
  readonly countTitle: string;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  readonly onToggle: (key: string, isOpen: boolean) => void;
  /** The name of an agency as a link; null where it has no page. */
  readonly renderLink: (row: TreeRow, tabIndex: number) => ReactNode;
  readonly getReadout: (row: TreeRow) => Readout;
}

/**
 * States that open to their counties, and these to their agencies, with a number each, and a bar each of counties and
 * agencies, on one scale of what is seen. One tab stop: arrows move, open and close.
 */
export function PlaceTreeView(props: PlaceTreeViewProps) {
  const { rows, caption, countTitle, notes, asof, onToggle, renderLink, getReadout } = props;
  const { tableProps, getRowProps, getTabIndex, openReadout, overlay } = useReadoutRows({
    rows,
    getReadout,
    onSideways: ({ key, isOpen }, arrow) => {
      if (isOpen !== (arrow === "ArrowLeft")) return false;
      onToggle(key, !isOpen);
      return true;
    },
  });
  const numbered = numberNotes(rows);
  const numbers = new Map(numbered.map(({ key, number }) => [key, number]));
  const maximum = findMaximum(rows.filter(({ dimension }) => dimension !== "state"));
  const hasIssued = rows.some(({ issued }) => issued !== null);
  return (
    <>
      <div
        {...tableProps}
        role="treegrid"
        aria-label={caption}
        className={styles.tree}
        data-issued={hasIssued || undefined}
      >
        <div role="row" className={styles.head}>
          <span role="columnheader">State, county, agency</span>
          <span role="columnheader">{countTitle}</span>
          <span role="columnheader" className={styles.hidden}>
            Notes
          </span>
          <span role="columnheader" className={styles.hidden}>
            Bar
          </span>
          {hasIssued ? <span role="columnheader">All issued</span> : null}
        </div>
        {rows.map((row) => {
          const { key, label, level, isOpen, dimension, detail, cell, count, open, issued } = row;
          const tabIndex = getTabIndex(key);
          const hasBar = dimension !== "state" && (count ?? 0) > 0;
          const width = hasBar ? (100 * (count ?? 0)) / maximum : 0;
          const link = dimension === "agency" ? renderLink(row, tabIndex) : null;
          return (
            <div
              key={key}
              role="row"
              aria-level={level}
              aria-expanded={isOpen ?? undefined}
              data-level={level}
              data-dimension={dimension}
              className={styles.row}
              {...getRowProps(key)}
            >
              <span role="rowheader" className={styles.name}>
                {link ?? (
                  <button
                    type="button"
                    tabIndex={tabIndex}
                    aria-expanded={isOpen ?? undefined}
                    onClick={() => (isOpen === null ? openReadout(key) : onToggle(key, !isOpen))}
                  >
                    {isOpen === null ? null : <Icon name={isOpen ? "down" : "right"} />}
                    {label}
                  </button>
                )}
                {detail === "" ? null : <small>{detail}</small>}
              </span>
              <span role="gridcell" className={styles.count}>
                <Cell state={cell} count={count} />
              </span>
              <span role="gridcell" className={styles.note}>
                <NoteBadge
                  lines={row.marks}
                  notes={notes}
                  asof={asof}
                  number={numbers.get(key)}
                  tabIndex={tabIndex}
                />
              </span>
              <span role="gridcell" className={styles.barCell} data-anchor>
                {width > 0 ? <i className={styles.bar} style={{ width: `${width}%` }} /> : null}
                {count === null ? <small>{formatSignWords(cell)}</small> : null}
                {cell === "reported-zero" ? <OpenCount open={open} /> : null}
              </span>
              {hasIssued ? (
                <span role="gridcell" className={styles.issued}>
                  {issued === null ? "" : formatCount(issued)}
                </span>
              ) : null}
            </div>
          );
        })}
      </div>
      {overlay}
      <NoteList numbered={numbered} />
    </>
  );
}
