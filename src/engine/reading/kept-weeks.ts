import { codesOf } from "#domain/table.ts";
import { mayBeLeftOut, mayMatch } from "#engine/places/ruling-out.ts";
import { FAILS } from "#engine/scan/choice-flags.ts";
import { findsOf } from "#engine/scan/text-flags.ts";
import { withMasks } from "./asked-rows.ts";
import type { AskedRows } from "./asked-rows.ts";
import { eachRow, howMany } from "./each-row.ts";
import { keptOr, partsOf } from "./filter-parts.ts";
import type { Part } from "./filter-parts.ts";
import type { Pool } from "./pool.ts";
import type { Matched, Sums } from "./reading.ts";
import { dictionaryOf, numberOf } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** Pools by what their cubes hold: rows that match, those that match or are unknown, that match or are withdrawn. */
export interface Pools {
  readonly match: Pool;
  readonly lenient: Pool;
  readonly withdrawn: Pool;
}

/** Rows to be looked at one by one: more are read as fast in turn. */
const MOST_WALKED = 1 / 4;

/**
 * Sums by week from cubes. What is unknown or withdrawn is what a cube that lets it through holds more; rows are looked
 * at one by one only where their places have a say. Null where these are so many that scanning is as fast.
 */
export function keptWeeks(
  stock: Stock,
  pools: Pools,
  transcribed: Float64Array,
  { corpus, filter }: Matched,
  asked: AskedRows,
): ReadonlyMap<string, Sums> | null {
  const parts = partsOf(stock, filter);
  const placed = parts.filter(({ mayBe }) => mayBe === "as its place says");
  const leaving = parts.filter(({ choice }) => choice.leaveOut);
  const walked =
    placed.reduce((sum, { column, open }) => sum + howMany(stock, column, open), 0) +
    leaving.reduce((sum, { column, keptOpen }) => sum + howMany(stock, column, keptOpen), 0);
  if (walked > stock.rows.length * MOST_WALKED) return null;

  const match = byWeek(pools.match, asked);
  const open = parts.filter((part) => part.mayBe === "every" && part.open.includes(1));
  const withdrawn = parts.filter((part) => part.withdrawn.includes(1));
  const masks = (some: readonly Part[], fails: number) =>
    some.map((part) => [part.dimension, keptOr(part, fails)] as const);
  const isLenient = asked.words.length > 0 && mayHoldWords(stock);
  const unknown =
    open.length === 0 && !isLenient
      ? match.slice()
      : byWeek(pools.lenient, { ...withMasks(asked, masks(open, FAILS.open)), isLenient });
  const orWithdrawn =
    withdrawn.length === 0
      ? match
      : byWeek(pools.withdrawn, withMasks(asked, masks(withdrawn, FAILS.withdrawn)));
  const matchUnknown = new Float64Array(match.length);
  const week = codesOf(corpus.table, "week").codes;
  const weights = stock.rows.weights;
  const add = (sums: Float64Array, row: number) => {
    const code = week[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (weights?.[row] ?? 1);
  };
  const flagOf = flagsOf(stock, asked, parts);
  const may = mayMatch(corpus, filter);
  walk(stock, placed, "open", (row) => {
    if (flagOf(row) === FAILS.open && may(row)) add(unknown, row);
  });
  const leftOut = mayBeLeftOut(corpus, filter);
  walk(stock, leaving, "keptOpen", (row) => {
    if (flagOf(row) === 0 && leftOut(row)) add(matchUnknown, row);
  });
  return new Map(
    dictionaryOf(stock, "week").map((name, code) => {
      const of = (sums: Float64Array) => sums[code] ?? 0;
      return [
        name,
        {
          match: of(match),
          unknown: of(unknown) - of(match),
          matchUnknown: of(matchUnknown),
          withdrawn: of(orWithdrawn) - of(match),
          transcribed: of(transcribed),
        },
      ];
    }),
  );
}

/** Whether there are open agencies or charge texts, that might hold any word. */
function mayHoldWords(stock: Stock): boolean {
  const { openNames, openTexts } = stock.sought();
  return openNames.includes(1) || openTexts.includes(1);
}

/** Sums by code of the week, of the weeks that are asked for. */
function byWeek(pool: Pool, asked: AskedRows): Float64Array {
  const week = numberOf("week");
  const mask = asked.masks[week];
  return pool
    .at(asked)
    .cube.sums([week])
    .map((sum, code) => (mask?.[code] === 1 ? sum : 0));
}

/** Visits once each row that has one of the parts' values of a kind. */
function walk(
  stock: Stock,
  parts: readonly Part[],
  kind: "open" | "keptOpen",
  visit: (row: number) => void,
): void {
  const columns = parts.map((part) => ({
    ...part,
    values: part[kind],
    codes: stock.rows.dimensions[part.column]?.codes ?? new Uint8Array(),
  }));
  columns.forEach(({ column, values }, at) => {
    const before = columns.slice(0, at);
    eachRow(stock, column, values, (row) => {
      const isSeen = before.some((one) => one.values[one.codes[row] ?? 0] === 1);
      if (!isSeen) visit(row);
    });
  });
}

/** How a row fares under the whole filter, in `FAILS`; one that does not count under the measure fails as known. */
function flagsOf(stock: Stock, asked: AskedRows, parts: readonly Part[]): (row: number) => number {
  const { table } = stock.corpus;
  const columns = parts.map(({ column, flags }) => ({
    flags,
    codes: stock.rows.dimensions[column]?.codes ?? new Uint8Array(),
  }));
  const fixed = (["week", "counted"] as const).map((name) => ({
    mask: asked.masks[numberOf(name)] ?? new Uint8Array(),
    codes: stock.rows.dimensions[numberOf(name)]?.codes ?? new Uint8Array(),
  }));
  const agency = codesOf(table, "agency").codes;
  const charge = codesOf(table, "chargeText").codes;
  const finds = asked.words.length === 0 ? [] : findsOf(stock.sought(), asked.words);
  return (row) => {
    if (fixed.some(({ mask, codes }) => mask[codes[row] ?? 0] !== 1)) return FAILS.known;
    let all = 0;
    for (const { flags, codes } of columns) all |= flags[codes[row] ?? 0] ?? 0;
    for (const { inName, inText } of finds) {
      const [a, c] = [agency[row] ?? 0, charge[row] ?? 0];
      if (inName[a] === 1 || inText[c] === 1) continue;
      const { openNames, openTexts } = stock.sought();
      all |= openNames[a] === 1 || openTexts[c] === 1 ? FAILS.open : FAILS.known;
    }
    return all;
  };
}
