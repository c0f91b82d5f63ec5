import { formatCalendarPeriod, type CalendarKey } from "#domain/calendar/period.ts";
import { PERIOD_GRAINS } from "#domain/calendar/gathered-grains.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import { type PeriodGrain } from "#domain/calendar/week.ts";
import type { Mapping } from "./mapping.ts";
import { isDateText } from "./parse-date.ts";
import { parsePeriodText } from "./parse-period-text.ts";
import type { ReadingQuestion } from "./reading-question.ts";

/** Periods as a reader may name them. */
const NAMED_PERIOD_EXAMPLES = "2014, FY2014, 2014-Q1, 2014-03 or 2014-01-01..2014-12-31";

/** A period with its length. */
export interface NamedPeriod {
  readonly key: CalendarKey;
  readonly grain: PeriodGrain;
}

/** True where a mapping names counts and no date: the whole table is of one period. */
export function isOfOnePeriod({ columns }: Pick<Mapping, "columns">): boolean {
  return columns.count !== null && columns.issued === null && columns.declined === null;
}

/**
 * The month, quarter, year or fiscal year that a reader names, by itself or by its first and last day; null where the
 * text names none.
 */
export function findNamedPeriod(text: string): NamedPeriod | null {
  const [first = "", last, ...more] = text.trim().split(/\s*(?:\.\.|\bto\b)\s*/u);
  if (more.length > 0) return null;
  const year = Number(first.slice(0, 4));
  for (const grain of PERIOD_GRAINS) {
    if (last === undefined) {
      const isPlainYear = /^\d{4}$/u.test(first);
      const key = isPlainYear && grain === "fiscal-year" ? null : parsePeriodText(first, grain);
      if (key !== null && !isDateText(first)) return { key, grain };
      continue;
    }
    const key = parsePeriodText(grain === "fiscal-year" ? `FY${year + 1}` : first, grain);
    const days = key === null ? null : getPeriodDays(key);
    if (key !== null && days?.first === first && days.last === last) return { key, grain };
  }
  return null;
}

/** The question of which period the counts of a table are, where no column of it holds a date. */
export function createPeriodQuestion(answer: string | undefined): ReadingQuestion {
  const period = findNamedPeriod(answer ?? "");
  return {
    key: "period",
    words: "Of which period are the counts?",
    why: formatReason(period, (answer ?? "").trim()),
    examples: [],
    choices: [],
    answer: answer ?? null,
    isUnanswered: period === null,
  };
}

function formatReason(period: NamedPeriod | null, text: string): string {
  const words = "No column is chosen for a date.";
  if (period !== null) return `${words} Every count is of ${formatCalendarPeriod(period.key)}.`;
  const name = `Name one month, quarter, year or fiscal year, such as ${NAMED_PERIOD_EXAMPLES}.`;
  return text === ""
    ? `${words} ${name}`
    : `“${text}” is no month, quarter, year or fiscal year. ${name}`;
}
