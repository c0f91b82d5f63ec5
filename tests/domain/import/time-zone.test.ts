import { describe, expect, it } from "vitest";
import { createDayInZone, findUtcTime } from "#domain/import/time-zone.ts";

describe("the day of an instant", () => {
  // New York is five hours behind UTC in winter and four in summer, which began on March 11, 2012.
  it.each([
    ["2012-03-10", 2, "America/New_York", "2012-03-09"],
    ["2012-03-10", 4, "America/New_York", "2012-03-09"],
    ["2012-03-10", 5, "America/New_York", "2012-03-10"],
    ["2012-07-10", 3, "America/New_York", "2012-07-09"],
    ["2012-07-10", 4, "America/New_York", "2012-07-10"],
    ["2012-01-01", 7, "America/Los_Angeles", "2011-12-31"],
    ["2012-01-01", 8, "America/Los_Angeles", "2012-01-01"],
    ["2012-03-10", 2, "UTC", "2012-03-10"],
    ["2012-03-10", 23, "America/Chicago", "2012-03-10"],
  ])("On %s at %i o’clock in UTC, %s has %s", (date, hour, zone, day) => {
    expect(createDayInZone(zone)(date, hour)).toBe(day);
  });
});

describe("times that say that they are in UTC", () => {
  it.each([
    ["2012-03-10T02:30:00Z", 2],
    ["2012-03-10 02:30:00+00", 2],
    ["2012-03-10T02:30:00.125+00:00", 2],
    ["2012-03-10 02:30 UTC", 2],
    ["3/10/2012 2:30:00 PM UTC", 14],
    ["Sat, 10 Mar 2012 02:30:00 GMT", 2],
    ["Sat Mar 10 2012 02:30:00 GMT+0000 (Coordinated Universal Time)", 2],
  ])("The text %s says that it is in UTC, in hour %i", (text, hour) => {
    expect(findUtcTime(text)).toEqual({ hour, isMidnight: false });
  });

  it.each(["2012-03-10T00:00:00Z", "2012-03-10 00:00:00.000+00", "3/10/2012 12:00:00 AM UTC"])(
    "The text %s says midnight in UTC",
    (text) => {
      expect(findUtcTime(text)).toEqual({ hour: 0, isMidnight: true });
    },
  );

  it.each([
    "2012-03-10",
    "2012-03-10 02:30:00",
    "2012-03-10T02:30:00-05:00",
    "Sat Mar 10 2012 02:30:00 GMT-0500 (Eastern Standard Time)",
  ])("The text %s does not say that it is in UTC", (text) => {
    expect(findUtcTime(text)).toBeNull();
  });
});
