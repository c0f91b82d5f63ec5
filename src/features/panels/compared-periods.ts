import type { WeekBar } from "#charts/week/week-bars.ts";
import { MAX_PERIODS } from "#domain/calendar/max-periods.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import type { Grain, PeriodGrain, WeekStart } from "#domain/calendar/week.ts";
import { writePeriod } from "#domain/calendar/write-period.ts";

/** A link to a comparison: its words, and the periods that it opens as the address has them; none are those of the page. */
export interface ComparisonLink {
  readonly words: string;
  readonly periods: readonly string[];
}

/** The periods of a chart, two to six of them all; of more the last two that are whole and final, which the words name. */
export function createComparisonLink(
  bars: readonly Pick<WeekBar, "period" | "weeks" | "label" | "presence" | "part" | "isOpen">[],
  grain: Grain,
  hasCalendar: boolean,
): ComparisonLink {
  const present = bars.filter(({ presence }) => presence === "present");
  const write = ({ period, weeks: [from, to] }: (typeof bars)[number]) =>
    grain !== "week" && hasCalendar ? period : writeWeeks(from, to);
  if (present.length >= 2 && present.length <= MAX_PERIODS)
    return { words: `Compare these ${GRAIN_PLURAL[grain]}`, periods: present.map(write) };
  const final = present.filter(({ part, isOpen }) => part === null && !isOpen).slice(-2);
  const [first, second] = final;
  return first === undefined || second === undefined
    ? { words: `Compare ${GRAIN_PLURAL[grain]}`, periods: [] }
    : { words: `Compare ${first.label} and ${second.label}`, periods: final.map(write) };
}

/**
 * The same of weeks, or of the periods of a table without days, of which no chart is drawn: all of them where they are
 * two to six.
 */
export function listComparedWeeks({
  weeks,
  datasetPeriod: { grain },
}: {
  readonly weeks: readonly { readonly week: WeekStart; readonly presence: WeekBar["presence"] }[];
  readonly datasetPeriod: { readonly grain?: PeriodGrain };
}): readonly string[] {
  const present = weeks.filter(({ presence }) => presence === "present");
  return present.length < 2 || present.length > MAX_PERIODS
    ? []
    : present.map(({ week }) =>
        grain === undefined ? writeWeeks(week, week) : getPeriodKey(week, grain),
      );
}

function writeWeeks(from: WeekStart, to: WeekStart): string {
  return writePeriod({ collection: null, from, to, asof: null });
}

/** An address of the page of comparisons with the periods that it opens. */
export function addPeriods(address: string, periods: readonly string[]): string {
  const query = periods.map((period) => `p=${period}`).join("&");
  return query === "" ? address : `${address}${address.includes("?") ? "&" : "?"}${query}`;
}
