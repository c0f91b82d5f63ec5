import { formatCount } from "#domain/words/count.ts";
import { Fragment, useState } from "react";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import type { Dimension } from "#engine/question.ts";
import { Cell, CellKey } from "#charts/cells/cell.tsx";
import { Marks } from "#charts/marks/mark.tsx";
import type { BarLine, BarListModel } from "./bar-list-model.ts";
import "./bar-list.css";

const WHOLE = 40;

interface BarListProps {
  readonly model: BarListModel;
  /** Says measure, place and period. */
  readonly caption: string;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** A line was pressed. */
  readonly onPick: (dimension: Dimension, value: string) => void;
}

/** Lines with number, bar from zero and, beside the bar, marks. Lists of up to 40 lines are whole. */
export function BarList({ model, caption, notes, asof, onPick }: BarListProps) {
  const [whole, setWhole] = useState(false);
  const cut = !whole && model.size > WHOLE;
  const lines = cut ? model.first(WHOLE) : model.lines;
  const held = lines.reduce((sum, line) => sum + (line.count ?? 0), 0);
  return (
    <div className="bar-list">
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
                <tr className="bar-group">
                  <th scope="rowgroup" colSpan={4}>
                    {line.group}
                  </th>
                </tr>
              )}
              <Line
                line={line}
                most={model.most}
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
          These {WHOLE} lines hold {formatCount(held)} of {formatCount(model.sum)}.{" "}
          <button type="button" onClick={() => setWhole(true)}>
            Show all {formatCount(model.size)} lines
          </button>
        </p>
      )}
      {model.left > 0 && (
        <p>
          {formatCount(model.left)} more {model.left === 1 ? "line has" : "lines have"} none{" "}
          {model.among}; not a reported zero.
        </p>
      )}
      <CellKey states={lines.map((line) => line.cell)} />
    </div>
  );
}

interface LineProps {
  readonly line: BarLine;
  readonly most: number;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  readonly onPick: () => void;
}

function Line({ line, most, notes, asof, onPick }: LineProps) {
  const width = line.count === null || most === 0 ? 0 : (100 * line.count) / most;
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={onPick} title={`Filter by ${line.label}`}>
          {line.label}
        </button>
        {line.note !== "" && <small>{line.note}</small>}
      </th>
      <td className="bar-count">
        <Cell state={line.cell} count={line.count} />
      </td>
      <td className="bar-cell" onClick={onPick}>
        {width > 0 && <span className="bar" style={{ width: `${width}%` }} />}
      </td>
      <td className="bar-marks">
        <Marks lines={line.marks} notes={notes} asof={asof} />
      </td>
    </tr>
  );
}
