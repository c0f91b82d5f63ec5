import type { WeekModel } from "./week-model.ts";

/** A bar as the chart library wants it; `absent` fills the height where no number can be drawn. */
export interface DrawnWeek {
  readonly label: string;
  readonly shown: number;
  readonly untranscribed: number;
  /** Number written above the bar; null where none is known. */
  readonly value: number | null;
  readonly absent: number;
  /** Words inside an absent bar. */
  readonly words: string;
  readonly here: boolean;
}

const SHORT = {
  present: "",
  "not-published": "not published",
  "not-yet-published": "not yet published",
  "not-loaded": "could not be loaded",
} as const;

/** Bars and, after them, the gap; `at` is the bar that the keys stand on. */
export function drawnWeeks(model: WeekModel, at: number | null): readonly DrawnWeek[] {
  const bars = model.bars.map((bar, index) => ({
    label: bar.label,
    shown: bar.shown ?? 0,
    untranscribed: bar.untranscribed ?? 0,
    value: model.filtered ? bar.shown : (bar.reported ?? bar.shown),
    absent: bar.presence === "present" ? 0 : model.top,
    words: SHORT[bar.presence],
    here: index === at,
  }));
  if (model.gap === null) return bars;
  const { label, words } = model.gap;
  const gap = {
    label,
    words,
    shown: 0,
    untranscribed: 0,
    value: null,
    absent: model.top,
    here: false,
  };
  return [...bars, gap];
}

/** Words broken into lines of at most `width` characters where that is possible. */
export function brokenLines(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
