import { fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";
import type { Epoch } from "./mapping.ts";

const MS_PER_DAY = 86_400_000;
const FIRST_DAY_1900 = toDayNumber("1900-01-01");
const FIRST_DAY_1904 = toDayNumber("1904-01-01");
const LAST_DAY = toDayNumber("9999-12-31");
/** Excel takes 1900 for a leap year: this is its day that never was. */
const FALSE_LEAP_DAY = 60;

/**
 * The day that a number stands for in a workbook, as `YYYY-MM-DD`, with ` HH:MM:SS` where it has a time (to the
 * millisecond); a time alone for a part of a day. Null where there is no such day: before the first, on February 29, 1900,
 * after 9999.
 */
export function formatSerialDate(serial: number, epoch: Epoch): string | null {
  if (!(serial >= 0)) return null;
  const ms = Math.round(serial * MS_PER_DAY);
  const days = Math.floor(ms / MS_PER_DAY);
  const time = formatTime(ms - days * MS_PER_DAY);
  if (days === 0 && time !== "") return time;
  const day = serialToDayNumber(days, epoch);
  if (day === null || day > LAST_DAY) return null;
  return time === "" ? fromDayNumber(day) : `${fromDayNumber(day)} ${time}`;
}

function serialToDayNumber(days: number, epoch: Epoch): number | null {
  if (epoch === "1904") return FIRST_DAY_1904 + days;
  if (days === 0 || days === FALSE_LEAP_DAY) return null;
  return FIRST_DAY_1900 + days - (days > FALSE_LEAP_DAY ? 2 : 1);
}

function formatTime(ms: number): string {
  if (ms === 0) return "";
  const time = new Date(ms).toISOString().slice(11, 23);
  return time.endsWith(".000") ? time.slice(0, 8) : time;
}
