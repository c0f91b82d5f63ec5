import type { CellState } from "#domain/cell.ts";
import type { Measure } from "#domain/outcome.ts";
import type { By, Dimension, Filter, Question } from "#engine/question.ts";
import { emptyState } from "./cells.ts";
import { changeOf } from "#tests/engine/change/change-oracle.ts";
import { inOrder, isCounted, periodOf, sum, valueOf, weeksOf } from "./known.ts";
import type { Fact, Known, Week } from "./known.ts";
import { choicesOf, fareOf, isKeptUnknown } from "./matching.ts";
import { isWhole } from "./places.ts";
import { pageOf } from "./pages.ts";
import { daysOf } from "./shown.ts";

/** A row of an answer. */
export type Line = Readonly<Record<string, string | number | null>>;

/** The rows of the answer to any question, found line by line from what is known. */
export function oracle(corpora: readonly Known[], question: Question): readonly Line[] {
  if (question.kind === "change") return changeOf(corpora, question);
  return question.sides.flatMap(({ corpus, filter }, side) => {
    const known = corpora[corpus];
    if (known === undefined) throw new RangeError(`no corpus ${corpus}`);
    return question.measures.flatMap((measure) =>
      answerOf(known, filter, measure, question).map((line) =>
        question.kind === "rows" ? line : { side, measure, ...line },
      ),
    );
  });
}

function answerOf(
  known: Known,
  filter: Filter,
  measure: Measure,
  question: Exclude<Question, { kind: "change" }>,
): readonly Line[] {
  switch (question.kind) {
    case "totals":
      return weeksOf(known, filter).map((week) => totalOf(known, filter, measure, week));
    case "counts":
      return countsOf(known, filter, measure, question);
    case "facets":
      return question.dimensions.flatMap((dimension) =>
        countsOf(known, filter, measure, { by: [dimension], facet: true }).map((line) => ({
          dimension,
          value: line[dimension] ?? "",
          count: line["count"] ?? 0,
        })),
      );
    case "marks":
      return marksOf(known, filter, measure, question.by);
    case "lags":
      return lagsOf(matches(known, filter, measure));
    case "rows":
      return pageOf(known, matches(known, filter, measure), question);
  }
}

/** The lines that match and count under a measure. */
export function matches(
  known: Known,
  filter: Filter,
  measure: Measure,
  ignored: readonly Dimension[] = [],
): readonly Fact[] {
  return known.facts.filter(
    (fact) => isCounted(known, fact, measure) && fareOf(known, fact, filter, ignored) === "match",
  );
}

function totalOf(
  known: Known,
  filter: Filter,
  measure: Measure,
  { week, presence, edition }: Week,
): Line {
  const lines = known.facts.filter(
    (fact) => fact.edition.week === week && isCounted(known, fact, measure),
  );
  const faring = (fare: string): readonly Fact[] =>
    lines.filter((fact) => fareOf(known, fact, filter) === fare);
  const reported = edition?.totals.declined ?? null;
  const totals = edition?.placeTotals ?? [];
  const noDecline = known.outcomes
    .filter(({ group }) => group === "declined")
    .every(({ key }) => {
      const choice = filter.choices.outcome;
      return choice !== undefined && choice.values.includes(key) === choice.leaveOut;
    });
  const ruledOut =
    noDecline || choicesOf(filter).some(([by, choice]) => isWhole(known, totals, by, choice));
  const declines = known.facts.filter(
    (fact) => fact.edition.week === week && isCounted(known, fact, "declined"),
  );
  const match = faring("match");
  return {
    week,
    presence,
    match: sum(match),
    unknown: sum(faring("unknown")),
    matchUnknown: sum(match.filter((fact) => isKeptUnknown(known, fact, filter))),
    withdrawn: sum(faring("withdrawn")),
    transcribed: sum(lines),
    reported,
    untranscribed: reported === null ? null : ruledOut ? 0 : reported - sum(declines),
  };
}

const nameOf = (by: By): string => (typeof by === "string" ? by : "period");

/** A line's value on an axis; null where its week is out of range. */
function onAxis(known: Known, filter: Filter, fact: Fact, by: By): string | null {
  if (typeof by === "string") return valueOf(known, fact, by);
  const { week } = fact.edition;
  return weeksOf(known, filter).some((at) => at.week === week) ? periodOf(week, by.weeks) : null;
}

/** Every value of an axis: of a dimension those that occur or are named, of weeks the periods in range. */
function axisOf(known: Known, filter: Filter, by: By): readonly string[] {
  if (typeof by !== "string") {
    return inOrder(weeksOf(known, filter).map(({ week }) => periodOf(week, by.weeks)));
  }
  const named = known.weeks
    .flatMap(({ edition }) => edition?.namedOnly ?? [])
    .map(({ jurisdiction }) => known.places.get(jurisdiction));
  return inOrder([
    ...known.facts.map((fact) => valueOf(known, fact, by)),
    ...(by === "state" ? named.flatMap((place) => place?.state ?? []) : []),
    ...(by === "county" ? named.flatMap((place) => place?.county ?? []) : []),
  ]);
}

function countsOf(
  known: Known,
  filter: Filter,
  measure: Measure,
  { by, facet }: { readonly by: readonly By[]; readonly facet: boolean },
): readonly Line[] {
  const ignored = facet ? by.filter((one) => typeof one === "string") : [];
  const counted = matches(known, filter, measure, ignored);
  const occurs = known.facts.map((fact) => by.map((one) => onAxis(known, filter, fact, one)));
  const isOfWeeks = by.some((one) => typeof one !== "string");
  return pairs(by.map((one) => axisOf(known, filter, one)))
    .filter(
      (cell) =>
        cell.length === 1 ||
        isOfWeeks ||
        occurs.some((values) => values.every((value, i) => value === cell[i])),
    )
    .map((cell) => {
      const inCell = counted.filter((fact) =>
        by.every((one, i) => onAxis(known, filter, fact, one) === cell[i]),
      );
      const count = sum(inCell);
      const weeks = weeksOf(known, filter).filter(({ week }) =>
        by.every((one, i) => typeof one === "string" || periodOf(week, one.weeks) === cell[i]),
      );
      const values = by.flatMap((one, i) =>
        typeof one === "string" ? [[one, cell[i] ?? ""] as const] : [],
      );
      const state: CellState =
        count > 0 ? "count" : emptyState({ known, filter, ignored, measure }, { weeks, values });
      return {
        ...Object.fromEntries(by.map((one, i) => [nameOf(one), cell[i] ?? ""])),
        count,
        cell: state,
      };
    });
}

/** One value of each axis, the first axis first. */
function pairs(axes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], second] = axes;
  if (second === undefined) return first.map((value) => [value]);
  return first.flatMap((value) => second.map((other) => [value, other]));
}

function marksOf(known: Known, filter: Filter, measure: Measure, by: By): readonly Line[] {
  const counted = matches(known, filter, measure);
  return axisOf(known, filter, by).flatMap((value) => {
    const here = counted.filter((fact) => onAxis(known, filter, fact, by) === value);
    return inOrder(here.flatMap(({ marks }) => marks)).map((note) => ({
      [nameOf(by)]: value,
      note,
      count: sum(here.filter(({ marks }) => marks.includes(note))),
    }));
  });
}

function lagsOf(facts: readonly Fact[]): readonly Line[] {
  const days = new Set(facts.flatMap((fact) => daysOf(fact) ?? []));
  const counted = (lag: number | null): Line => ({
    days: lag,
    count: sum(facts.filter((fact) => daysOf(fact) === lag)),
  });
  return [...[...days].sort((a, b) => a - b).map(counted), counted(null)];
}
