import { numberNotes, type NumberedNotes } from "#charts/notes/note-list.tsx";
import type { Readout, Swatch } from "#charts/readout/readout.ts";
import type { WeekBar } from "#charts/week/week-bars.ts";
import type { WeekModel } from "#charts/week/week-model.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { CELL_STATE_SIGNS, hasNumber } from "#domain/table/cell-state.ts";
import { createRoundTicks } from "#charts/axis/round-ticks.ts";

/** A place over the weeks. */
export interface Series {
  /** The value of its dimension. */
  readonly key: string;
  readonly name: string;
  /** The weeks of this place alone, as the chart of weeks has them. */
  readonly weeks: WeekModel;
  /** A sentence to be read beside its numbers; empty where there is none. */
  readonly remark: string;
}

/** Places over the weeks on one scale, with the numbers of their notes. */
export interface SeriesModel {
  readonly series: readonly Series[];
  /** From 0, in steps of 1, 2 or 5. */
  readonly ticks: readonly number[];
  readonly numbered: readonly NumberedNotes[];
}

/** One scale for all places, and one numbering of their notes. */
export function createSeriesModel(series: readonly Series[]): SeriesModel {
  const counts = series.flatMap(({ weeks }) => weeks.bars.map((bar) => getBarCount(bar) ?? 0));
  return {
    series,
    ticks: createRoundTicks(Math.max(0, ...counts)),
    numbered: numberNotes(
      series.flatMap(({ key, name, remark, weeks }) => [
        { key, label: name, marks: [], remark },
        ...weeks.bars.map(({ period, label, marks }) => ({
          key: formatMarkKey(key, period),
          label: `${name}, ${label}`,
          marks,
        })),
      ]),
    ),
  };
}

/** The key of the number of a place in a period, for its notes. */
export function formatMarkKey(place: string, period: string): string {
  return `${place} ${period}`;
}

/** The number of a bar; null where the state of its cell has none. */
export function getBarCount({ cell, shown }: Pick<WeekBar, "cell" | "shown">): number | null {
  return hasNumber(cell) ? shown : null;
}

/** What is drawn for a bar: its height from 0 to 1, its color or hatch, and its number or sign. */
export interface SeriesBar {
  readonly period: string;
  readonly size: number;
  /** Of a sign: the low hatching that stands in its place where it has no room. */
  readonly swatch: Swatch;
  readonly sign: string;
}

/** A bar on the scale. What has no number has no height, and its sign stands alone; a period without an edition is hatched from top to bottom. */
export function createSeriesBar(bar: WeekBar, ticks: readonly number[]): SeriesBar {
  const { period, cell, presence, isOpen, part } = bar;
  const count = getBarCount(bar);
  if (count !== null) {
    return {
      period,
      size: count / (ticks.at(-1) ?? 1),
      swatch: isOpen ? "open" : "first",
      sign: `${formatCount(count)}${part === null ? "" : "*"}`,
    };
  }
  if (presence !== "present") return { period, size: 1, swatch: "no-edition", sign: "" };
  return {
    period,
    size: 0,
    swatch: cell === "not-named" ? null : "no-edition",
    sign: CELL_STATE_SIGNS[cell === "count" ? "not-transcribed" : cell],
  };
}

/** The readout of a period under the name of its place. */
export function addPlaceName(readout: Readout, name: string): Readout {
  return { ...readout, title: `${name}, ${readout.title}` };
}
