import { FAILS } from "#engine/scan/choice-flags.ts";
import { isNamed } from "#engine/scan/columns.ts";
import { withMasks } from "./asked-rows.ts";
import type { AskedRows } from "./asked-rows.ts";
import { isPlaced, keptOr } from "./filter-parts.ts";
import type { Part } from "./filter-parts.ts";
import type { Stock } from "./stock.ts";

// Each of these gives what was asked itself where it is the same rows.

/** The rows asked for, and those of which an open value may be one that is chosen, as far as their places let it. */
export function orUnknown(stock: Stock, asked: AskedRows, parts: readonly Part[]): AskedRows {
  const open = parts.filter((part) => part.mayBe !== "none" && part.open.includes(1));
  const isLenient = asked.words.length > 0 && mayHoldWords(stock);
  if (open.length === 0 && !isLenient) return asked;
  const masks = open.map((part) => [part.dimension, keptOr(part, FAILS.open)] as const);
  const placed = open.filter(({ mayBe }) => mayBe === "as its place says");
  const place = placeMask(stock, placed, "open", (may) => may);
  return { ...withMasks(asked, [...masks, ...place]), isLenient };
}

/** The rows asked for, and those that are kept out only because a value is withdrawn. */
export function orWithdrawn(asked: AskedRows, parts: readonly Part[]): AskedRows {
  const withdrawn = parts.filter((part) => part.withdrawn.includes(1));
  if (withdrawn.length === 0) return asked;
  return withMasks(
    asked,
    withdrawn.map((part) => [part.dimension, keptOr(part, FAILS.withdrawn)] as const),
  );
}

/** The rows asked for, but for those that a "leave out" keeps although an open value may be one that is left out. */
export function surely(stock: Stock, asked: AskedRows, parts: readonly Part[]): AskedRows {
  const leaving = parts.filter(
    ({ choice, keptOpen }) =>
      choice.leaveOut && keptOpen.includes(1) && choice.values.some(isNamed),
  );
  if (leaving.length === 0) return asked;
  const masks = leaving
    .filter(({ dimension }) => !isPlaced(dimension))
    .map(({ dimension, flags, keptOpen }) => {
      const mask = flags.map((flag, code) => (flag === 0 && keptOpen[code] === 0 ? 1 : 0));
      return [dimension, mask] as const;
    });
  const placed = leaving.filter(({ dimension }) => isPlaced(dimension));
  return withMasks(asked, [...masks, ...placeMask(stock, placed, "keptOpen", (may) => !may)]);
}

/** Allows the places in which no part has an open value, or what it may be is as wished. */
function placeMask(
  { rows, places, whereabouts }: Stock,
  parts: readonly Part[],
  kind: "open" | "keptOpen",
  isWished: (may: boolean) => boolean,
): readonly (readonly ["place", Uint8Array])[] {
  if (parts.length === 0) return [];
  const tests = parts.map((part) => ({
    values: part[kind],
    codes: rows.dimensions[part.column]?.codes ?? new Uint8Array(),
    may: whereabouts.mayBe(part.dimension, part.choice.values),
  }));
  const mask = Uint8Array.from(places.examples, (row) =>
    tests.every(({ values, codes, may }) => values[codes[row] ?? 0] !== 1 || isWished(may(row)))
      ? 1
      : 0,
  );
  return [["place", mask]];
}

/** Whether there are open agencies or charge texts, that might hold any word. */
function mayHoldWords(stock: Stock): boolean {
  const { openNames, openTexts } = stock.sought();
  return openNames.includes(1) || openTexts.includes(1);
}
