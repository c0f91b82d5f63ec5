import { describe, expect, it } from "vitest";
import type { WeekPresence, WeekCoverage } from "#domain/report/dataset.ts";
import { findOpenSince } from "#domain/report/open-weeks.ts";
import { addWeeks } from "#domain/calendar/week.ts";

const FIRST = "2013-07-06";

function weeks(count: number, absent: readonly number[] = []): readonly WeekCoverage[] {
  return Array.from({ length: count }, (_, at): WeekCoverage => {
    const presence: WeekPresence = absent.includes(at) ? "not-published" : "present";
    return {
      week: addWeeks(FIRST, at),
      presence,
      revision: 1,
      transcription: 1,
      published: "2015-01-01",
      reported: null,
      transcribed: 0,
      complete: [],
      withdrawn: [],
      named: [],
    };
  });
}

describe("the newest weeks of a collection by week of issue", () => {
  it("The open weeks are the last 26 by default: of 52 weeks the second half", () => {
    expect(findOpenSince(weeks(52), "issued", null)).toBe("2014-01-04");
  });

  it("The open weeks are as many as the reader says, and none for 0", () => {
    expect(findOpenSince(weeks(52), "issued", 1)).toBe("2014-06-28");
    expect(findOpenSince(weeks(52), "issued", 0)).toBeNull();
  });

  it("The open weeks are counted from the last week that has rows in the file", () => {
    expect(findOpenSince(weeks(52, [50, 51]), "issued", 1)).toBe("2014-06-14");
  });

  it("No weeks are open in a collection by week of record", () => {
    expect(findOpenSince(weeks(52), "recorded", null)).toBeNull();
  });
});
