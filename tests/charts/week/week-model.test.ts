import { describe, expect, it } from "vitest";
import { createWeekModel } from "#charts/week/week-model.ts";
import { readBar } from "#tests/charts/week/bar-sentence.ts";
import { answer, facts, note, periodCounts, weekAnswers } from "#tests/charts/answers.ts";

const SUSPENDED = { after: "2017-02-11", words: "no further weekly edition; suspended April 2017" };
const all = () =>
  createWeekModel({
    ...weekAnswers([189, 22, 48]),
    facts: facts(),
    filtered: false,
    suspended: SUSPENDED,
  });

describe("the weeks of 2017 without a filter", () => {
  it("Without a filter the chart hatches what was reported and is not in this file: 17, 25, 17", () => {
    expect(all().bars.map((bar) => bar.untranscribed)).toEqual([17, 25, 17]);
  });
  it("The sentence of the weeks says what was reported, and the same without the one large place: 64, 45 and 55", () => {
    expect(all().summary).toBe(
      "206 reported in the first week, 47 in the second, 65 in the third; without Travis County 64, 45 and 55.",
    );
    expect(all().largest).toEqual({
      period: "2017-01-28",
      count: 142,
      place: "Travis County, Texas",
    });
    expect(all().without).toMatchObject({
      dimension: "county",
      value: "48453",
      values: [64, 45, 55],
    });
  });
  it("The sentence gives no figure without a place whose whole number is not known in every week", () => {
    const model = createWeekModel({
      ...weekAnswers([189, 22, 48]),
      facts: facts(null),
      filtered: false,
    });
    expect(model.without).toBeNull();
    expect(model.summary).toContain("142 of the 206 were Travis County, Texas.");
  });
  it("The chart of the weeks ends in one gap that says the suspension and has no number", () => {
    const drawn = all().plotted;
    expect(drawn).toHaveLength(4);
    expect(drawn[3]).toMatchObject({
      label: "",
      words: "No edition after February\u00a017 (suspended)",
      shortWords: "No edition after Feb\u00a017",
      value: null,
    });
  });
  it("The chart writes ? where a filter leaves nothing on record of a week that is not complete", () => {
    const some = weekAnswers([2, 0, 0]);
    const drawn = createWeekModel({ ...some, facts: facts(), filtered: true }).plotted;
    expect(drawn.map(({ value, words }) => value ?? words)).toEqual([2, "?", "?"]);
  });
  it("The chart tells the time after the last edition once, also where the week after it is listed as not published", () => {
    const longer = answer("totals", {
      side: [0, 0],
      measure: ["declined", "declined"],
      week: ["2017-02-11", "2017-02-18"],
      presence: ["present", "not-published"],
      match: [48, null],
      reported: [65, null],
    });
    const counts = periodCounts([
      ["2017-02-11", 48],
      ["2017-02-18", 0, "not-published"],
    ]);
    const input = { totals: longer, counts, facts: facts(), filtered: false, suspended: SUSPENDED };
    const drawn = createWeekModel(input).plotted;
    expect(drawn.map(({ period }) => period)).toEqual(["2017-02-11", "gap"]);
  });
  it("The chart says week, what is on record, what is not, and what was reported", () => {
    expect(readBar(all(), 0)).toBe(
      "Jan 28 – Feb 3, 2017: 189 on record, 17 not on record, 206 reported by ICE.",
    );
  });
  it("A week says when it was first published, whatever was published of it later", () => {
    const entry = (week: string, date: string) => ({ week, published: { date, exact: true } });
    const { plotted } = createWeekModel({
      ...weekAnswers([189, 22, 48]),
      facts: facts(),
      filtered: false,
      editions: [
        entry("2017-01-28", "2017-03-29"),
        entry("2017-01-28", "2017-03-20"),
        entry("2017-02-04", "2017-03-29"),
      ],
    });
    expect(plotted.map(({ remark }) => remark)).toEqual([
      "published March 20",
      "published March 29",
      "",
    ]);
  });
  it("The chart names the part of a week that a note touches", () => {
    const marks = answer("marks", { period: ["2017-01-28"], note: ["n1"], count: [142] });
    const model = createWeekModel({
      ...weekAnswers([189, 22, 48]),
      facts: facts(),
      filtered: false,
      marks,
      notes: [note("n1", "disputed by the agency", null)],
    });
    expect(model.bars[0]?.marks).toEqual([
      { noteId: "n1", count: 142, words: "142 of these 189 are disputed" },
    ]);
  });
  it("The chart gathers weeks into months by their Saturday", () => {
    const model = createWeekModel({
      ...weekAnswers([189, 22, 48]),
      counts: periodCounts([
        ["2017-01", 189],
        ["2017-02", 70],
      ]),
      facts: facts(),
      filtered: false,
      grain: "month",
    });
    expect(model.bars.map((bar) => [bar.period, bar.shown, bar.reported])).toEqual([
      ["2017-01", 189, 206],
      ["2017-02", 70, 112],
    ]);
    expect(model.bars.map(({ weeks, title }) => [weeks, title])).toEqual([
      [["2017-01-28", "2017-01-28"], "January 28 to February 3, 2017"],
      [["2017-02-04", "2017-02-11"], "February 4 to 17, 2017"],
    ]);
  });
});

describe("the weeks under a filter", () => {
  it("The weeks under a filter are not hatched, and the sentence counts what matches", () => {
    const model = createWeekModel({ ...weekAnswers([142, 2, 10]), facts: facts(), filtered: true });
    expect(model.bars.map((bar) => bar.untranscribed)).toEqual([null, null, null]);
    expect(model.summary).toBe("142 match in the first week, 2 in the second, 10 in the third.");
  });
  it("The weeks under a filter never say a bare 0", () => {
    const model = createWeekModel({ ...weekAnswers([0, 0, 0]), facts: facts(), filtered: true });
    expect(model.summary).toBe("0 on record; not a reported zero.");
    expect(model.bars[0]?.cell).toBe("not-transcribed");
  });
});

describe("a week that is not there", () => {
  it("A week without an edition has no number, and says why", () => {
    const model = createWeekModel({
      ...weekAnswers([189, 22, 0], "not-loaded"),
      facts: facts(),
      filtered: false,
    });
    const third = model.bars[2];
    expect(third?.shown).toBeNull();
    expect(readBar(model, 2)).toBe("Feb 11 – 17, 2017. Could not be loaded.");
    expect(JSON.stringify(model)).not.toMatch(/NaN|Infinity|undefined/u);
  });
  it("The chart leaves a sentence even when there is no week at all", () => {
    const none = answer("totals", { side: [], week: [], presence: [], match: [], reported: [] });
    const counts = periodCounts([]);
    const model = createWeekModel({ totals: none, counts, facts: facts(), filtered: false });
    expect(model.summary).toBe("No edition stands in these weeks.");
    expect(model.top).toBe(5);
  });
});
