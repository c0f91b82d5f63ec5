import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDateOrders, decideDateOrder, parseDateText } from "#domain/import/parse-date.ts";
import { fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly weekday: string;
}

const two = (number: number): string => String(number).padStart(2, "0");
const month = ({ m }: DateParts): string => MONTHS[m - 1] ?? "";

/** Spellings that say by themselves which number is the day. */
const PLAIN_SPELLINGS: Readonly<Record<string, (parts: DateParts) => string>> = {
  ISO: ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  "ISO with a time": ({ y, m, d }) => `${y}-${two(m)}-${two(d)} 00:00:00`,
  "ISO with slashes": ({ y, m, d }) => `${y}/${m}/${d}`,
  "eight digits": ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
  Oracle: (parts) => `${two(parts.d)}-${month(parts).toUpperCase()}-${two(parts.y % 100)}`,
  "Oracle with a time": (parts) =>
    `${two(parts.d)}-${month(parts).toUpperCase()}-${two(parts.y % 100)} 12.00.00.000000000 AM`,
  "SAS date9": (parts) => `${two(parts.d)}${month(parts).toUpperCase()}${parts.y}`,
  "SAS datetime": (parts) => `${two(parts.d)}${month(parts).toUpperCase()}${parts.y}:00:00:00`,
  "SQL Server": (parts) => `${month(parts)} ${String(parts.d).padStart(2)} ${parts.y} 12:00AM`,
  "a browser": (parts) =>
    `${parts.weekday.slice(0, 3)} ${month(parts)} ${two(parts.d)} ${parts.y} 00:00:00 GMT-0500 (Eastern Standard Time)`,
  "an American letter": (parts) => `${month(parts)} ${parts.d}, ${parts.y}`,
  "a British letter": (parts) => `${parts.weekday}, ${parts.d} ${month(parts)} ${parts.y}`,
};

/** Spellings in numbers, with the month first (`a` is the month) or the day first. */
const NUMERIC_SPELLINGS: Readonly<Record<string, (a: number, b: number, y: number) => string>> = {
  slashes: (a, b, y) => `${a}/${b}/${y}`,
  "slashes, two digits": (a, b, y) => `${two(a)}/${two(b)}/${two(y % 100)}`,
  points: (a, b, y) => `${a}.${b}.${y}`,
  hyphens: (a, b, y) => `${two(a)}-${two(b)}-${y}`,
  "a time": (a, b, y) => `${a}/${b}/${y} 12:00:00 AM`,
};

const days = fc.integer({ min: toDayNumber("2003-03-01"), max: toDayNumber("2026-03-31") });

function splitDay(day: number): DateParts {
  const date = fromDayNumber(day);
  const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
  return { y, m, d, weekday: WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "" };
}

describe("spellings of a day", () => {
  it.each(Object.keys(PLAIN_SPELLINGS))(
    "Any day as %s spells it is that day, whichever order is chosen",
    (name) => {
      fc.assert(
        fc.property(
          days,
          fc.constantFrom("month-first", "day-first", "iso" as const),
          (day, order) => {
            const text = PLAIN_SPELLINGS[name]?.(splitDay(day)) ?? "";
            expect(parseDateText(text, { order, epoch: null })).toBe(fromDayNumber(day));
          },
        ),
      );
    },
  );

  it.each(Object.keys(NUMERIC_SPELLINGS))(
    "Days in numbers with %s are read by the order that they decide, or leave it open; never as other days",
    (name) => {
      const spell = NUMERIC_SPELLINGS[name] ?? String;
      fc.assert(
        fc.property(
          fc.array(days, { minLength: 1, maxLength: 8 }),
          fc.constantFrom("month-first", "day-first" as const),
          (list, order) => {
            const texts = list.map((day) => {
              const { y, m, d } = splitDay(day);
              return order === "month-first" ? spell(m, d, y) : spell(d, m, y);
            });
            const decided = decideDateOrder(countDateOrders(texts));
            const isTold = list.some((day) => splitDay(day).d > 12);
            expect(decided).toBe(isTold ? order : null);
            expect(texts.map((text) => parseDateText(text, { order, epoch: null }))).toEqual(
              list.map(fromDayNumber),
            );
          },
        ),
      );
    },
  );

  it("A date and time as American browsers write them has the month first", () => {
    expect(decideDateOrder(countDateOrders(["3/5/2012, 12:00:00 AM"]))).toBe("month-first");
    expect(decideDateOrder(countDateOrders(["3/5/2012 12:00:00 AM"]))).toBeNull();
  });

  it.each([
    "2012-02-30",
    "32MAR2012",
    "13/13/2012",
    "5.2012",
    "2012",
    "41000",
    "March",
    "05-MAX-12",
  ])("The text %s names no day", (text) => {
    expect(parseDateText(text, { order: "month-first", epoch: null })).toBeNull();
  });
});
