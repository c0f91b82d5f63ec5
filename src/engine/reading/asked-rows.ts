import type { Measure } from "#domain/outcome.ts";
import { codesOf } from "#domain/table.ts";
import type { Failing } from "#engine/cube/walk.ts";
import { inRange } from "#engine/question.ts";
import type { Filter } from "#engine/question.ts";
import { choiceFlags } from "#engine/scan/choice-flags.ts";
import { choicesOf, countedOutcomes } from "#engine/scan/row-flags.ts";
import { findsOf, wordsOf } from "#engine/scan/text-flags.ts";
import { dictionaryOf, numberOf } from "./stock.ts";
import type { Numbered, Stock } from "./stock.ts";

/** Which rows a cube is to hold: a mask a column, and words besides. */
export interface AskedRows {
  readonly masks: readonly Uint8Array[];
  readonly words: readonly string[];
  /** Whether words that a row's open fields might hold are taken as found. */
  readonly isLenient: boolean;
}

/** Finds the rows that match a filter and count under a measure; of one filter they are found once. */
export function asking(stock: Stock): (filter: Filter, measure: Measure) => AskedRows {
  const known = new WeakMap<Filter, Map<Measure, AskedRows>>();
  return (filter, measure) => {
    const ofFilter = known.get(filter) ?? new Map<Measure, AskedRows>();
    known.set(filter, ofFilter);
    const found = ofFilter.get(measure) ?? askedRows(stock, filter, measure);
    ofFilter.set(measure, found);
    return found;
  };
}

function askedRows(stock: Stock, filter: Filter, measure: Measure): AskedRows {
  const found = filter.from === null && filter.to === null ? [] : [weekMask(stock, filter)];
  const chosen = choicesOf(filter).map(([dimension, choice]) => {
    const flags = choiceFlags(dictionaryOf(stock, dimension), dimension, choice);
    return [dimension, flags.map((flag) => (flag === 0 ? 1 : 0))] as const;
  });
  const counted = countedOutcomes(stock.corpus, measure);
  const open = { masks: openMasks(stock), words: wordsOf(filter.text), isLenient: false };
  return withMasks(open, [...found, ...chosen, ["counted", counted]]);
}

function weekMask(stock: Stock, filter: Filter): readonly ["week", Uint8Array] {
  const weeks = dictionaryOf(stock, "week");
  return ["week", Uint8Array.from(weeks, (week) => (inRange(filter, week) ? 1 : 0))];
}

function openMasks({ rows }: Stock): readonly Uint8Array[] {
  return rows.dimensions.map(({ size }) => new Uint8Array(size).fill(1));
}

/** The same rows, but with another mask for some columns. */
export function withMasks(
  asked: AskedRows,
  masks: Iterable<readonly [Numbered, Uint8Array]>,
): AskedRows {
  const changed = [...asked.masks];
  for (const [column, mask] of masks) changed[numberOf(column)] = mask;
  return { ...asked, masks: changed };
}

/** Says of blocks of rows in which not every word is found; null where none is sought. */
export function wordsFailing(
  stock: Stock,
  { words, isLenient }: Pick<AskedRows, "words" | "isLenient">,
): Failing | null {
  if (words.length === 0) return null;
  const agency = codesOf(stock.corpus.table, "agency").codes;
  const charge = codesOf(stock.corpus.table, "chargeText").codes;
  const sought = stock.sought();
  const either = (found: Uint8Array, open: Uint8Array) =>
    isLenient ? found.map((one, code) => one | (open[code] ?? 0)) : found;
  const finds = findsOf(sought, words).map(({ inName, inText }) => ({
    byAgency: either(inName, sought.openNames),
    byCharge: either(inText, sought.openTexts),
  }));
  return (from, to, out) => {
    out.fill(0);
    for (const { byAgency, byCharge } of finds) {
      for (let row = from; row < to; row += 1) {
        const found =
          (byAgency[agency[row] as number] as number) | (byCharge[charge[row] as number] as number);
        out[row - from] = (out[row - from] as number) | (1 - found);
      }
    }
  };
}
