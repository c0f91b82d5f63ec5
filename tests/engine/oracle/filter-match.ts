import type { Choice, Dimension, Filter } from "#engine/query/question.ts";
import type { Fact, FactCollection } from "./facts.ts";
import { getValue } from "./facts.ts";
import { isUnspecified, isPossibleValue } from "./locations.ts";
import { isLeftOut } from "./selected-values.ts";

/** What one part of a filter says of a line. */
type Verdict = "kept" | "unknown" | "withdrawn" | "out";

/** The choices of a filter, but for those to ignore. */
export function listChoices(
  { choices }: Filter,
  ignored: readonly Dimension[] = [],
): readonly (readonly [Dimension, Choice])[] {
  return (Object.keys(choices) as Dimension[]).flatMap((dimension) => {
    const choice = choices[dimension];
    return choice === undefined || ignored.includes(dimension) ? [] : [[dimension, choice]];
  });
}

/**
 * How a line fares under one of several choices. One of an unknown value may be what is chosen and is not left out by another
 * of them; one that is left out as unknown is not sought.
 */
function judgeChoice(
  known: FactCollection,
  fact: Fact,
  [dimension, { values, isExcluded }]: readonly [Dimension, Choice],
  choices: readonly (readonly [Dimension, Choice])[],
): Verdict {
  const value = getValue(known, fact, dimension);
  if (values.includes(value) !== isExcluded) return "kept";
  if (isUnspecified(value)) {
    if (isExcluded) return "out";
    const others = choices.filter(([chosen]) => chosen !== dimension);
    const sought = values.filter((one) => !isLeftOut(known, [dimension, one], others));
    return isPossibleValue(known, fact, dimension, sought) ? "unknown" : "out";
  }
  return value === "withdrawn" ? "withdrawn" : "out";
}

const foldText = (text: string): string =>
  Array.from(text.toLowerCase().normalize("NFD"))
    .filter((sign) => !/\p{M}/u.test(sign))
    .join("");

/**
 * How a line fares under each word sought: it has to stand in the name of the agency or in the charge text. What a text says
 * of several detainers together, whose category is not one, is true of some of them only. Records without any charge are
 * asked for names alone.
 */
function judgeWords(known: FactCollection, { row }: Fact, text: string): readonly Verdict[] {
  const name = known.agencies.get(row.agency)?.name ?? "";
  const holdsCharges = known.facts.some((each) => each.row.charge.text !== null);
  const unsaid = isUnspecified(row.agency) || (holdsCharges && row.charge.text === null);
  const { wording, category } = row.charge;
  const isOfSeveral = wording === "summary" && category === "unknown";
  return foldText(text)
    .split(/\s+/u)
    .filter((word) => word.length > 0)
    .map((word) => {
      const hasWord = (fieldText: string): boolean => foldText(fieldText).includes(word);
      if (hasWord(name)) return "kept";
      if (hasWord(row.charge.text ?? "")) return isOfSeveral ? "unknown" : "kept";
      return unsaid ? "unknown" : "out";
    });
}

/** What all parts of a filter say of a line. */
function listVerdicts(
  known: FactCollection,
  fact: Fact,
  filter: Filter,
  ignored: readonly Dimension[],
): readonly Verdict[] {
  const { week } = fact.edition;
  const late = filter.from !== null && week < filter.from;
  const early = filter.to !== null && week > filter.to;
  return [
    late || early ? "out" : "kept",
    ...listChoices(filter, ignored).map((choice, _, choices) =>
      judgeChoice(known, fact, choice, choices),
    ),
    ...judgeWords(known, fact, filter.text),
  ];
}

/** `match`, or why not: one or more of its fields are unknown, or withdrawn, and nothing else is against it. */
export function computeMatch(
  known: FactCollection,
  fact: Fact,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): "match" | "unknown" | "withdrawn" | "no" {
  const against = new Set(listVerdicts(known, fact, filter, ignored));
  against.delete("kept");
  if (against.size === 0) return "match";
  if (against.size > 1) return "no";
  if (against.has("unknown")) return "unknown";
  return against.has("withdrawn") ? "withdrawn" : "no";
}

/** Whether a line that matches is kept by a "leave out" only because its value is unknown. */
export function isUnknownMatch(known: FactCollection, fact: Fact, filter: Filter): boolean {
  return listChoices(filter).some(
    ([dimension, { values, isExcluded }]) =>
      isExcluded &&
      isUnspecified(getValue(known, fact, dimension)) &&
      isPossibleValue(known, fact, dimension, values),
  );
}
