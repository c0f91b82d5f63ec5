import { NOT_ITEMISED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { weekInShort } from "#domain/week.ts";
import { UNTRANSCRIBED, type Dimension } from "#engine/question.ts";
import { listed } from "#domain/words/listed.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import type { ComparedLine } from "./compare-lines.ts";

/** A period of a comparison as figures need it: what it is called, and what is known of its weeks. */
export interface FigurePeriod {
  /** "Left", "Right", or "Period 3". */
  readonly name: string;
  readonly weeks: readonly WeekCoverage[];
}

/** Why a line cannot be told, a side at a time: "Left: only New York City is whole."; empty where every side is whole. */
export function notWhole(
  line: ComparedLine,
  by: Dimension,
  periods: readonly FigurePeriod[],
  facts: ChartFacts,
): string {
  if (line.pairs.every(({ told }) => told)) return "";
  const said = periods.flatMap(({ name, weeks }, at) =>
    line.sides[at]?.whole === true ? [] : [{ name, words: reason(line.value, by, weeks, facts) }],
  );
  const [first] = said;
  if (first === undefined) return "";
  if (said.length === periods.length && said.every(({ words }) => words === first.words)) {
    return `${periods.length === 2 ? "Both sides" : "All periods"}: ${first.words}.`;
  }
  return said.map(({ name, words }) => `${name}: ${words}.`).join(" ");
}

function reason(
  value: string,
  by: Dimension,
  weeks: readonly WeekCoverage[],
  facts: ChartFacts,
): string {
  if (value === UNTRANSCRIBED) return "reported, and in no source read here";
  if (value === NOT_ITEMISED) return "lines that name no single agency";
  if (value === UNKNOWN) return "the field is not known";
  if (value === WITHDRAWN) return "rows without a place";
  const absent = weeks.filter(({ presence }) => presence !== "present");
  if (absent.length > 0)
    return `no edition is here of ${listed(absent.slice(0, 3).map(({ week }) => weekInShort(week)))}`;
  if (by === "state") return stateReason(value, weeks, facts);
  if (by === "county" || by === "agency") {
    return "the whole number of this place is not known";
  }
  return "rows are missing that may belong here";
}

function stateReason(state: string, weeks: readonly WeekCoverage[], facts: ChartFacts): string {
  const told = weeks.flatMap(({ complete }) => {
    const here = complete.flatMap(({ jurisdiction }) => facts.jurisdictions[jurisdiction] ?? []);
    const places = here.filter((place) => place.state.toUpperCase() === state);
    if (places.some(({ level }) => level === "state")) return [];
    return [[...new Set(places.map(({ name }) => name))].sort()];
  });
  const names = told[0] ?? [];
  if (names.length > 0 && told.every((each) => each.join() === names.join())) {
    return `only ${listed(names)} ${names.length === 1 ? "is" : "are"} whole`;
  }
  return `the whole number of ${stateName(state)} is not known`;
}
