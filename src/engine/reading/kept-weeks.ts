import type { AskedRows } from "./asked-rows.ts";
import { orUnknown, orWithdrawn, surely } from "./besides.ts";
import { partsOf } from "./filter-parts.ts";
import type { Pools } from "./pool.ts";
import type { Matched, Sums } from "./reading.ts";
import { dictionaryOf, numberOf } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** Sums by week from cubes: what is unknown or withdrawn is what a cube that lets it through holds more. */
export function keptWeeks(
  stock: Stock,
  pools: Pools,
  transcribed: Float64Array,
  { filter }: Matched,
  asked: AskedRows,
): ReadonlyMap<string, Sums> {
  const week = numberOf("week");
  const inWeeks = asked.masks[week];
  /** Sums by code of the week, of the weeks that are asked for; a copy. */
  const byWeek = (rows: AskedRows) => {
    const { cube } = (rows === asked ? pools.match : pools.beside).at(rows);
    return cube.sums([week]).map((sum, code) => (inWeeks?.[code] === 1 ? sum : 0));
  };
  const parts = partsOf(stock, filter);
  const match = byWeek(asked);
  const others = [
    orUnknown(stock, asked, parts),
    surely(stock, asked, parts),
    orWithdrawn(asked, parts),
  ];
  const [withUnknown = match, sure = match, withWithdrawn = match] = others.map((other) =>
    other === asked ? match : byWeek(other),
  );
  return new Map(
    dictionaryOf(stock, "week").map((name, code) => {
      const of = (sums: Float64Array) => sums[code] ?? 0;
      return [
        name,
        {
          match: of(match),
          unknown: of(withUnknown) - of(match),
          matchUnknown: of(match) - of(sure),
          withdrawn: of(withWithdrawn) - of(match),
          transcribed: of(transcribed),
        },
      ];
    }),
  );
}
