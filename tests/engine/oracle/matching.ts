import type { Choice, Dimension, Filter } from "#engine/question.ts";
import type { Fact, Known } from "./known.ts";
import { valueOf } from "./known.ts";
import { isOpen, mayBe } from "./places.ts";

/** What one part of a filter says of a line. */
type Verdict = "kept" | "unknown" | "withdrawn" | "out";

/** The choices of a filter, but for those to ignore. */
export function choicesOf(
  { choices }: Filter,
  ignored: readonly Dimension[] = [],
): readonly (readonly [Dimension, Choice])[] {
  return (Object.keys(choices) as Dimension[]).flatMap((dimension) => {
    const choice = choices[dimension];
    return choice === undefined || ignored.includes(dimension) ? [] : [[dimension, choice]];
  });
}

/** How a line fares under one choice. */
function byChoice(
  known: Known,
  fact: Fact,
  dimension: Dimension,
  { values, leaveOut }: Choice,
): Verdict {
  const value = valueOf(known, fact, dimension);
  if (values.includes(value) !== leaveOut) return "kept";
  if (isOpen(value)) {
    return leaveOut || mayBe(known, fact, dimension, values) ? "unknown" : "out";
  }
  return value === "withdrawn" ? "withdrawn" : "out";
}

const plain = (text: string): string =>
  Array.from(text.toLowerCase().normalize("NFD"))
    .filter((sign) => !/\p{M}/u.test(sign))
    .join("");

/** How a line fares under each word sought: it has to stand in the name of the agency or in the charge text. */
function byWords(known: Known, { row }: Fact, text: string): readonly Verdict[] {
  const name = known.agencies.get(row.agency)?.name ?? "";
  const unsaid = isOpen(row.agency) || row.charge.text === null;
  return plain(text)
    .split(/\s+/u)
    .filter((word) => word.length > 0)
    .map((word) => {
      const said = [name, row.charge.text ?? ""].some((held) => plain(held).includes(word));
      return said ? "kept" : unsaid ? "unknown" : "out";
    });
}

/** What all parts of a filter say of a line. */
function verdicts(
  known: Known,
  fact: Fact,
  filter: Filter,
  ignored: readonly Dimension[],
): readonly Verdict[] {
  const { week } = fact.edition;
  const late = filter.from !== null && week < filter.from;
  const early = filter.to !== null && week > filter.to;
  return [
    late || early ? "out" : "kept",
    ...choicesOf(filter, ignored).map(([dimension, choice]) =>
      byChoice(known, fact, dimension, choice),
    ),
    ...byWords(known, fact, filter.text),
  ];
}

/** `match`, or why not: one or more of its fields are unknown, or withdrawn, and nothing else is against it. */
export function fareOf(
  known: Known,
  fact: Fact,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): "match" | "unknown" | "withdrawn" | "no" {
  const against = new Set(verdicts(known, fact, filter, ignored));
  against.delete("kept");
  if (against.size === 0) return "match";
  if (against.size > 1) return "no";
  if (against.has("unknown")) return "unknown";
  return against.has("withdrawn") ? "withdrawn" : "no";
}

/** Whether a line that matches is kept by a "leave out" only because its value is unknown. */
export function isKeptUnknown(known: Known, fact: Fact, filter: Filter): boolean {
  return choicesOf(filter).some(
    ([dimension, { values, leaveOut }]) =>
      leaveOut && isOpen(valueOf(known, fact, dimension)) && mayBe(known, fact, dimension, values),
  );
}
