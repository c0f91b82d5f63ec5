import { CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { Fragment, useState } from "react";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Dimension } from "#engine/query/question.ts";
import { Cell, CellLegend, OpenCount } from "#charts/cells/cell.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { BarRow, BarListModel } from "./bar-list-model.ts";
import styles from "./bar-list.module.css";

/** Lists of up to this number of rows are whole. */
export const MAX_ROWS = 40;

interface BarListProps {
  readonly model: BarListModel;
  /** Says measure, place and period. */
  readonly caption: string;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** A row was pressed. */
  readonly onPick: (dimension: Dimension, value: string) => void;
}

/** Rows with a number, a bar from zero and note badges. Lists of up to 40 rows are whole. */
export function BarList({ model, caption, notes, asof, onPick }: BarListProps) {
  const [whole, setWhole] = useState(false);
  const cut = !whole && model.size > MAX_ROWS;
  const lines = cut ? model.first(MAX_ROWS) : model.rows;
  const sum = lines.reduce((total, line) => total + (line.count ?? 0), 0);
  return (
    <div className={styles.list}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Count</th>
            <th scope="col">Bar</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Fragment key={line.key}>
              {line.group !== "" && line.group !== lines[at - 1]?.group && (
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={4}>
                    {line.group}
                  </th>
                </tr>
              )}
              <BarListRow
                line={line}
                maximum={model.maximum}
                notes={notes}
                asof={asof}
                onPick={() => onPick(model.dimension, line.value)}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      {cut && (
        <p>
          These {MAX_ROWS} lines hold {formatCount(sum)} of {formatCount(model.sum)}.{" "}
          <button type="button" onClick={() => setWhole(true)}>
            Show all {formatCount(model.size)} lines
          </button>
        </p>
      )}
      {[...model.omitted].map(([state, count]) => (
        <p key={state}>
          {formatPlural(count, "more line")}: {CELL_STATE_LABELS[state]}.
        </p>
      ))}
      <CellLegend states={lines.map((line) => line.cell)} />
    </div>
  );
}

interface BarListRowProps {
  readonly line: BarRow;
  readonly maximum: number;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  readonly onPick: () => void;
}

function BarListRow({ line, maximum, notes, asof, onPick }: BarListRowProps) {
  const width = line.count === null || maximum === 0 ? 0 : (100 * line.count) / maximum;
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={onPick} title={`Filter by ${line.label}`}>
          {line.label}
        </button>
        {line.remark !== "" && <small>{line.remark}</small>}
      </th>
      <td className={styles.count}>
        <Cell state={line.cell} count={line.count} />
      </td>
      <td className={styles.barCell} onClick={onPick}>
        {width > 0 && <span className={styles.bar} style={{ width: `${width}%` }} />}
        {line.cell === "reported-zero" && <OpenCount open={line.open} />}
      </td>
      <td className={styles.notes}>
        <NoteBadge lines={line.marks} notes={notes} asof={asof} />
      </td>
    </tr>
  );
}
