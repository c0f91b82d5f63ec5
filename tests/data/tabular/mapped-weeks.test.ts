import { describe, expect, it } from "vitest";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { mappingOf, readTable, valuesOf } from "./mapped-files.ts";

const read = (heading: string, dates: readonly string[]): Promise<ImportedCollection> =>
  readTable(
    [`${heading},State,Count`, ...dates.map((date, at) => `${date},TX,${at + 1}`), ""].join("\n"),
    mappingOf({ issued: heading, state: "State", count: "Count" }),
  );

const weeksOf = ({ parts }: ImportedCollection): readonly string[] =>
  parts.map(({ info }) => info.week);

describe("a column that names weeks by a day", () => {
  it("Weeks by their Saturday are whole, to the last, and no row has a day", async () => {
    const weeks = await read("Week of", ["1/28/2017", "2/4/2017"]);
    expect(weeksOf(weeks)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(weeks.found.period).toEqual({ from: "2017-01-28", to: "2017-02-10" });
    expect(valuesOf(weeks, "issuedText")).toEqual([['"1/28/2017"'], ['"2/4/2017"']]);
    expect(weeks.found.issues).toEqual([]);
  });

  it("Weeks by their last day, a Friday, are the weeks that end on it", async () => {
    const weeks = await read("week_ending", ["2/3/2017", "2/10/2017"]);
    expect(weeksOf(weeks)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(weeks.found.issues).toEqual([]);
  });

  it("Weeks of other days are told, and are in the report weeks that hold most of their days", async () => {
    // From Sunday, January 29 to Saturday, February 4: six of seven days are of the week of January 28.
    for (const [heading, dates] of [
      ["Week of", ["1/29/2017", "2/5/2017"]],
      ["Week ending", ["2/4/2017", "2/11/2017"]],
    ] as const) {
      const weeks = await read(heading, dates);
      expect(weeksOf(weeks)).toEqual(["2017-01-28", "2017-02-04"]);
      expect(weeks.found.issues.flatMap(({ examples }) => examples)).toEqual([
        `“${heading}” has weeks from Sunday to Saturday; each is counted in the week from Saturday to Friday that holds most of its days`,
      ]);
    }
  });

  it("Days of several weekdays that weeks are of stay days, and that is told; days under another heading stay days", async () => {
    const several = await read("Week of", ["1/28/2017", "2/6/2017"]);
    expect(valuesOf(several, "issuedText")).toEqual([["2017-01-28"], ["2017-02-06"]]);
    expect(several.found.issues.flatMap(({ examples }) => examples)).toEqual([
      "“Week of” has days of 2 weekdays; each is counted in the week from Saturday to Friday that holds it",
    ]);
    const days = await read("Date", ["1/28/2017", "2/4/2017"]);
    expect(valuesOf(days, "issuedText")).toEqual([["2017-01-28"], ["2017-02-04"]]);
    expect(days.found.issues).toEqual([]);
  });

  it("One last day of another weekday moves no other week, and is told", async () => {
    // Sunday, January 29 to Saturday, February 4; then to February 11; then Monday to Sunday, February 19.
    const weeks = await read("Week ending", ["2/4/2017", "2/11/2017", "2/19/2017"]);
    expect(weeksOf(weeks)).toEqual(["2017-01-28", "2017-02-04", "2017-02-11"]);
    expect(weeks.found.issues.flatMap(({ examples }) => examples)).toEqual([
      "“Week ending” has days of 2 weekdays; each is taken for the last of its week",
    ]);
  });

  it("Fridays of which nothing says whether weeks begin or end on them are counted in the weeks that hold them", async () => {
    const weeks = await read("Week", ["2/3/2017", "2/10/2017"]);
    expect(weeksOf(weeks)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(weeks.found.issues.flatMap(({ examples }) => examples)).toEqual([
      "“Week” has Fridays and does not say whether weeks begin or end on them; each is counted in the week from Saturday to Friday that holds it",
    ]);
  });
});
