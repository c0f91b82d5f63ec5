import { CHANGE_PARTS } from "#engine/question.ts";
import { createElement, type ReactNode } from "react";
import { codeColumn, numberColumn, type Column, type Table } from "#domain/table.ts";
import { formatChange } from "#domain/words/count.ts";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataColumn } from "#charts/figure/data-table.tsx";
import type { DataRow } from "#charts/figure/data-sort.ts";
import { PART_TITLE, type ComparedLine } from "./compare-lines.ts";

/** In the place of a change that nobody can tell; what is read of it stands with the part of that name, so that the sums hold. */
const UNTOLD = "cannot be told";

/** Columns of a difference table: the value, each period, each change with its parts, and notes. */
export function differenceColumns(title: string, names: readonly string[]): readonly DataColumn[] {
  const number = (key: string, words: string) => ({ key, title: words, numeric: true });
  return [
    { key: "value", title },
    ...names.map((name, at) => number(`side${at}`, name)),
    ...names
      .slice(1)
      .flatMap((_, pair) => [
        number(`change${pair}`, `Change${pairOf(names, pair)}`),
        ...CHANGE_PARTS.map((part) =>
          number(`${part}${pair}`, PART_TITLE[part] + pairOf(names, pair)),
        ),
      ]),
    { key: "notes", title: "Notes" },
  ];
}

function pairOf(names: readonly string[], pair: number): string {
  return names.length === 2 ? "" : `, ${pair + 1} to ${pair + 2}`;
}

/** Rows of a difference table. A count of 0 that is none is shown by its sign and has no value to sort by. */
export function differenceRows(
  lines: readonly ComparedLine[],
  notesOf: (line: ComparedLine) => { readonly text: string; readonly shown: ReactNode },
  labelOf: (line: ComparedLine) => ReactNode,
): readonly DataRow[] {
  return lines.map((line) => {
    const notes = notesOf(line);
    return {
      key: line.value,
      cells: {
        value: { value: line.label, shown: labelOf(line) },
        ...Object.fromEntries(
          line.sides.map(({ count, cell }, at) => [
            `side${at}`,
            {
              value: isNumber(count, cell) ? count : null,
              shown: createElement(Cell, { state: cell, count }),
            },
          ]),
        ),
        ...Object.fromEntries(
          line.pairs.flatMap(({ change, told, parts }, pair) => [
            [
              `change${pair}`,
              told
                ? { value: change, shown: formatChange(change) }
                : { value: null, shown: UNTOLD },
            ],
            ...CHANGE_PARTS.map((part) => [
              `${part}${pair}`,
              { value: parts[part], shown: formatChange(parts[part]) },
            ]),
          ]),
        ),
        notes: { value: notes.text, shown: notes.shown },
      },
    };
  });
}

function isNumber(count: number, cell: string): boolean {
  return count > 0 || cell === "count" || cell === "reported-zero";
}

/**
 * The same as a table for files, under the headings of the columns: a cell that holds no number as the word for why, and
 * each period's cell states and whether its line is whole in columns of their own.
 */
export function differenceTable(
  title: string,
  names: readonly string[],
  lines: readonly ComparedLine[],
  notesOf: (line: ComparedLine) => string,
): Table {
  const columns: Record<string, Column> = {
    [title]: codeColumn(lines.map(({ label }) => label)),
    [`${title}, key`]: codeColumn(lines.map(({ value }) => value)),
  };
  names.forEach((name, at) => {
    columns[name] = codeColumn(
      lines.map(({ sides }) => {
        const side = sides[at];
        if (side === undefined) return "not-transcribed";
        return isNumber(side.count, side.cell) ? String(side.count) : side.cell;
      }),
    );
  });
  names.slice(1).forEach((_, pair) => {
    const of = pairOf(names, pair);
    columns[`Change${of}`] = codeColumn(
      lines.map(({ pairs }) => (pairs[pair]?.told === true ? String(pairs[pair].change) : UNTOLD)),
    );
    for (const part of CHANGE_PARTS) {
      const parts = lines.map(({ pairs }) => pairs[pair]?.parts[part] ?? null);
      columns[PART_TITLE[part] + of] = numberColumn(parts);
    }
  });
  names.forEach((name, at) => {
    columns[`${name}, cell`] = codeColumn(lines.map(({ sides }) => sides[at]?.cell ?? ""));
    columns[`${name}, whole`] = codeColumn(
      lines.map(({ sides }) => (sides[at]?.whole === true ? "yes" : "no")),
    );
  });
  columns["Notes"] = codeColumn(lines.map(notesOf));
  return { length: lines.length, columns };
}
