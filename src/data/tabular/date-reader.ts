import { findOpenOrder } from "#domain/import/date-order-question.ts";
import type { DateOrderQuestion } from "#domain/import/date-order-question.ts";
import { DATE_ORDERS } from "#domain/import/mapping.ts";
import type { DateOrder, Epoch } from "#domain/import/mapping.ts";
import {
  countDateOrders,
  cutIsoTime,
  decideDateOrder,
  isDayNumber,
  isShortDate,
  parseDateText,
} from "#domain/import/parse-date.ts";
import type { DateFormat, DateOrderEvidence } from "#domain/import/parse-date.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import { createDayInZone, findUtcTime, TIME_ZONES } from "#domain/import/time-zone.ts";
import { formatDate, toDayNumber } from "#domain/calendar/week.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import type { TextColumn } from "./column-store.ts";

/** Texts that a question shows. */
const MAX_EXAMPLES = 3;

/** What may stand first in a date such as 12-03-05. */
const YEAR_PLACES: readonly { readonly value: DateOrder; readonly words: string }[] = [
  { value: "iso", words: "First: 12-03-05 is March 5, 2012" },
  { value: "month-first", words: "Last, after month and day: 12-03-05 is December 3, 2005" },
  { value: "day-first", words: "Last, after day and month: 12-03-05 is March 12, 2005" },
];

/** What numbers in the place of dates may be. */
const DAY_NUMBERS: readonly { readonly value: Epoch | "none"; readonly words: string }[] = [
  { value: "1900", words: "Days counted from December 30, 1899, as Excel does" },
  { value: "1904", words: "Days counted from January 1, 1904, as old Excel for Mac did" },
  { value: "none", words: "The numbers are no dates" },
];

/** A column of dates under its heading. */
export interface DateColumn extends TextColumn {
  readonly heading: string;
}

/** How the dates of a table are read, and what they leave to its reader. */
export interface DateReader {
  /** The day of a cell, or null. */
  readonly parse: (text: string) => IsoDate | null;
  readonly questions: readonly ReadingQuestion[];
}

/**
 * Tells from all the dates of a table how they are read: whether month or day comes first, from when numbers of days are
 * counted, and in which zone the days of instants in UTC are. `format.order` is what the reader's mapping says, null for a
 * release; where the values speak against it, or leave it open, the reader is asked. `format.epoch` is what the mapping or
 * the workbook says. `where` says where a row stands.
 */
export function createDateReader(
  columns: readonly DateColumn[],
  where: (row: number) => string,
  format: DateFormat,
  answers: ReadingAnswers = {},
): DateReader {
  const { order, question } = decideOrder(columns, where, format.order, answers);
  const days = decideEpoch(columns, where, format.epoch, answers);
  // Times make many texts of few days.
  const known = new Map<string, IsoDate | null>();
  const parseWritten = (text: string): IsoDate | null => {
    const key = cutIsoTime(text);
    let day = known.get(key);
    if (day === undefined) {
      day = parseDateText(key, { order, epoch: days.epoch });
      known.set(key, day);
    }
    return day;
  };
  const zone = findZone(columns, where, parseWritten, answers);
  const questions = [question, days.question, zone?.question ?? null].filter((one) => one !== null);
  return { parse: zone?.parse ?? parseWritten, questions };
}

/** From when numbers of days are counted: where neither mapping nor workbook says so, the reader is asked. */
function decideEpoch(
  columns: readonly DateColumn[],
  where: (row: number) => string,
  mappedEpoch: Epoch | null,
  answers: ReadingAnswers,
): { readonly epoch: Epoch | null; readonly question: ReadingQuestion | null } {
  const numbers = columns.flatMap((column) =>
    column.texts.flatMap((text, code) => (isDayNumber(text) ? [{ column, text, code }] : [])),
  );
  const [first] = numbers;
  if (mappedEpoch !== null || first === undefined) return { epoch: mappedEpoch, question: null };
  const formatNumber = (text: string, epoch: Epoch) =>
    formatDate(parseDateText(text, { order: null, epoch }) ?? "");
  const answered = DAY_NUMBERS.find(({ value }) => value === answers["day-numbers"])?.value;
  const answer = answered ?? "1900";
  const question: ReadingQuestion = {
    key: "day-numbers",
    words: `Are the numbers of “${first.column.heading}” days of a spreadsheet?`,
    why: `Numbers such as ${first.text} stand where dates should: a spreadsheet saves a day so where its cell is not formatted as a date.`,
    examples: numbers.slice(0, MAX_EXAMPLES).map(({ column, text, code }) => {
      const row = where(column.codes.indexOf(code));
      return `${row}: “${text}” is ${formatNumber(text, "1900")}, or ${formatNumber(text, "1904")} counted from 1904`;
    }),
    choices: DAY_NUMBERS.map(({ value, words }) => ({
      value,
      words:
        value === "none" ? words : `${words}: ${first.text} is ${formatNumber(first.text, value)}`,
    })),
    answer,
    isUnanswered: answered === undefined,
  };
  return { epoch: answer === "none" ? null : answer, question };
}

function decideOrder(
  columns: readonly DateColumn[],
  where: (row: number) => string,
  mappedOrder: DateOrder | null,
  answers: ReadingAnswers,
): { readonly order: DateOrder; readonly question: ReadingQuestion | null } {
  const evidence = countDateOrders([
    ...new Set(columns.flatMap(({ texts }) => texts.map(cutIsoTime))),
  ]);
  if (evidence.shortDate !== null) return decideYearPlace(columns, where, evidence, answers);
  // A mapping that was made where no date had its numbers in doubt says nothing of one that has.
  const preset = mappedOrder === "iso" ? null : mappedOrder;
  const decided = decideDateOrder(evidence);
  const { monthFirst, dayFirst, ambiguousDate } = evidence;
  const isOpen = monthFirst + dayFirst > 0 ? decided === null : ambiguousDate !== null;
  const isAgainstMapping =
    preset !== null && decided !== null && decided !== "iso" && decided !== preset;
  // What a mapping says decides what its file leaves open; ICE itself puts the month first, so that this alone is no news.
  const isQuestion = preset === null ? isOpen || decided === "day-first" : isAgainstMapping;
  const proposed = preset ?? (decided === "day-first" ? decided : "month-first");
  if (!isQuestion) return { order: proposed, question: null };
  const answered = DATE_ORDERS.find((each) => each !== "iso" && each === answers["date-order"]);
  const order = answered ?? proposed;
  const open = findOpenOrder(columns, evidence, "the column");
  if (open === null) return { order, question: null };
  const question: ReadingQuestion = {
    key: "date-order",
    words: `Which comes first in the dates of “${open.heading}”, the month or the day?`,
    why: formatOrderReason(open, evidence, preset),
    examples: listOrderExamples(columns, where, open),
    choices: [
      { value: "month-first", words: "The month first: 3/5/2012 is March 5" },
      { value: "day-first", words: "The day first: 3/5/2012 is May 3" },
    ],
    answer: order,
    isUnanswered: answered === undefined && (isOpen || isAgainstMapping),
  };
  return { order, question };
}

/** Whether the year stands first in dates such as 14-01-09, which nothing in them decides. */
function decideYearPlace(
  columns: readonly DateColumn[],
  where: (row: number) => string,
  { shortDate, monthFirst }: DateOrderEvidence,
  answers: ReadingAnswers,
): { readonly order: DateOrder; readonly question: ReadingQuestion | null } {
  const shortDates = columns.flatMap((column) =>
    column.texts.flatMap((text, code) => (isShortDate(text) ? [{ column, text, code }] : [])),
  );
  const parse = (text: string, order: DateOrder) => parseDateText(text, { order, epoch: null });
  const choices = YEAR_PLACES.filter(({ value }) =>
    shortDates.every(({ text }) => parse(text, value) !== null),
  );
  const answered = choices.find(({ value }) => value === answers["date-order"])?.value;
  const order = answered ?? (monthFirst > 0 ? "month-first" : "iso");
  if (choices.length === 1) return { order, question: null };
  const question: ReadingQuestion = {
    key: "date-order",
    words: `Where does the year stand in the dates of “${shortDates[0]?.column.heading ?? ""}”?`,
    why: `Dates such as ${shortDate ?? ""} have two digits for the year, which may stand first or last.`,
    examples: shortDates.slice(0, MAX_EXAMPLES).map(({ column, text, code }) => {
      const days = new Set(choices.map(({ value }) => formatDate(parse(text, value) ?? "")));
      return `${where(column.codes.indexOf(code))}: “${text}” is ${[...days].join(" or ")}`;
    }),
    choices,
    answer: order,
    isUnanswered: answered === undefined,
  };
  return { order, question };
}

function formatOrderReason(
  { why }: DateOrderQuestion,
  { monthFirst, dayFirst }: DateOrderEvidence,
  preset: DateOrder | null,
): string {
  if (preset !== null) return `${why} What was said of the columns does not agree.`;
  if (monthFirst > 0 || dayFirst === 0) return why;
  return `${formatPlural(dayFirst, "date exists", "dates exist")} only with the day first, and none only with the month first.`;
}

/** Dates that decide, and the date that can be read both ways. */
function listOrderExamples(
  columns: readonly DateColumn[],
  where: (row: number) => string,
  { example }: DateOrderQuestion,
): readonly string[] {
  const found: string[] = [];
  const isSeen = { month: false, day: false };
  for (const { texts, codes } of columns) {
    for (const [code, text] of texts.entries()) {
      const [month, day] = (["month-first", "day-first"] as const).map((order) =>
        parseDateText(text, { order, epoch: null }),
      ) as [IsoDate | null, IsoDate | null];
      const isOneOnly = (month === null) !== (day === null);
      const isNews =
        text === example || (isOneOnly && !(month === null ? isSeen.day : isSeen.month));
      const row = isNews ? codes.indexOf(code) : -1;
      if (row < 0) continue;
      if (isOneOnly) isSeen[month === null ? "day" : "month"] = true;
      found.push(`${where(row)}: “${text}” ${formatBothWays(month, day)}`);
      if (found.length === MAX_EXAMPLES) return found;
    }
  }
  return found;
}

function formatBothWays(month: IsoDate | null, day: IsoDate | null): string {
  if (month === null) return `can only be ${formatDate(day ?? "")}, with the day first`;
  if (day === null) return `can only be ${formatDate(month)}, with the month first`;
  return `is ${formatDate(month)} or ${formatDate(day)}`;
}

/** An instant in UTC that stands in a row. */
interface Instant {
  readonly text: string;
  readonly column: DateColumn;
  readonly code: number;
  readonly written: IsoDate;
  readonly hour: number;
}

function findZone(
  columns: readonly DateColumn[],
  where: (row: number) => string,
  parseWritten: (text: string) => IsoDate | null,
  answers: ReadingAnswers,
): { readonly parse: DateReader["parse"]; readonly question: ReadingQuestion } | null {
  const instants: Instant[] = [];
  let isTimed = false;
  for (const column of columns) {
    for (const [code, text] of column.texts.entries()) {
      const time = findUtcTime(text);
      const written = time === null ? null : parseWritten(text);
      if (time === null || written === null) continue;
      isTimed ||= !time.isMidnight;
      instants.push({ text, column, code, written, hour: time.hour });
    }
  }
  // Where every time is midnight in UTC, they are days to which a program gave a time.
  if (!isTimed) return null;
  const days = TIME_ZONES.map(({ value }) => createDayInZone(value));
  const isMoved = (dayIn: (typeof days)[number]) => (one: Instant) =>
    dayIn(one.written, one.hour) !== one.written;
  const [proposedDay] = days as [(typeof days)[number]];
  const moved = instants.filter(isMoved(proposedDay));
  const isSameInAll = days.every((dayIn) => !instants.some(isMoved(dayIn)));
  if (isSameInAll) return null;
  const answered = TIME_ZONES.find(({ value }) => value === answers["time-zone"])?.value;
  const zone = answered ?? TIME_ZONES[0]?.value ?? "UTC";
  const dayIn = createDayInZone(zone);
  const shown = (moved.length > 0 ? moved : instants).slice(0, MAX_EXAMPLES);
  const question: ReadingQuestion = {
    key: "time-zone",
    words: `In which time zone are the days of “${shown[0]?.column.heading ?? ""}”?`,
    why: `The column holds instants in UTC, as programs store them. ${
      moved.length > 0
        ? `${formatPlural(moved.length, "of them has", "of them have")} another day in New York than in UTC.`
        : "All have the same day in New York as in UTC."
    }`,
    examples: shown.map(
      ({ text, column, code, written, hour }) =>
        `${where(column.codes.indexOf(code))}: “${text}” is ${formatDay(proposedDay(written, hour))} in New York, ${formatDay(written)} in UTC`,
    ),
    choices: TIME_ZONES,
    answer: zone,
    isUnanswered: answered === undefined && moved.length > 0,
  };
  return {
    question,
    parse: (text) => {
      const written = parseWritten(text);
      const time = written === null ? null : findUtcTime(text);
      return written === null || time === null ? written : dayIn(written, time.hour);
    },
  };
}

/** Of day numbers by their rest from seven: day 0 was a Thursday. */
const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

function formatDay(day: IsoDate): string {
  return `${WEEKDAYS[((toDayNumber(day) % 7) + 7) % 7] ?? ""}, ${formatDate(day)}`;
}
