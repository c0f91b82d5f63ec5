import { maskOf, rangeMask } from "../gestures.ts";
import type { Gesture } from "../gestures.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** Typed arrays and one loop over all rows after each gesture: nothing is kept. What the others are compared with. */
export function makeSystem(): System {
  let columns: Columns = [];
  let sums: readonly Uint32Array[] = [];

  function count(masks: readonly (Uint8Array | null)[]): void {
    const [week, state, agency, category, status, citizenship] = columns.map(({ codes }) => codes);
    const [weekMask, stateMask, agencyMask] = masks;
    sums = columns.map(({ size }) => new Uint32Array(size));
    const [byWeek, byState, byAgency, byCategory, byStatus, byCitizenship] = sums;
    if (!week || !state || !agency || !category || !status || !citizenship) return;
    if (!byWeek || !byState || !byAgency || !byCategory || !byStatus || !byCitizenship) return;
    for (let row = 0; row < week.length; row += 1) {
      const inWeek = week[row] as number;
      const inState = state[row] as number;
      const inAgency = agency[row] as number;
      const fails =
        (weekMask && weekMask[inWeek] === 0 ? 1 : 0) |
        (stateMask && stateMask[inState] === 0 ? 2 : 0) |
        (agencyMask && agencyMask[inAgency] === 0 ? 4 : 0);
      if ((fails & 6) === 0) byWeek[inWeek] = (byWeek[inWeek] as number) + 1;
      if ((fails & 5) === 0) byState[inState] = (byState[inState] as number) + 1;
      if ((fails & 3) === 0) byAgency[inAgency] = (byAgency[inAgency] as number) + 1;
      if (fails !== 0) continue;
      const inCategory = category[row] as number;
      const inStatus = status[row] as number;
      const inCitizenship = citizenship[row] as number;
      byCategory[inCategory] = (byCategory[inCategory] as number) + 1;
      byStatus[inStatus] = (byStatus[inStatus] as number) + 1;
      byCitizenship[inCitizenship] = (byCitizenship[inCitizenship] as number) + 1;
    }
  }

  return {
    load(all) {
      columns = all;
      count([]);
    },
    gesture({ weeks, states, agencies }: Gesture) {
      const [week, state, agency] = columns;
      count([
        rangeMask(weeks, week?.size ?? 0),
        states.length === 0 ? null : maskOf(states, state?.size ?? 0),
        agencies.length === 0 ? null : maskOf(agencies, agency?.size ?? 0),
      ]);
    },
    answers: () => sums,
  };
}
