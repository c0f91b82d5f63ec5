import type { CellState } from "#domain/table/cell-state.ts";
import type { Dimension, Filter, Question } from "#engine/query/question.ts";
import { computeEmptyCellState, isComplete, hasPossibleRow } from "#tests/engine/oracle/cells.ts";
import type { CountScope } from "#tests/engine/oracle/cells.ts";
import {
  sortValues,
  isCounted,
  sumCounts,
  getValue,
  listWeeks,
} from "#tests/engine/oracle/facts.ts";
import type { Fact, FactCollection, FactWeek } from "#tests/engine/oracle/facts.ts";
import { listChoices, computeMatch, isUnknownMatch } from "#tests/engine/oracle/filter-match.ts";
import { isWholeChoice } from "#tests/engine/oracle/locations.ts";

type ChangeQuestion = Extract<Question, { kind: "change" }>;
type AnswerRow = Readonly<Record<string, string | number>>;

interface ReferenceCell {
  readonly count: number;
  readonly state: CellState;
  readonly isWhole: boolean;
}

/** The rows of the answer to a change question, found line by line from what is known. */
export function computeReferenceChange(
  datasets: readonly FactCollection[],
  question: ChangeQuestion,
): readonly AnswerRow[] {
  const { by } = question;
  const [measure = "declined"] = question.measures;
  const [left, right] = question.sides.map(({ dataset, filter }): CountScope => {
    const known = datasets[dataset];
    if (known === undefined) throw new RangeError(`no dataset ${dataset}`);
    return { known, filter, measure, ignored: [] };
  });
  if (left === undefined || right === undefined) throw new RangeError("not two sides");
  const lines = listValues([left, right], by).flatMap((value) => {
    const cells = [computeCell(left, by, value), computeCell(right, by, value)] as const;
    const isListed = cells.some(({ state }) =>
      ["count", "named-only", "withdrawn"].includes(state),
    );
    const corrected = countCorrected(left, right, by, value);
    return isListed ? [{ [by]: value, ...createAnswerRow(...cells, corrected) }] : [];
  });
  const missing = [countMissing(left), countMissing(right)] as const;
  if (missing[0] === null || missing[1] === null) return lines;
  const last = missing.map((count): ReferenceCell => ({
    count: count ?? 0,
    state: count === 0 ? "reported-zero" : "count",
    isWhole: false,
  })) as [ReferenceCell, ReferenceCell];
  return [...lines, { [by]: "untranscribed", ...createAnswerRow(...last, 0) }];
}

function createAnswerRow(left: ReferenceCell, right: ReferenceCell, corrected: number): AnswerRow {
  const rest = right.count - left.count - corrected;
  const isSure = left.isWhole && right.isWhole;
  const both = left.count > 0 && right.count > 0;
  return {
    leftCell: left.state,
    rightCell: right.state,
    left: left.count,
    right: right.count,
    leftWhole: left.isWhole ? 1 : 0,
    rightWhole: right.isWhole ? 1 : 0,
    inBoth: isSure && both ? rest : 0,
    onlyLeft: isSure && !both && right.count === 0 ? rest : 0,
    onlyRight: isSure && !both && right.count > 0 ? rest : 0,
    corrected,
    unsure: isSure ? 0 : rest,
  };
}

/** Every value of either side, and of the places that either names. */
function listValues(sides: readonly CountScope[], by: Dimension): readonly string[] {
  return sortValues(
    sides.flatMap(({ known }) => {
      const places = known.weeks
        .flatMap(({ edition }) => edition?.namedOnly ?? [])
        .flatMap(({ jurisdiction }) => known.places.get(jurisdiction) ?? []);
      return [
        ...known.facts.map((fact) => getValue(known, fact, by)),
        ...(by === "state" ? places.map(({ state }) => state) : []),
        ...(by === "county" ? places.flatMap(({ county }) => county ?? []) : []),
      ];
    }),
  );
}

const isMatch = ({ known, filter, measure }: CountScope, fact: Fact): boolean =>
  isCounted(known, fact, measure) && computeMatch(known, fact, filter) === "match";

function computeCell(side: CountScope, by: Dimension, value: string): ReferenceCell {
  const { known, filter } = side;
  const facts = known.facts.filter(
    (fact) => getValue(known, fact, by) === value && isMatch(side, fact),
  );
  const weeks = listWeeks(known, filter);
  const count = sumCounts(facts);
  const state = count > 0 ? "count" : computeEmptyCellState(side, { weeks, values: [[by, value]] });
  const isZero = ["reported-zero", "not-named"].includes(state);
  return {
    count,
    state,
    isWhole:
      (count > 0 || isZero) &&
      value !== "not-itemised" &&
      hasEveryWeek(known, filter, weeks) &&
      facts.every((fact) => !isUnknownMatch(known, fact, filter)) &&
      weeks.every((week) => {
        const here = facts.filter(({ edition }) => edition.week === week.week);
        return value === "unknown"
          ? isUnknownWhole(side, week, by)
          : isWholeCell(side, week, by, value, here);
      }),
  };
}

/** Whether every Saturday from the first to the last has its edition; an end that is open is that of the collection. */
function hasEveryWeek(
  known: FactCollection,
  { from, to }: Filter,
  weeks: readonly FactWeek[],
): boolean {
  const all = known.weeks.map(({ week }) => week).sort();
  const first = Date.parse(from ?? all[0] ?? "");
  const last = Date.parse(to ?? all.at(-1) ?? "");
  const wanted: string[] = [];
  for (let day = first; day <= last; day += 7 * 86_400_000) {
    wanted.push(new Date(day).toISOString().slice(0, 10));
  }
  return (
    wanted.length > 0 &&
    wanted.every((start) =>
      weeks.some(({ week, presence }) => week === start && presence === "present"),
    )
  );
}

function isWholeCell(
  side: CountScope,
  week: FactWeek,
  by: Dimension,
  value: string,
  counted: readonly Fact[],
): boolean {
  const { known, filter, measure } = side;
  const count = sumCounts(counted);
  const others = { ...known, facts: known.facts.filter((fact) => !counted.includes(fact)) };
  const choices = [...listChoices(filter), [by, { values: [value], isExcluded: false }] as const];
  const totals = (week.edition?.placeTotals ?? []).filter(({ withdrawn }) => !withdrawn);
  if (measure === "declined") {
    // As many as all declines there were, or as all of the places in which they have to lie: there are no more.
    if (week.edition?.totals.declined === 0 && isComplete(known, week, [])) return true;
    const isAll = choices.some(([dimension, { values, isExcluded }]) => {
      if (isExcluded) return false;
      const maxima = values.map((one) => computeMaximum(known, week, dimension, one));
      return maxima.reduce((all, one) => all + one, 0) === count;
    });
    if (isAll) return true;
    // A total of the place itself says more than is here.
    const placeTotals = totals.filter(({ jurisdiction }) => {
      const place = known.places.get(jurisdiction);
      if (by === "state") return place?.level === "state" && place.state === value;
      return by === "county" && place?.level === "county" && place.county === value;
    });
    const isUnfiltered = choices.length === 1 && filter.text.trim() === "";
    if (isUnfiltered && placeTotals.some(({ declined }) => declined > count)) return false;
  }
  return (
    isComplete(known, week, choices) &&
    !hasPossibleRow({ ...side, known: others }, week, { values: [[by, value]] })
  );
}

/** The fewest declines that places with totals can have and yet hold a value whole; Infinity where they hold it not. */
function computeMaximum(
  known: FactCollection,
  { edition }: FactWeek,
  dimension: Dimension,
  value: string,
): number {
  const totals = (edition?.placeTotals ?? []).filter(({ withdrawn }) => !withdrawn);
  const choice = { values: [value], isExcluded: false };
  const single = totals.map((one) => [one]);
  const states = totals.filter(({ level }) => level === "state");
  const pairs =
    dimension === "aor" ? states.flatMap((a) => states.map((b) => (a === b ? [a] : [a, b]))) : [];
  const completePlaces = [...single, ...pairs].filter((some) =>
    isWholeChoice(known, some, dimension, choice),
  );
  return Math.min(
    ...completePlaces.map((some) => some.reduce((all, { declined }) => all + declined, 0)),
    Number.POSITIVE_INFINITY,
  );
}

/** Lines that are known to be unknown: of a complete edition, and where no other may match besides. */
function isUnknownWhole(side: CountScope, week: FactWeek, by: Dimension): boolean {
  const { known, filter, measure } = side;
  const ownChoice = filter.choices[by];
  return (
    isComplete(known, week, []) &&
    (ownChoice === undefined || ownChoice.values.includes("unknown") !== ownChoice.isExcluded) &&
    !known.facts.some(
      (fact) =>
        fact.edition.week === week.week &&
        isCounted(known, fact, measure) &&
        getValue(known, fact, by) === "unknown" &&
        computeMatch(known, fact, filter) === "unknown",
    )
  );
}

/** What a reader sees of a line, apart from where it was read. */
function formatComparedFields({ agencies }: FactCollection, { row }: Fact): string {
  const { charge, notes: _, sources: __, ...fields } = row;
  const { text, category, status } = charge;
  const agency = agencies.get(row.agency);
  return JSON.stringify([
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    [text, category, status, agency?.name, agency?.kind],
  ]);
}

function countCorrected(left: CountScope, right: CountScope, by: Dimension, value: string): number {
  const inRange = ({ known, filter }: CountScope, fact: Fact): boolean =>
    listWeeks(known, filter).some(({ week }) => week === fact.edition.week);
  const brought = (side: CountScope, fact: Fact): number =>
    getValue(side.known, fact, by) === value && isMatch(side, fact) ? fact.row.count : 0;
  return left.known.facts.reduce((all, fact) => {
    const other = right.known.facts.find(({ row }) => row.id === fact.row.id);
    if (other === undefined || !inRange(left, fact) || !inRange(right, other)) return all;
    const isOneFile =
      fact.edition.revision === other.edition.revision &&
      fact.edition.transcription === other.edition.transcription;
    if (
      isOneFile ||
      formatComparedFields(left.known, fact) === formatComparedFields(right.known, other)
    )
      return all;
    return all + brought(right, other) - brought(left, fact);
  }, 0);
}

function countMissing({ known, filter }: CountScope): number | null {
  if (listChoices(filter).length > 0 || filter.text.trim() !== "") return null;
  const weeks = listWeeks(known, filter);
  if (weeks.some(({ presence }) => presence === "not-loaded")) return null;
  const editions = weeks.flatMap(({ edition }) => edition ?? []);
  if (editions.length === 0) return null;
  let all = 0;
  for (const edition of editions) {
    const { declined } = edition.totals;
    if (declined === null) return null;
    const lines = known.facts.filter(
      (fact) => fact.edition === edition && isCounted(known, fact, "declined"),
    );
    all += Math.max(0, declined - sumCounts(lines));
  }
  return all;
}
