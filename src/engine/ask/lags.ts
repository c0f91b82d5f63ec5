import type { Corpus } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

/** Answers a `lags` question: days in order, and last the count of those of which the days are not known. */
export function lags(corpora: readonly Corpus[], asked: Sided, reading: Reading): Table {
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) => {
    const found = reading.lags({ corpus, filter, measure, ignored: [] });
    const known = [...found].flatMap(([days, count]) => (days === null ? [] : [{ days, count }]));
    return [
      ...known.sort((a, b) => a.days - b.days).map((one) => ({ ...heading, ...one })),
      { ...heading, days: null, count: found.get(null) ?? 0 },
    ];
  });
  return tidy(rows, ["measure"], ["side", "days", "count"]);
}
