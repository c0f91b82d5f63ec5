import { fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { QuestionChoice } from "./reading-question.ts";

/** The zones by which an instant in UTC may have its day, the one that is proposed first: ICE keeps its records in Washington. */
export const TIME_ZONES: readonly QuestionChoice[] = [
  { value: "America/New_York", words: "The day in Eastern time (New York)" },
  { value: "UTC", words: "The day as it is written, in UTC" },
  { value: "America/Chicago", words: "The day in Central time (Chicago)" },
  { value: "America/Denver", words: "The day in Mountain time (Denver)" },
  { value: "America/Los_Angeles", words: "The day in Pacific time (Los Angeles)" },
];

const UTC_TIME =
  /[T ,:]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP]M)?\s*(?:Z|UTC|(?:GMT|UTC)?\s?[+-]00(?::?00)?|GMT)(?:\s*\(.*\))?$/iu;
/** How such a time ends; looked at first, as most texts have no zone. */
const UTC_END = /Z$|C$|T$|\)$|[+-]00(?::?00)?$/iu;
const MS_PER_HOUR = 3_600_000;

/** The time of an instant that is written in UTC. */
export interface UtcTime {
  /** 0 to 23. */
  readonly hour: number;
  readonly isMidnight: boolean;
}

/** The time of a cell that says that it is in UTC: `2012-03-10T02:30:00Z`, `… +00`, `… GMT`; null for any other. */
export function findUtcTime(text: string): UtcTime | null {
  if (text.length <= 10 || !UTC_END.test(text.slice(-6))) return null;
  const [, hours, minutes = "", seconds = "", half] = UTC_TIME.exec(text) ?? [];
  if (hours === undefined) return null;
  const isAfternoon = half?.toUpperCase() === "PM";
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  if (hour > 23) return null;
  return { hour, isMidnight: hour === 0 && Number(minutes) === 0 && Number(seconds) === 0 };
}

/** The day of an hour in UTC in a zone. The zones of `TIME_ZONES` differ from UTC by whole hours, so that all instants of an hour have one day. */
export type DayInZone = (date: IsoDate, hour: number) => IsoDate;

/** How days in a zone are told, summer time included. */
export function createDayInZone(zone: string): DayInZone {
  if (zone === "UTC") return (date) => date;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const known = new Map<string, IsoDate>();
  return (date, hour) => {
    // The zones lie west of Greenwich by less than half a day: from noon on it is the same day in all.
    if (hour >= 12) return date;
    const key = `${date} ${hour}`;
    let day = known.get(key);
    if (day === undefined) {
      const parts = format.formatToParts(Date.parse(`${date}T00:00:00Z`) + hour * MS_PER_HOUR);
      const [year, month, dayOfMonth] = (["year", "month", "day"] as const).map(
        (type) => parts.find((part) => part.type === type)?.value ?? "",
      );
      // Through a number, so that a day in another form could not go on as a text.
      day = fromDayNumber(toDayNumber(`${year}-${month}-${dayOfMonth}`));
      known.set(key, day);
    }
    return day;
  };
}
