import { KNOWN_BY } from "#engine/places/whereabouts.ts";
import type { Choice, Dimension, Filter } from "#engine/question.ts";
import { choiceFlags, FAILS } from "#engine/scan/choice-flags.ts";
import { isNamed, isOpen } from "#engine/scan/columns.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import { dictionaryOf, numberOf, occurring } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** One choice of a filter, with what it says of each value, by code. */
export interface Part {
  readonly dimension: Dimension;
  readonly column: number;
  readonly choice: Choice;
  /** `FAILS`, 0 where the value is kept. */
  readonly flags: Uint8Array;
  /** Values that fail as open, of which the corpus has rows. */
  readonly open: Uint8Array;
  readonly withdrawn: Uint8Array;
  /** Open values that are kept, of which the corpus has rows. */
  readonly keptOpen: Uint8Array;
  /** Whether a row with an open value may be what is chosen: every such row, none, or as its place says. */
  readonly mayBe: "every" | "none" | "as its place says";
}

/** True of dimensions that say where a row lies: a row's place knows their values. */
export function isPlaced(dimension: Dimension | null): boolean {
  return KNOWN_BY.some((name) => name === dimension);
}

/** The choices of a filter in parts, without those to ignore. */
export function partsOf(
  stock: Stock,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): readonly Part[] {
  return choicesOf(filter, ignored).map(([dimension, choice]) => {
    const dictionary = dictionaryOf(stock, dimension);
    const column = numberOf(dimension);
    const occurs = occurring(stock, column);
    const flags = choiceFlags(dictionary, dimension, choice);
    const where = (is: (flag: number, value: string) => boolean) =>
      flags.map((flag, code) => (occurs[code] === 1 && is(flag, dictionary[code] ?? "") ? 1 : 0));
    return {
      dimension,
      column,
      choice,
      flags,
      open: where((flag) => flag === FAILS.open),
      withdrawn: where((flag) => flag === FAILS.withdrawn),
      keptOpen: where((flag, value) => flag === 0 && isOpen(value)),
      mayBe: mayBeOf(dimension, choice),
    };
  });
}

// A choice that leaves out rules nothing out; reserved values are never what a row may be; only of places is more known.
function mayBeOf(dimension: Dimension, { leaveOut, values }: Choice): Part["mayBe"] {
  if (leaveOut) return "every";
  if (!values.some(isNamed)) return "none";
  return isPlaced(dimension) ? "as its place says" : "every";
}

/** Values kept, or failing in a certain way, by code. */
export function keptOr({ flags }: Part, fails: number): Uint8Array {
  return flags.map((flag) => (flag === 0 || flag === fails ? 1 : 0));
}
