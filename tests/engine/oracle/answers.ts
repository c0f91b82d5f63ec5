import type { CellState } from "#domain/table/cell-state.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { By, Dimension, Filter, Question } from "#engine/query/question.ts";
import { computeEmptyCellState } from "./cells.ts";
import { computeReferenceChange } from "#tests/engine/operators/change-oracle.ts";
import {
  sortValues,
  isCounted,
  getFactPeriod,
  listPeriods,
  sumCounts,
  getValue,
  listWeeks,
} from "./facts.ts";
import type { Fact, FactCollection, FactWeek } from "./facts.ts";
import { listChoices, computeMatch, isUnknownMatch } from "./filter-match.ts";
import { isWholeChoice } from "./locations.ts";
import { createPage } from "./row-page.ts";
import { computeLag } from "./displayed-row.ts";

/** A row of an answer. */
export type AnswerRow = Readonly<Record<string, string | number | null>>;

/** The rows of the answer to any question, found line by line from what is known. */
export function computeReferenceAnswer(
  datasets: readonly FactCollection[],
  question: Question,
): readonly AnswerRow[] {
  if (question.kind === "change") return computeReferenceChange(datasets, question);
  return question.sides.flatMap(({ dataset, filter }, side) => {
    const known = datasets[dataset];
    if (known === undefined) throw new RangeError(`no dataset ${dataset}`);
    return question.measures.flatMap((measure) =>
      computeAnswer(known, filter, measure, question).map((line) =>
        question.kind === "rows" ? line : { side, measure, ...line },
      ),
    );
  });
}

function computeAnswer(
  known: FactCollection,
  filter: Filter,
  measure: Measure,
  question: Exclude<Question, { kind: "change" }>,
): readonly AnswerRow[] {
  switch (question.kind) {
    case "totals":
      return listWeeks(known, filter).map((week) => computeTotal(known, filter, measure, week));
    case "counts":
      return computeCounts(known, filter, measure, question);
    case "facets":
      return question.dimensions.flatMap((dimension) =>
        computeCounts(known, filter, measure, { by: [dimension], facet: true }).map((line) => ({
          dimension,
          value: line[dimension] ?? "",
          count: line["count"] ?? 0,
          cell: line["cell"] ?? "",
          open: line["open"] ?? null,
        })),
      );
    case "marks":
      return computeNoteCounts(known, filter, measure, question.by);
    case "lags":
      return computeLags(findMatches(known, filter, measure));
    case "rows":
      return createPage(known, findMatches(known, filter, measure), question);
  }
}

/** The lines that match and count under a measure. */
export function findMatches(
  known: FactCollection,
  filter: Filter,
  measure: Measure,
  ignored: readonly Dimension[] = [],
): readonly Fact[] {
  return known.facts.filter(
    (fact) =>
      isCounted(known, fact, measure) && computeMatch(known, fact, filter, ignored) === "match",
  );
}

function computeTotal(
  known: FactCollection,
  filter: Filter,
  measure: Measure,
  { week, presence, edition }: FactWeek,
): AnswerRow {
  const lines = known.facts.filter(
    (fact) => fact.edition.week === week && isCounted(known, fact, measure),
  );
  const faring = (fare: string): readonly Fact[] =>
    lines.filter((fact) => computeMatch(known, fact, filter) === fare);
  const reported = edition?.totals.declined ?? null;
  const totals = edition?.placeTotals ?? [];
  const noDecline = known.outcomes
    .filter(({ group }) => group === "declined")
    .every(({ key }) => {
      const choice = filter.choices.outcome;
      return choice !== undefined && choice.values.includes(key) === choice.isExcluded;
    });
  const ruledOut =
    noDecline ||
    listChoices(filter).some(([by, choice]) => isWholeChoice(known, totals, by, choice));
  const declines = known.facts.filter(
    (fact) => fact.edition.week === week && isCounted(known, fact, "declined"),
  );
  const match = faring("match");
  return {
    week,
    presence,
    match: sumCounts(match),
    unknown: sumCounts(faring("unknown")),
    matchUnknown: sumCounts(match.filter((fact) => isUnknownMatch(known, fact, filter))),
    withdrawn: sumCounts(faring("withdrawn")),
    transcribed: sumCounts(lines),
    reported,
    untranscribed: reported === null ? null : ruledOut ? 0 : reported - sumCounts(declines),
  };
}

const getAxisName = (by: By): string => (typeof by === "string" ? by : "period");

/** A line's value on an axis; null where its week is out of range. */
function getAxisValue(known: FactCollection, filter: Filter, fact: Fact, by: By): string | null {
  if (typeof by === "string") return getValue(known, fact, by);
  const { week } = fact.edition;
  return listWeeks(known, filter).some((at) => at.week === week)
    ? getFactPeriod(known, fact, by.weeks)
    : null;
}

/** Every value of an axis: of a dimension those that occur or are named, of weeks the periods in range. */
function listAxisValues(known: FactCollection, filter: Filter, by: By): readonly string[] {
  if (typeof by !== "string") {
    return sortValues(
      listWeeks(known, filter).flatMap((week) => listPeriods(known, week, by.weeks)),
    );
  }
  const named = known.weeks
    .flatMap(({ edition }) => edition?.namedOnly ?? [])
    .map(({ jurisdiction }) => known.places.get(jurisdiction));
  return sortValues([
    ...known.facts.map((fact) => getValue(known, fact, by)),
    ...(by === "state" ? named.flatMap((place) => place?.state ?? []) : []),
    ...(by === "county" ? named.flatMap((place) => place?.county ?? []) : []),
  ]);
}

function computeCounts(
  known: FactCollection,
  filter: Filter,
  measure: Measure,
  { by, facet }: { readonly by: readonly By[]; readonly facet: boolean },
): readonly AnswerRow[] {
  const ignored = facet ? by.filter((one) => typeof one === "string") : [];
  const counted = findMatches(known, filter, measure, ignored);
  const recorded = findMatches(known, filter, "recorded", ignored);
  const open = findMatches(known, filter, "all", ignored).filter((one) => !recorded.includes(one));
  const hasOutcomes = known.outcomes.some(({ group }) => group !== "declined");
  const occurs = known.facts.map((fact) => by.map((one) => getAxisValue(known, filter, fact, one)));
  const isOfWeeks = by.some((one) => typeof one !== "string");
  return combineValues(by.map((one) => listAxisValues(known, filter, one)))
    .filter(
      (cell) =>
        cell.length === 1 ||
        isOfWeeks ||
        occurs.some((values) => values.every((value, i) => value === cell[i])),
    )
    .map((cell) => {
      const sumInCell = (facts: readonly Fact[]): number =>
        sumCounts(
          facts.filter((fact) =>
            by.every((one, i) => getAxisValue(known, filter, fact, one) === cell[i]),
          ),
        );
      const count = sumInCell(counted);
      const weeks = listWeeks(known, filter).filter((week) =>
        by.every(
          (one, i) =>
            typeof one === "string" || listPeriods(known, week, one.weeks).includes(cell[i] ?? ""),
        ),
      );
      const values = by.flatMap((one, i) =>
        typeof one === "string" ? [[one, cell[i] ?? ""] as const] : [],
      );
      const state: CellState =
        count > 0
          ? "count"
          : computeEmptyCellState(
              { known, filter, ignored, measure },
              {
                weeks,
                values,
                isInPeriod: (fact) =>
                  by.every(
                    (one, i) =>
                      typeof one === "string" || getFactPeriod(known, fact, one.weeks) === cell[i],
                  ),
              },
            );
      return {
        ...Object.fromEntries(by.map((one, i) => [getAxisName(one), cell[i] ?? ""])),
        count,
        cell: state,
        open: hasOutcomes ? sumInCell(open) : null,
      };
    });
}

/** One value of each axis, the first axis first. */
function combineValues(axes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], second] = axes;
  if (second === undefined) return first.map((value) => [value]);
  return first.flatMap((value) => second.map((other) => [value, other]));
}

function computeNoteCounts(
  known: FactCollection,
  filter: Filter,
  measure: Measure,
  by: By,
): readonly AnswerRow[] {
  const counted = findMatches(known, filter, measure);
  return listAxisValues(known, filter, by).flatMap((value) => {
    const here = counted.filter((fact) => getAxisValue(known, filter, fact, by) === value);
    return sortValues(here.flatMap(({ marks }) => marks)).map((note) => ({
      [getAxisName(by)]: value,
      note,
      count: sumCounts(here.filter(({ marks }) => marks.includes(note))),
    }));
  });
}

function computeLags(facts: readonly Fact[]): readonly AnswerRow[] {
  const days = new Set(facts.flatMap((fact) => computeLag(fact) ?? []));
  const counted = (lag: number | null): AnswerRow => ({
    days: lag,
    count: sumCounts(facts.filter((fact) => computeLag(fact) === lag)),
  });
  return [...[...days].sort((a, b) => a - b).map(counted), counted(null)];
}
