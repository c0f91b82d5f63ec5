import { table } from "arquero";
import type { ColumnTable } from "arquero";
import { maskOf } from "../gestures.ts";
import type { Gesture } from "../gestures.ts";
import { AGENCY, STATE, WEEK } from "../rows.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** A table grouped once by each column; a gesture filters and counts each, which is faster than grouping what is left. */
export function makeSystem(): System {
  let columns: Columns = [];
  let grouped: readonly ColumnTable[] = [];
  let read: readonly ColumnTable[] = [];

  return {
    load(all) {
      columns = all;
      const rows = table(all.map(({ name, codes }) => [name, codes] as [string, typeof codes]));
      grouped = all.map(({ name }) => rows.groupby(name));
      read = grouped.map((one) => one.count());
    },
    gesture(gesture) {
      const params = {
        from: gesture.weeks[0],
        to: gesture.weeks[1],
        states: maskOf(gesture.states, columns[STATE]?.size ?? 0),
        agencies: maskOf(gesture.agencies, columns[AGENCY]?.size ?? 0),
      };
      read = grouped.map((one, at) => one.params(params).filter(condition(gesture, at)).count());
    },
    answers: () =>
      columns.map(({ name, size }, at) => {
        const sums = new Float64Array(size);
        const one = read[at];
        const [codes, counts] = [one?.array(name) ?? [], one?.array("count") ?? []];
        for (let i = 0; i < codes.length; i += 1) sums[Number(codes[i])] = Number(counts[i]);
        return sums;
      }),
  };
}

/** The filters of the columns but `without`; as text, because Arquero reads the words of its functions. */
function condition({ states, agencies }: Gesture, without: number): string {
  const parts = ["true"];
  if (without !== WEEK) parts.push("d.week >= $.from", "d.week <= $.to");
  if (without !== STATE && states.length > 0) parts.push("$.states[d.state] === 1");
  if (without !== AGENCY && agencies.length > 0) parts.push("$.agencies[d.agency] === 1");
  return `(d, $) => ${parts.join(" && ")}`;
}
