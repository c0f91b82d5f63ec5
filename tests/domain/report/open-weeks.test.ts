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
  it("are the last 26 where nothing else is chosen: of 52 weeks the second half", () => {
    expect(findOpenSince(weeks(52), "issued", null)).toBe("2014-01-04");
  });

  it("are as many as the reader says, and none for 0", () => {
    expect(findOpenSince(weeks(52), "issued", 1)).toBe("2014-06-28");
    expect(findOpenSince(weeks(52), "issued", 0)).toBeNull();
  });

  it("are counted from the last week that the file has rows of", () => {
    expect(findOpenSince(weeks(52, [50, 51]), "issued", 1)).toBe("2014-06-14");
  });

  it("do not exist where weeks are those of the record", () => {
    expect(findOpenSince(weeks(52), "recorded", null)).toBeNull();
  });
});
