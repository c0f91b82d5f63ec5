import { createElement, type ReactNode } from "react";
import { CHANGE_PARTS, type ChangePart } from "#engine/query/question.ts";
import { getColumnHeading } from "#domain/table/column-headings.ts";
import type { ItemColumn } from "#domain/table/exported-table.ts";
import { formatChange } from "#domain/text/format-count.ts";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import type { DataCell, DataRow } from "#charts/data-table/data-rows.ts";
import { getChangePartTitle } from "./change-part-names.ts";
import { UNKNOWN_CHANGE } from "./comparability.ts";
import type { PlaceRow } from "./place-rows.ts";

/** Columns that stand in the table only where a reader wants them. */
export const EXTRA_COLUMNS = ["parts", "reasons", "notes"] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];

/** What the extra columns are called where they are chosen. */
export const EXTRA_COLUMN_TITLES: Readonly<Record<ExtraColumn, string>> = {
  parts: "Parts of the change",
  reasons: "Why there is not enough data",
  notes: "Notes in words",
};

/** Columns of the table of every place: the place, each period, each change, and the notes behind an icon; others by choice. */
export function createDifferenceColumns(
  title: string,
  names: readonly string[],
  extra: ReadonlySet<ExtraColumn>,
): readonly DataColumn[] {
  const number = (key: string, words: string) => ({ key, title: words, numeric: true });
  return [
    { key: "value", title },
    ...names.map((name, at) => number(`side${at}`, name)),
    ...names
      .slice(1)
      .flatMap((_, pair) => [
        number(`change${pair}`, formatChangeHeading(names, pair)),
        ...(extra.has("parts")
          ? CHANGE_PARTS.map((part) =>
              number(`${part}${pair}`, formatPartHeading(part, names, pair)),
            )
          : []),
      ]),
    { key: "marks", title: "Notes" },
    ...(extra.has("reasons") ? [{ key: "reasons", title: "Why" }] : []),
    ...(extra.has("notes") ? [{ key: "notes", title: "Notes in words" }] : []),
  ];
}

/** "Change", and of several changes to which period: "Change to Feb 4 – 10". */
export function formatChangeHeading(names: readonly string[], pair: number): string {
  return names.length === 2 ? "Change" : `Change to ${names[pair + 1] ?? ""}`;
}

function formatPartHeading(part: ChangePart, names: readonly string[], pair: number): string {
  const title = getChangePartTitle(part, names[pair], names[pair + 1]);
  return names.length === 2 ? title : `${title}, to ${names[pair + 1] ?? ""}`;
}

/** A change or a part of it in a cell; no number where it is not known. */
export function createChangeCell(change: number | null, unknown: string): DataCell {
  return { value: change, shown: change === null ? unknown : formatChange(change) };
}

/** What stands in the place of a part of a change that is not known: all of it is in the part of that name. */
function getUnknownPart(part: ChangePart): string {
  return part === "unsure" ? UNKNOWN_CHANGE : "";
}

/** What a row says beside its numbers. */
export interface RowRemarks {
  readonly marks: ReactNode;
  readonly reasons: string;
  readonly notes: string;
}

/** Rows of the table. A count of 0 that is none is shown by its sign and has no value to sort by. */
export function createDifferenceRows(
  rows: readonly PlaceRow[],
  getRemarks: (row: PlaceRow) => RowRemarks,
  renderLabel: (row: PlaceRow) => ReactNode,
): readonly DataRow[] {
  return rows.map((row) => {
    const { marks, reasons, notes } = getRemarks(row);
    return {
      key: row.key,
      cells: {
        value: { value: row.label, shown: renderLabel(row) },
        ...Object.fromEntries(
          row.sides.map(({ count, cell }, at) => [
            `side${at}`,
            {
              value: hasCount(count, cell) ? count : null,
              shown: createElement(Cell, { state: cell, count }),
            },
          ]),
        ),
        ...Object.fromEntries(
          row.pairs.flatMap(({ change, parts }, pair) => [
            [`change${pair}`, createChangeCell(change, UNKNOWN_CHANGE)],
            ...CHANGE_PARTS.map((part) => [
              `${part}${pair}`,
              createChangeCell(parts[part], getUnknownPart(part)),
            ]),
          ]),
        ),
        marks: { value: notes, shown: marks },
        reasons: { value: reasons },
        notes: { value: notes },
      },
    };
  });
}

function hasCount(count: number, cell: string): boolean {
  return count > 0 || cell === "count" || cell === "reported-zero";
}

/**
 * The same as columns of a file, under the headings of the table: a cell that holds no number as the word for why, and each
 * period's cell states and whether its row is whole in columns of their own.
 */
export function createDifferenceFileColumns(
  title: string,
  names: readonly string[],
  getRemarks: (row: PlaceRow) => Omit<RowRemarks, "marks">,
): readonly ItemColumn<PlaceRow>[] {
  const counts = names.map((name, at): ItemColumn<PlaceRow> => [
    name,
    ({ sides }) => {
      const side = sides[at];
      if (side === undefined) return "not-transcribed";
      return hasCount(side.count, side.cell) ? side.count : side.cell;
    },
  ]);
  const changes = names
    .slice(1)
    .flatMap((_, pair): readonly ItemColumn<PlaceRow>[] => [
      [formatChangeHeading(names, pair), ({ pairs }) => pairs[pair]?.change ?? UNKNOWN_CHANGE],
      ...CHANGE_PARTS.map((part): ItemColumn<PlaceRow> => [
        formatPartHeading(part, names, pair),
        ({ pairs }) => pairs[pair]?.parts[part] ?? getUnknownPart(part),
      ]),
    ]);
  const states = names.flatMap((name, at): readonly ItemColumn<PlaceRow>[] => [
    [`${name}, cell`, ({ sides }) => sides[at]?.cell ?? ""],
    [`${name}, known in full`, ({ sides }) => (sides[at]?.isWhole === true ? "yes" : "no")],
  ]);
  return [
    [title, ({ label }) => label],
    ...counts,
    ...changes,
    [getColumnHeading("why"), (row) => getRemarks(row).reasons],
    [getColumnHeading("notes"), (row) => getRemarks(row).notes],
    [`${title}, key`, ({ key }) => key],
    ...states,
  ];
}
