import { CELL_STATE_LABELS, hasNumber, type CellState } from "#domain/table/cell-state.ts";
import { UNTRANSCRIBED } from "#engine/query/question.ts";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { Readout, Swatch } from "#charts/readout/readout.ts";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import { isKnown, type PlaceRow } from "./place-rows.ts";
import { createRoundTicks } from "#charts/axis/round-ticks.ts";

/** A bar: a count, or the state of a cell that has none. */
export interface PeriodBar {
  readonly count: number;
  readonly cell: CellState;
  /** Its length from 0 to 1. */
  readonly size: number;
}

/** A place in all periods. */
export interface PeriodBarRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly bars: readonly PeriodBar[];
  /** From each period to the next. */
  readonly changes: readonly (number | null)[];
  readonly marks: readonly (readonly NoteCount[])[];
}

/** What is known in full in all periods, side by side on one scale from 0. */
export interface PeriodBarsModel {
  readonly rows: readonly PeriodBarRow[];
  /** Places with a zero in every period, which have no bars. */
  readonly zeros: number;
  readonly ticks: readonly number[];
}

/** All that is counted in each period, where it is known in full. */
export interface PeriodSums {
  readonly name: string;
  readonly detail: string;
  readonly counts: readonly number[];
  readonly changes: readonly (number | null)[];
}

/** The bars of the rows that are known in full in every period, and last the sums; places with a zero in each have none. */
export function createPeriodBarsModel(
  rows: readonly PlaceRow[],
  sums: PeriodSums | null,
): PeriodBarsModel {
  return createModel(
    rows.filter((row) => row.value !== UNTRANSCRIBED && isKnown(row)),
    sums,
  );
}

/** The bars of the rows on which there is not enough data to compare, but on record in some period. */
export function createIncompleteBarsModel(rows: readonly PlaceRow[]): PeriodBarsModel {
  return createModel(
    rows.filter((row) => row.value !== UNTRANSCRIBED && !isKnown(row)),
    null,
  );
}

function createModel(rows: readonly PlaceRow[], sums: PeriodSums | null): PeriodBarsModel {
  const drawn = rows.filter(({ sides }) => sides.some(({ count }) => count > 0));
  const ticks = createRoundTicks(
    Math.max(
      0,
      ...(sums?.counts ?? []),
      ...drawn.flatMap(({ sides }) => sides.map(({ count }) => count)),
    ),
  );
  const top = ticks.at(-1) ?? 1;
  const places = drawn.map(({ key, name, detail, sides, pairs }) => ({
    key,
    name,
    detail,
    bars: sides.map(({ count, cell }) => ({ count, cell, size: count / top })),
    changes: pairs.map(({ change }) => change),
    marks: sides.map(({ marks }) => marks),
  }));
  const all =
    sums === null
      ? []
      : [
          {
            key: SUMS_KEY,
            name: sums.name,
            detail: sums.detail,
            bars: sums.counts.map((count) => ({
              count,
              cell: count > 0 ? ("count" as const) : ("reported-zero" as const),
              size: count / top,
            })),
            changes: sums.changes,
            marks: sums.counts.map(() => []),
          },
        ];
  return { zeros: rows.length - drawn.length, ticks, rows: [...places, ...all] };
}

/** The row of all that is counted. */
export const SUMS_KEY = "all";

/** Colors of periods side by side; of more than two each has a panel of its own, and one color is enough. */
const PAIR_SWATCHES: readonly Swatch[] = ["first", "second"];

/** The color of a period among so many. */
export function getPeriodSwatch(at: number, count: number): Swatch {
  return count === 2 ? (PAIR_SWATCHES[at] ?? null) : "first";
}

/** What a place says when it is pointed at: its number in each period, the changes, and what notes touch. */
export function createPlaceReadout(
  { name, detail, bars, changes, marks }: PeriodBarRow,
  names: readonly string[],
  actions: Readout["actions"],
): Readout {
  const isPair = bars.length === 2;
  return {
    title: detail === "" || detail === "whole state" ? name : `${name}, ${detail}`,
    rows: [
      ...bars.map(({ count, cell }, at) => ({
        swatch: getPeriodSwatch(at, bars.length),
        label: names[at] ?? "",
        value: hasNumber(cell) ? formatCount(count) : CELL_STATE_LABELS[cell],
      })),
      ...changes.flatMap((change, pair) =>
        change === null
          ? []
          : [
              {
                swatch: null,
                label: isPair ? "change" : `change to ${names[pair + 1] ?? ""}`,
                value: formatChange(change),
              },
            ],
      ),
    ],
    remarks: marks.flatMap((lines, at) =>
      lines.slice(0, 1).map(({ words }) => `${names[at] ?? ""}: ${words}.`),
    ),
    actions,
  };
}
