import { useCallback, useId, useRef } from "react";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { Readout } from "#charts/readout/readout.ts";
import { ReadoutPopover } from "#charts/readout/readout-popover.tsx";
import { useReadout } from "#charts/readout/use-readout.ts";
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
  const plot = useRef<HTMLDivElement>(null);
  const readout = useReadout();
  const findCurrent = useCallback(() => plot.current?.querySelector("[data-current]") ?? null, []);
  const keys = usePointKeys({
    count: rows.length,
    isVertical: true,
    onMove: (index) => readout.focus(index === null ? null : (rows[index]?.key ?? null)),
    onEnter: (index) => readout.enter(rows[index]?.key),
    onEscape: () => {
      readout.close();
      return readout.mark !== null;
    },
    isInside: readout.isInside,
  });
  const at = rows.findIndex(({ key }) => key === readout.mark);
  const current = rows[at];
  const shown =
    current === undefined
      ? null
      : createRevisionReadout(current, nowTitle, marks.get(current.key) ?? [], props.createActions);
  return (
    <div>
      <p className={styles.key}>
        <span className={styles.first} aria-hidden="true" /> As first published
        <span className={styles.now} aria-hidden="true" /> {capitalizeFirst(nowTitle)}
      </p>
      <div
        ref={plot}
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys move between the rows of the chart
        tabIndex={0}
        aria-label={`${caption}, chart of ${rows.length} rows`}
        aria-describedby={`${id}help`}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <ul className={styles.rows}>
          {rows.map((row, index) => (
            <li key={row.key} className={styles.row} data-current={index === at || undefined}>
              <span>{row.title}</span>
              {/* The keys of the chart open the same readout. */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
              <span
                className={styles.bars}
                onPointerEnter={() => readout.point(row.key)}
                onPointerLeave={() => readout.point(null)}
                onClick={() => {
                  readout.pin(row.key);
                  keys.setIndex(index);
                }}
              >
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
      <ReadoutPopover
        state={readout}
        readout={shown}
        at={at}
        count={rows.length}
        anchor={findCurrent}
        onEscape={() => plot.current?.focus()}
      />
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
