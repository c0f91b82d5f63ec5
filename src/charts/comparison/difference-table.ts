import { CHANGE_PARTS, type ChangePart } from "#engine/query/question.ts";
import { createElement, type ReactNode } from "react";
import { buildCodeColumn, type Column, type Table } from "#domain/table/table.ts";
import { formatChange } from "#domain/text/format-count.ts";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { getChangePartTitle } from "./change-part-names.ts";
import { UNKNOWN_CHANGE } from "./comparability.ts";
import type { ComparisonRow } from "./comparison-rows.ts";

/** Columns of a difference table: the value, each period, each change with its parts, and notes. */
export function createDifferenceColumns(
  title: string,
  names: readonly string[],
): readonly DataColumn[] {
  const number = (key: string, words: string) => ({ key, title: words, numeric: true });
  return [
    { key: "value", title },
    ...names.map((name, at) => number(`side${at}`, name)),
    ...names
      .slice(1)
      .flatMap((_, pair) => [
        number(`change${pair}`, `Change${formatPairSuffix(names, pair)}`),
        ...CHANGE_PARTS.map((part) =>
          number(`${part}${pair}`, formatPartHeading(part, names, pair)),
        ),
      ]),
    { key: "notes", title: "Notes" },
  ];
}

function formatPairSuffix(names: readonly string[], pair: number): string {
  const [first = "", second = ""] = names.slice(pair, pair + 2);
  return names.length === 2 ? "" : `, ${first.toLowerCase()} to ${second.toLowerCase()}`;
}

function formatPartHeading(part: ChangePart, names: readonly string[], pair: number): string {
  return getChangePartTitle(part, names[pair], names[pair + 1]) + formatPairSuffix(names, pair);
}

/** A change or a part of it in a cell; no number where it cannot be told. */
function createChangeCell(change: number | null, unknown: string) {
  return { value: change, shown: change === null ? unknown : formatChange(change) };
}

/** What stands in the place of a part of a change that cannot be told: all of it is in the part of that name. */
function getUnknownPart(part: ChangePart): string {
  return part === "unsure" ? UNKNOWN_CHANGE : "";
}

/** Rows of a difference table. A count of 0 that is none is shown by its sign and has no value to sort by. */
export function createDifferenceRows(
  lines: readonly ComparisonRow[],
  notesOf: (line: ComparisonRow) => { readonly text: string; readonly shown: ReactNode },
  labelOf: (line: ComparisonRow) => ReactNode,
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
              value: hasCount(count, cell) ? count : null,
              shown: createElement(Cell, { state: cell, count }),
            },
          ]),
        ),
        ...Object.fromEntries(
          line.pairs.flatMap(({ change, parts }, pair) => [
            [`change${pair}`, createChangeCell(change, UNKNOWN_CHANGE)],
            ...CHANGE_PARTS.map((part) => [
              `${part}${pair}`,
              createChangeCell(parts[part], getUnknownPart(part)),
            ]),
          ]),
        ),
        notes: { value: notes.text, shown: notes.shown },
      },
    };
  });
}

function hasCount(count: number, cell: string): boolean {
  return count > 0 || cell === "count" || cell === "reported-zero";
}

/**
 * The same as a table for files, under the headings of the columns: a cell that holds no number as the word for why, and
 * each period's cell states and whether its line is whole in columns of their own.
 */
export function createDifferenceTable(
  title: string,
  names: readonly string[],
  lines: readonly ComparisonRow[],
  notesOf: (line: ComparisonRow) => string,
): Table {
  const columns: Record<string, Column> = {
    [title]: buildCodeColumn(lines.map(({ label }) => label)),
    [`${title}, key`]: buildCodeColumn(lines.map(({ value }) => value)),
  };
  names.forEach((name, at) => {
    columns[name] = buildCodeColumn(
      lines.map(({ sides }) => {
        const side = sides[at];
        if (side === undefined) return "not-transcribed";
        return hasCount(side.count, side.cell) ? String(side.count) : side.cell;
      }),
    );
  });
  names.slice(1).forEach((_, pair) => {
    columns[`Change${formatPairSuffix(names, pair)}`] = buildChangeColumn(
      lines.map(({ pairs }) => pairs[pair]?.change ?? null),
      UNKNOWN_CHANGE,
    );
    for (const part of CHANGE_PARTS) {
      columns[formatPartHeading(part, names, pair)] = buildChangeColumn(
        lines.map(({ pairs }) => pairs[pair]?.parts[part] ?? null),
        getUnknownPart(part),
      );
    }
  });
  names.forEach((name, at) => {
    columns[`${name}, cell`] = buildCodeColumn(lines.map(({ sides }) => sides[at]?.cell ?? ""));
    columns[`${name}, whole`] = buildCodeColumn(
      lines.map(({ sides }) => (sides[at]?.isWhole === true ? "yes" : "no")),
    );
  });
  columns["Notes"] = buildCodeColumn(lines.map(notesOf));
  return { length: lines.length, columns };
}

function buildChangeColumn(changes: readonly (number | null)[], unknown: string): Column {
  return buildCodeColumn(changes.map((change) => (change === null ? unknown : String(change))));
}
