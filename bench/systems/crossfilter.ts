import crossfilter from "crossfilter2";
import type { Dimension, Group } from "crossfilter2";
import { maskOf } from "../gestures.ts";
import { AGENCY, STATE, WEEK } from "../rows.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

type Read = readonly { readonly key: number; readonly value: number }[];

/** Row numbers as records, so that no object is made a row; the kinds of filter that dc.js sets. */
export function makeSystem(): System {
  let columns: Columns = [];
  let dimensions: readonly Dimension<number, number>[] = [];
  let groups: readonly Group<number, number, number>[] = [];
  let read: readonly Read[] = [];

  function choose(at: number, chosen: readonly number[]): void {
    const [first, second] = chosen;
    const mask = maskOf(chosen, columns[at]?.size ?? 0);
    if (first === undefined) dimensions[at]?.filterAll();
    else if (second === undefined) dimensions[at]?.filterExact(first);
    else dimensions[at]?.filterFunction((code) => mask[Number(code)] === 1);
  }

  function readAll(): void {
    read = groups.map((group) => group.all());
  }

  return {
    load(all) {
      columns = all;
      const rows = crossfilter(Array.from({ length: all[0]?.codes.length ?? 0 }, (_, row) => row));
      dimensions = all.map(({ codes }) => rows.dimension((row) => codes[row] as number));
      groups = dimensions.map((dimension) => dimension.group<number, number>());
      readAll();
    },
    gesture({ column, weeks, states, agencies }) {
      if (column === WEEK) dimensions[WEEK]?.filterRange([weeks[0], weeks[1] + 1]);
      if (column === STATE) choose(STATE, states);
      if (column === AGENCY) choose(AGENCY, agencies);
      readAll();
    },
    answers: () =>
      columns.map(({ size }, at) => {
        const sums = new Float64Array(size);
        for (const { key, value } of read[at] ?? []) sums[key] = value;
        return sums;
      }),
  };
}
