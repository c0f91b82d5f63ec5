import type { Compared } from "#state/periods/use-compared.ts";
import { OPEN_WEEKS } from "#domain/outcome.ts";
import { addWeeks } from "#domain/week.ts";

/** True where a period of a collection by week of issue reaches into its newest weeks, whose counts go on growing. */
export function stillOpen({
  periods,
  frames,
  view,
}: Pick<Compared, "periods" | "frames" | "view">): boolean {
  if (view.measure === "all") return false;
  return periods.some(({ period }, at) => {
    const frame = frames[at];
    if (frame === undefined || frame.cohort.basis !== "issued") return false;
    const last = frame.weeks.filter(({ presence }) => presence === "present").at(-1)?.week;
    return last !== undefined && period.to > addWeeks(last, -OPEN_WEEKS);
  });
}
