/** The width of a text in px, in the font in which it will be drawn. */
export type MeasureWidth = (text: string) => number;

/** The label of a bar on the axis, in lines, and the px of their middle. */
export interface AxisLabel {
  readonly period: string;
  readonly lines: readonly string[];
  /** In small print below; empty where there is none, or no room. */
  readonly remark: string;
  readonly middle: number;
  /** The px of the left edge of what the label begins; null where it stands under one bar. */
  readonly tick: number | null;
}

/** The bars in the plot area: its left edge and width, and the width of the whole chart, in px. */
export interface LabelArea {
  readonly left: number;
  readonly plotWidth: number;
  readonly chartWidth: number;
  /** The px from the left edge of a slot to the middle of its bar; that of the slot where not given. */
  readonly slotMiddle?: number;
}
