import { NOT_ITEMIZED, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatPeriodKey } from "#domain/calendar/format-period.ts";
import { formatCalendarPeriod } from "#domain/calendar/period.ts";
import {
  formatShortWeek,
  formatShortWeekWithYear,
  getPeriodKey,
  isWeekStart,
  type PeriodGrain,
} from "#domain/calendar/week.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { UNTRANSCRIBED, type Dimension } from "#engine/query/question.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { PeriodExtent } from "./comparability.ts";
import type { ComparisonRow } from "./comparison-rows.ts";

/** A period of a comparison as figures need it: what it is called, and what is known of its weeks. */
export interface NamedPeriod {
  /** Its dates: "Jan 28 – Feb 3". */
  readonly name: string;
  readonly weeks: readonly WeekCoverage[];
  /** How far its weeks are here. */
  readonly sum: PeriodExtent;
}

/** Why the change of a row is not known, a period at a time: "Jan 28 – Feb 3: only New York City is whole."; empty where every period is whole. */
export function formatIncomplete(
  line: ComparisonRow,
  by: Dimension,
  periods: readonly NamedPeriod[],
  facts: ChartContext,
): string {
  if (line.pairs.every(({ change }) => change !== null)) return "";
  const reasons = periods.flatMap(({ name, weeks, sum }, at) => {
    if (line.sides[at]?.isWhole === true) return [];
    const words = formatExtent(sum);
    return [{ name, words: words === "" ? formatReason(line.value, by, weeks, facts) : words }];
  });
  const [first] = reasons;
  if (first === undefined) return "";
  if (reasons.length === periods.length && reasons.every(({ words }) => words === first.words)) {
    return `${periods.length === 2 ? "Both" : "All periods"}: ${first.words}.`;
  }
  return reasons.map(({ name, words }) => `${name}: ${words}.`).join(" ");
}

/** Why no count of a period is compared, beside weeks without an edition; empty where nothing keeps it from that. */
export function formatExtent({ partialWeeks, isOpen }: PeriodExtent): string {
  if (partialWeeks.length > 0) {
    return `only a part of ${formatList(partialWeeks.map(formatPartial))} is in the file`;
  }
  return isOpen ? "outcomes of its newest weeks may have been recorded later" : "";
}

function formatPartial(period: string): string {
  return isWeekStart(period) ? formatShortWeekWithYear(period) : formatCalendarPeriod(period);
}

function formatReason(
  value: string,
  by: Dimension,
  weeks: readonly WeekCoverage[],
  facts: ChartContext,
): string {
  if (value === UNTRANSCRIBED) return "reported, and on no record";
  if (value === NOT_ITEMIZED) return "lines that name no single agency";
  if (value === UNKNOWN) return "the field is not known";
  if (value === WITHDRAWN) return "rows without a place";
  const absent = weeks.filter(({ presence }) => presence !== "present");
  if (absent.length > 0)
    return `no report is here of ${formatMissingWeeks(absent, facts.datasetPeriod.grain)}`;
  if (by === "state") return formatStateReason(value, weeks, facts);
  if (by === "county" || by === "agency") {
    return "the whole number of this place is not known";
  }
  return "rows are missing that may belong here";
}

/** Up to so many missing weeks are named. */
const MAX_NAMED_WEEKS = 3;

/** The first missing weeks, and how many more there are. */
function formatMissingWeeks(
  absent: readonly WeekCoverage[],
  grain: PeriodGrain | undefined,
): string {
  const named = absent
    .slice(0, MAX_NAMED_WEEKS)
    .map(({ week }) =>
      grain === undefined ? formatShortWeek(week) : formatPeriodKey(getPeriodKey(week, grain)),
    );
  const rest = absent.length - named.length;
  return formatList(
    rest === 0 ? named : [...named, formatPlural(rest, `more ${getGrainNoun(grain)}`)],
  );
}

function formatStateReason(
  state: string,
  weeks: readonly WeekCoverage[],
  facts: ChartContext,
): string {
  const namesByWeek = weeks.flatMap(({ complete }) => {
    const here = complete.flatMap(
      ({ jurisdiction }) => facts.jurisdictions.get(jurisdiction) ?? [],
    );
    const places = here.filter((place) => place.state.toUpperCase() === state);
    if (places.some(({ level }) => level === "state")) return [];
    return [[...new Set(places.map(({ name }) => name))].sort()];
  });
  const names = namesByWeek[0] ?? [];
  if (names.length > 0 && namesByWeek.every((each) => each.join() === names.join())) {
    return `only ${formatList(names)} ${names.length === 1 ? "is" : "are"} whole`;
  }
  return `the whole number of ${getStateName(state)} is not known`;
}
