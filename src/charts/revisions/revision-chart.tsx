import { useId } from "react";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { Readout } from "#charts/readout/readout.ts";
import { useChartReadout } from "#charts/readout/use-chart-readout.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { formatRevisionChange } from "./format-revisions.ts";
import type { RevisionCell, RevisionRow } from "./revision-row.ts";
import { createRevisionReadout } from "./revision-readout.ts";
import styles from "./revision-chart.module.css";

interface RevisionChartProps {
  readonly rows: readonly RevisionRow[];
  readonly maximum: number;
  /** Says measure and place. */
  readonly caption: string;
  /** What the second value is: "as of now", "as of March 20, 2017". */
  readonly nowTitle: string;
  /** Notes of each row, by its key. */
  readonly marks: ReadonlyMap<string, readonly NoteCount[]>;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** What can be done with a row. */
  readonly createActions: (row: RevisionRow) => Readout["actions"];
}

/** Two bars from zero for each row, as first published and as of now, with the change and the notes. One tab stop. */
export function RevisionChart(props: RevisionChartProps) {
  const { rows, maximum, caption, nowTitle, marks, notes, asof } = props;
  const id = useId();
  const { current, plotProps, getMarkProps, overlay } = useChartReadout({
    marks: rows.map(({ key }) => key),
    isVertical: true,
    getReadout: (mark) => {
      const row = rows.find(({ key }) => key === mark);
      return row === undefined
        ? null
        : createRevisionReadout(row, nowTitle, marks.get(row.key) ?? [], props.createActions);
    },
  });
  return (
    <div>
      <p className={styles.key}>
        <span className={styles.first} aria-hidden="true" /> As first published
        <span className={styles.now} aria-hidden="true" /> {capitalizeFirst(nowTitle)}
      </p>
      <div
        {...plotProps}
        // Its rows are read as a list, too, whose notes have buttons.
        role="group"
        aria-label={`${caption}, chart of ${rows.length} rows`}
        aria-describedby={`${id}help`}
      >
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li
              key={row.key}
              className={styles.row}
              data-current={row.key === current || undefined}
            >
              <span>{row.title}</span>
              <span className={styles.bars} {...getMarkProps(row.key)}>
                <Bar kind="first" title="as first published" cell={row.first} maximum={maximum} />
                <Bar kind="now" title={nowTitle} cell={row.now} maximum={maximum} />
              </span>
              <span className={styles.change}>
                {formatRevisionChange(row)}
                <NoteBadge lines={marks.get(row.key) ?? []} notes={notes} asof={asof} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      {overlay}
      <p className={styles.help} id={`${id}help`}>
        Bars from 0 to {maximum}. Keys: the arrows move from row to row, Enter goes to what can be
        done with it, Escape leaves.
      </p>
      <CellLegend states={rows.flatMap(({ first, now }) => [first.cell, now.cell])} />
    </div>
  );
}

function Bar({
  kind,
  title,
  cell: { count, cell },
  maximum,
}: {
  readonly kind: "first" | "now";
  readonly title: string;
  readonly cell: RevisionCell;
  readonly maximum: number;
}) {
  const share = count === null || maximum === 0 || !hasNumber(cell) ? 0 : count / maximum;
  return (
    <span className={styles.bar}>
      <VisuallyHidden>{title}: </VisuallyHidden>
      {share > 0 ? (
        <span className={styles[kind]} style={{ width: `calc(${share} * (100% - 4rem))` }} />
      ) : null}
      <span className={styles.count}>
        <Cell state={cell} count={count} />
      </span>
    </span>
  );
}
