import { formatChange } from "#domain/words/count.ts";
import { Fragment } from "react";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { Cell, CellKey } from "#charts/cells/cell.tsx";
import { Marks } from "#charts/marks/mark.tsx";
import type { MarkLine } from "#charts/marks/mark-model.ts";
import type { RevisedCell, RevisedModel } from "./revised-model.ts";
import "./revised-chart.css";

interface RevisedChartProps {
  readonly model: RevisedModel;
  /** Says measure and place. */
  readonly caption: string;
  /** What the second value is: "as of now", "as of March 20, 2017". */
  readonly nowTitle: string;
  /** Marks of the second value, by week. */
  readonly marks: ReadonlyMap<string, readonly MarkLine[]>;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Two bars from zero for each week, as first published and as of now, with the difference and marks. */
export function RevisedChart({ model, caption, nowTitle, marks, notes, asof }: RevisedChartProps) {
  const value = (title: string, kind: "first" | "now", { count, cell }: RevisedCell) => (
    <>
      <th scope="row">{title}</th>
      <td className="revised-count">
        <Cell state={cell} count={count} />
      </td>
      <td className="revised-bar">
        {count === null || count === 0 || model.most === 0 ? null : (
          <span className={`revised-${kind}`} style={{ width: `${(100 * count) / model.most}%` }} />
        )}
      </td>
    </>
  );
  return (
    <div className="revised">
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
              <tr className="revised-week">
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
                <td className="revised-difference">
                  {difference === null ? "cannot be told" : formatChange(difference)}
                  <Marks lines={marks.get(week) ?? []} notes={notes} asof={asof} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <CellKey states={model.weeks.flatMap(({ first, now }) => [first.cell, now.cell])} />
    </div>
  );
}
