import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import type { WeekBar } from "./week-bars.ts";
import type { WeekModel } from "./week-model.ts";

/** A bar as it is drawn; `absent` is its height where no number can be drawn. */
export interface PlottedBar {
  readonly period: string;
  readonly label: string;
  readonly shown: number;
  readonly untranscribed: number;
  /** Number written above the bar; null where the bar holds words. */
  readonly value: number | null;
  readonly absent: number;
  /** Words inside an absent bar. */
  readonly words: string;
  /** Its outcomes are open still, so that its number goes on growing. */
  readonly isOpen: boolean;
}

/** The sign of a week of which a filter leaves nothing among transcribed rows. */
export const NO_COUNT_SIGN = CELL_STATE_SIGNS["not-transcribed"];

function hasNoCount(model: WeekModel, bar: WeekBar): boolean {
  return (
    (model.filtered || bar.reported === null) &&
    bar.presence === "present" &&
    bar.shown === 0 &&
    bar.cell !== "reported-zero"
  );
}

const PRESENCE_LABEL = {
  present: "",
  "not-yet-published": "not yet published",
  "not-loaded": "could not be loaded",
  arriving: "loading",
} as const;

/** Bars and, after them, the gap. */
export function plotBars(model: WeekModel): readonly PlottedBar[] {
  const bars = model.bars.map((bar) => plotBar(model, bar));
  if (model.gap === null) return bars;
  const { shortLabel: label, words } = model.gap;
  const gap = {
    period: "gap",
    label,
    words,
    shown: 0,
    untranscribed: 0,
    value: null,
    absent: model.top,
    isOpen: false,
  };
  return [...bars, gap];
}

function plotBar(model: WeekModel, bar: WeekBar): PlottedBar {
  const heights = {
    period: bar.period,
    label: bar.label,
    shown: bar.shown ?? 0,
    untranscribed: bar.untranscribed ?? 0,
    isOpen: bar.isOpen,
  };
  if (hasNoCount(model, bar))
    return { ...heights, value: null, absent: model.top / 8, words: NO_COUNT_SIGN };
  return {
    ...heights,
    value: model.filtered ? bar.shown : (bar.reported ?? bar.shown),
    absent: bar.presence === "present" ? 0 : model.top,
    words: bar.presence === "not-published" ? model.here.noWeekShort : PRESENCE_LABEL[bar.presence],
  };
}
