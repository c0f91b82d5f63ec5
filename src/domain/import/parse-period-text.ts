import { getPeriodDays } from "#domain/calendar/period-days.ts";
import { getPeriodKey, MONTHS, type PeriodGrain } from "#domain/calendar/week.ts";
import type { CalendarKey } from "#domain/calendar/period.ts";

/** Years that a column of whole numbers may hold; others are counts or codes. */
const MIN_YEAR = 1990;
const MAX_YEAR = 2100;

const PLAIN_YEAR = /^(?:cy ?)?(\d{4})(?:\.0+)?$/u;
const FISCAL_YEAR = /^(?:fy|f\.y\.|fiscal year)[ -]?['’]?(\d{4}|\d{2})$/u;
const FISCAL_YEAR_LAST = /^(\d{4})[ -]?fy$/u;
const QUARTER_LAST = /^(\d{4})[ -]?q ?([1-4])$/u;
const QUARTER_FIRST = /^q ?([1-4])[ ,/-]*(\d{4})$/u;
const YEAR_MONTH = /^(\d{4})(?:[-/. ]m?(0?[1-9]|1[0-2])|m?(0[1-9]|1[0-2]))$/u;
const MONTH_YEAR = /^(0?[1-9]|1[0-2])[-/.](\d{4})$/u;
/** "Mar 2014", "March, 2014", and as Excel writes a month: "Mar-14". */
const NAME_YEAR = /^([a-z]{3,9})\.?(?:[ ,/-]*(\d{4})|[ -]?['’](\d{2})|-(\d{2}))$/u;
const YEAR_NAME = /^(\d{4})[ ,/-]*([a-z]{3,9})\.?$/u;
/** The first day of a period, as programs store a period. */
const FIRST_DAY = /^(\d{4}-\d{2}-\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/u;
const FIRST_DAY_OF_MONTH = /^(0?[1-9]|1[0-2])\/0?1\/(\d{4})$/u;

/**
 * The period of a grain that a cell names, by its key; null where it names none. A plain year is a fiscal year where
 * the grain is one.
 */
export function parsePeriodText(text: string, grain: PeriodGrain): CalendarKey | null {
  const plain = text.trim().toLowerCase().replace(/\s+/gu, " ");
  const key = KEY_PARSERS[grain](plain) ?? parseFirstDay(plain, grain);
  const year = Number(key?.replace("FY", "").slice(0, 4));
  return year >= MIN_YEAR && year <= MAX_YEAR ? key : null;
}

const KEY_PARSERS: Readonly<Record<PeriodGrain, (plain: string) => CalendarKey | null>> = {
  month: parseMonth,
  quarter: (plain) => {
    const [, year, number = ""] = QUARTER_LAST.exec(plain) ?? [];
    const [, first = "", last] = QUARTER_FIRST.exec(plain) ?? [];
    if (year !== undefined) return `${year}-Q${number}`;
    return last === undefined ? null : `${last}-Q${first}`;
  },
  year: (plain) => PLAIN_YEAR.exec(plain)?.[1] ?? null,
  "fiscal-year": (plain) => {
    const [, year] =
      FISCAL_YEAR.exec(plain) ?? FISCAL_YEAR_LAST.exec(plain) ?? PLAIN_YEAR.exec(plain) ?? [];
    return year === undefined ? null : `FY${year.length === 2 ? `20${year}` : year}`;
  },
};

function parseMonth(plain: string): CalendarKey | null {
  const [, year, number, joined = ""] = YEAR_MONTH.exec(plain) ?? [];
  if (year !== undefined) return formatMonthKey(year, number ?? joined);
  const [, before = "", after] = MONTH_YEAR.exec(plain) ?? [];
  if (after !== undefined) return formatMonthKey(after, before);
  const [, name, whole, quoted, short] = NAME_YEAR.exec(plain) ?? [];
  if (name !== undefined) {
    return formatMonthKey(whole ?? `20${quoted ?? short ?? ""}`, parseMonthText(name));
  }
  const [, first = "", last] = YEAR_NAME.exec(plain) ?? [];
  return last === undefined ? null : formatMonthKey(first, parseMonthText(last));
}

function formatMonthKey(year: string, month: string | null): CalendarKey | null {
  return month === null ? null : `${year}-${month.padStart(2, "0")}`;
}

/** The month, "1" to "12", that a cell names without a year; null where it names none. */
export function parseMonthText(text: string): string | null {
  const plain = text.trim().toLowerCase().replace(/\.0*$/u, "");
  if (/^(?:0?[1-9]|1[0-2])$/u.test(plain)) return plain;
  const at = MONTHS.findIndex((name) => name.toLowerCase().startsWith(plain));
  return at < 0 || plain.length < 3 ? null : String(at + 1);
}

/** True of a number under a heading of fiscal months: 1 may be January, or October, the first month of the year. */
export function isOpenMonth(heading: string, month: string): boolean {
  return FISCAL_HEADING.test(heading.toLowerCase()) && /^[\d.]+$/u.test(month.trim());
}

/** The month of a cell beside that of its year, which may be a fiscal year; null where the two name none. */
export function joinYearAndMonth(year: CalendarKey | null, month: string): CalendarKey | null {
  const number = parseMonthText(month);
  if (year === null || number === null) return null;
  const isYearBefore = year.startsWith("FY") && Number(number) >= 10;
  const whole = Number(year.replace("FY", "")) - (isYearBefore ? 1 : 0);
  return formatMonthKey(String(whole), number);
}

/** The period whose first day a text names, in ISO or as `3/1/2014`; null where it names none. */
export function parseFirstDay(plain: string, grain: PeriodGrain): CalendarKey | null {
  const [, month = "", year] = FIRST_DAY_OF_MONTH.exec(plain) ?? [];
  const day =
    FIRST_DAY.exec(plain)?.[1] ??
    (year === undefined ? null : `${formatMonthKey(year, month) ?? ""}-01`);
  if (day === null) return null;
  const key = getPeriodKey(day, grain);
  return getPeriodDays(key).first === day ? key : null;
}

/** What trying the texts of a column as periods showed. */
export interface PeriodEvidence {
  readonly grain: PeriodGrain;
  /** Texts that are not blank, and those of them that name a period of the grain. */
  readonly filled: number;
  readonly matching: number;
}

/** Headings under which whole numbers are years, or a year and a month. */
const PERIOD_HEADING =
  /(?:^|[^a-z])(?:year|yr|fy|cy|fiscal|month|mo|quarter|qtr|period|date|time|when|yearmonth|yyyymm)s?(?:$|[^a-z])/u;
const FISCAL_HEADING = /(?:^|[^a-z])(?:fy|fiscal|fisc)(?:$|[^a-z])/u;
const GRAIN_HEADINGS: readonly (readonly [PeriodGrain, RegExp])[] = [
  ["fiscal-year", FISCAL_HEADING],
  ["month", /(?:^|[^a-z])(?:month|mo|yearmonth|yyyymm)s?(?:$|[^a-z])/u],
  ["quarter", /(?:^|[^a-z])(?:quarter|qtr)s?(?:$|[^a-z])/u],
  ["year", /(?:^|[^a-z])(?:year|yr)s?(?:$|[^a-z])/u],
];
/** A year and a number that may be its month, or the year after it: 2011-12. */
const YEAR_AND_NUMBER = /^\d{2}(\d{2})[-/](\d{2})$/u;
/** A month with two digits, which may be its year, or a day: "Mar-14". */
const NAME_AND_NUMBER = /^[a-z]{3,9}-\d{2}$/u;

/**
 * The grain of the periods that most texts of a column name; null where they name none. What may be something else is
 * no period: whole numbers are years only under a heading that speaks of time, days are periods and "Mar-14" a month
 * only under one that names their grain, and under one of years nothing is a month. Years such as 2011-12 are neither.
 */
export function findPeriodGrain(heading: string, texts: readonly string[]): PeriodEvidence | null {
  const words = heading.replace(/([a-z])([A-Z])/gu, "$1 $2").toLowerCase();
  const named = GRAIN_HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
  const filled = texts
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== "" && text !== "na" && text !== "null");
  const isUsable = createPeriodTest(words, named, filled);
  const tried = listGrains(named, filled).map((grain): PeriodEvidence => {
    const matching = filled.filter(
      (text) => isUsable(text, grain) && parsePeriodText(text, grain) !== null,
    ).length;
    return { grain, filled: filled.length, matching };
  });
  const best = tried.reduce((a, b) => (b.matching > a.matching ? b : a));
  return best.matching === 0 ? null : best;
}

function listGrains(
  named: PeriodGrain | undefined,
  filled: readonly string[],
): readonly PeriodGrain[] {
  const fiscal = filled.filter(
    (text) => FISCAL_YEAR.test(text) || FISCAL_YEAR_LAST.test(text),
  ).length;
  const isFiscal = fiscal * 2 > filled.length;
  // "2014-Q1" of a fiscal quarter is October to December 2013: no quarter of the calendar.
  if (named === "fiscal-year") return ["fiscal-year"];
  const yearGrain = isFiscal ? "fiscal-year" : "year";
  return named === "year" ? [yearGrain, "quarter"] : ["month", "quarter", yearGrain];
}

/**
 * Tells whether a text of a column, in small letters, may be taken for a period, as far as its heading and the other
 * texts say.
 */
export function createPeriodTest(
  words: string,
  named: PeriodGrain | undefined,
  filled: readonly string[],
): (text: string, grain: PeriodGrain) => boolean {
  const pairs = filled.flatMap((text) =>
    [YEAR_AND_NUMBER.exec(text) ?? []].filter(({ length }) => length > 0),
  );
  const areSplitYears =
    named !== "month" &&
    pairs.length > 0 &&
    pairs.every(([, year, number]) => Number(number) === (Number(year) + 1) % 100);
  const isOfTime = PERIOD_HEADING.test(words);
  return (text, grain) => {
    if (/^[\d.]+$/u.test(text) && !isOfTime) return false;
    if (NAME_AND_NUMBER.test(text) && named !== "month") return false;
    if (areSplitYears && YEAR_AND_NUMBER.test(text)) return false;
    const isDay = FIRST_DAY.test(text) || FIRST_DAY_OF_MONTH.test(text);
    return !isDay || named === grain;
  };
}
