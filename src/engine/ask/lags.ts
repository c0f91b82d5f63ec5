import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { rowFlags, rowWeights } from "#engine/scan/row-flags.ts";
import { daysBetween } from "#engine/rows/days.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

/** Answers a `lags` question: days in order, and last the count of those of which the days are not known. */
export function lags(corpora: readonly Corpus[], asked: Sided): Table {
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) => {
    const flags = rowFlags(corpus, filter);
    const weights = rowWeights(corpus, measure);
    const days = daysBetween(corpus);
    const found = new Map<number, number>();
    let rest = 0;
    for (let row = 0; row < flags.length; row += 1) {
      const weight = weights[row] ?? Number.NaN;
      if (flags[row] !== 0 || Number.isNaN(weight)) continue;
      const lag = days(row);
      if (lag === null) rest += weight;
      else found.set(lag, (found.get(lag) ?? 0) + weight);
    }
    const known = [...found].sort(([a], [b]) => a - b);
    return [
      ...known.map(([lag, count]) => ({ ...heading, days: lag, count })),
      { ...heading, days: null, count: rest },
    ];
  });
  return tidy(rows, ["measure"], ["side", "days", "count"]);
}
