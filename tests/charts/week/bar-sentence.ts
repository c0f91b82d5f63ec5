import { formatReadout } from "#charts/readout/readout.ts";
import type { WeekModel } from "#charts/week/week-model.ts";
import { createWeekReadout } from "#charts/week/week-readout.ts";

/** What the live line says of a bar of a chart. */
export function readBar(model: WeekModel, at: number): string {
  const bar = model.bars.at(at);
  return bar === undefined
    ? ""
    : formatReadout(
        createWeekReadout(bar, model, { measure: "declined", onSelect: () => undefined }),
      );
}
