/**
 * Heights in px of what stands in for panels, or for charts in them, while they are on their way. The room kept before a panel
 * is loaded, and the room it keeps while its numbers come, are the same, so that nothing moves.
 */
export const PANEL_HEIGHTS = {
  weeks: 316,
  outcomes: 104,
  /** Of a profile, which begins with the table. */
  outcomeTable: 500,
  /** States, counties and agencies. */
  places: 560,
  placesByWeek: 400,
  map: 400,
  charges: 400,
  folds: 84,
  missing: 240,
  sources: 120,
} as const;

/** Heights of the charts alone, in panels whose head and controls are there already. */
export const CHART_HEIGHTS = { weeks: 248, map: 340 } as const;
