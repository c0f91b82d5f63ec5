import { formatChange } from "#domain/text/format-count.ts";
import { Fragment } from "react";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { RevisionCell, RevisionModel } from "./revision-model.ts";
import styles from "./revision-chart.module.css";

interface RevisionChartProps {
  readonly model: RevisionModel;
  /** Says measure and place. */
  readonly caption: string;
  /** What the second value is: "as of now", "as of March 20, 2017". */
  readonly nowTitle: string;
  /** Notes of the second value, by week. */
  readonly marks: ReadonlyMap<string, readonly NoteCount[]>;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Two bars from zero for each week, as first published and as of now, with the difference and the notes. */
export function RevisionChart({
  model,
  caption,
  nowTitle,
  marks,
  notes,
  asof,
}: RevisionChartProps) {
  const value = (title: string, kind: "first" | "now", { count, cell }: RevisionCell) => (
    <>
      <th scope="row">{title}</th>
      <td className={styles.count}>
        <Cell state={cell} count={count} />
      </td>
      <td className={styles.barCell}>
        {count === null || count === 0 || model.maximum === 0 ? null : (
          <span className={styles[kind]} style={{ width: `${(100 * count) / model.maximum}%` }} />
        )}
      </td>
    </>
  );
  return (
    <div className={styles.chart}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Count</th>
            <th scope="col">Bar</th>
            <th scope="col">Difference and notes</th>
          </tr>
        </thead>
        <tbody>
          {model.weeks.map(({ week, title, first, now, difference }) => (
            <Fragment key={week}>
              <tr className={styles.week}>
                <th scope="rowgroup" colSpan={4}>
                  {title}
                </th>
              </tr>
              <tr>
                {value("as first published", "first", first)}
                <td />
              </tr>
              <tr>
                {value(nowTitle, "now", now)}
                <td className={styles.difference}>
                  {difference === null ? "cannot be told" : formatChange(difference)}
                  <NoteBadge lines={marks.get(week) ?? []} notes={notes} asof={asof} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <CellLegend states={model.weeks.flatMap(({ first, now }) => [first.cell, now.cell])} />
    </div>
  );
}
