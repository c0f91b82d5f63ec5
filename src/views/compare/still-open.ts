import { growsWithOutcomes, openSince } from "#domain/publication/newest-weeks.ts";
import type { Compared } from "#state/periods/use-compared.ts";

/** True where a period of a collection by week of issue reaches into its newest weeks, whose outcomes may be open. */
export function stillOpen({
  periods,
  frames,
  view,
}: Pick<Compared, "periods" | "frames" | "view">): boolean {
  if (!growsWithOutcomes(view.measure)) return false;
  return periods.some(({ period }, at) => {
    const frame = frames[at];
    if (frame === undefined) return false;
    const since = openSince(frame.weeks, frame.cohort.basis, view.open);
    return since !== null && period.to >= since;
  });
}
