import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCase } from "#tests/case-files.ts";
import { mappingOf, readTable } from "./mapped-files.ts";
import { readFoia } from "./release-files.ts";

/** A release with one more column. */
function withColumn(heading: string, values: readonly string[]): string {
  const lines = values.map(
    (value, i) =>
      `2012-03-${String(5 + (i % 20)).padStart(2, "0")},Detainer Declined by LEA,FERNWOOD COUNTY JAIL,FERNWOOD,OREGON,${value}`,
  );
  return `${[`date,lift_reason,det_facility,city,state,${heading}`, ...lines].join("\n")}\n`;
}

describe("a column of a release that looks like a count", () => {
  it("Counted rows of a release are asked about, with rows for an example, and proposed to be 155 detainers, 15 declined", async () => {
    const { found } = await openCase("c1-release-counted-n.csv");
    expect(found.questions).toMatchObject([
      {
        key: "count-column",
        answer: "column-6",
        isUnanswered: true,
        examples: ["row 2: “n” is 12", "row 3: “n” is 140", "row 4: “n” is 3"],
      },
    ]);
    expect(found).toMatchObject({ detainers: 155, declined: 15, isSure: false });
    expect(found.doubts).toEqual(["Not answered yet: What does the column “n” count?"]);
  });

  it("Counted rows are counted by their column, or each as one, as the reader answers", async () => {
    const counted = await openCase("c1-release-counted-n.csv", { "count-column": "column-6" });
    expect(counted.found).toMatchObject({ detainers: 155, declined: 15, isSure: true });
    expect(counted.parts.map(({ info }) => [info.week, info.transcribedDeclines])).toEqual([
      ["2012-03-03", 12],
      ["2012-03-10", 3],
    ]);
    const single = await openCase("c1-release-counted-n.csv", { "count-column": "rows" });
    expect(single.found).toMatchObject({ detainers: 3, declined: 2, isSure: true });
    // A column by which rows are counted is no column that is not kept.
    expect([counted.found.ignoredHeadings, single.found.ignoredHeadings]).toEqual([[], ["n"]]);
  });

  it.each([
    "n",
    "N",
    "count",
    "COUNT(*)",
    "count_star()",
    "Freq",
    "_FREQ_",
    "total",
    "Number",
    "cnt",
    "n_detainers",
    "Number of detainers",
    "records",
  ])("A column headed %s with whole numbers is asked about", async (heading) => {
    const { found } = await readFoia(withColumn(heading, ["2", "1", "1", "7"]));
    expect(found.questions).toMatchObject([{ key: "count-column", isUnanswered: true }]);
    expect(found).toMatchObject({ detainers: 11, declined: 11 });
  });

  it("Numbers above 1 under a heading that says nothing are asked about, and nothing is proposed", async () => {
    const { found } = await readFoia(withColumn("V6", ["2", "1", "1", "7"]));
    expect(found.questions).toMatchObject([{ answer: null, isUnanswered: true }]);
    expect(found).toMatchObject({ detainers: 4, isSure: false });
  });

  it.each([
    ["zip", ["97201", "97201", "97202", "97203"]],
    ["postal", ["97201", "97201", "97202", "97203"]],
    ["year", ["2012", "2012", "2012", "2012"]],
    ["fiscal", ["2012", "2012", "2012", "2013"]],
    ["id", ["12", "17", "12", "20"]],
    ["case number", ["12", "17", "12", "20"]],
    ["age", ["31", "24", "31", "40"]],
    ["threat_level", ["1", "2", "3", "1"]],
    ["ncic_code", ["35", "12", "35", "12"]],
    ["X", ["1", "2", "3", "4"]],
    ["no", ["1", "2", "3", "4"]],
    ["V6", ["2010", "2011", "2011", "2013"]],
    ["V6", ["0012", "0015", "0012", "0012"]],
    ["V6", ["a", "2", "3", "3"]],
    ["n", ["1", "1", "1", "1"]],
    ["n", ["", "", "", ""]],
  ])("A column %s of %j is no count and is not asked about", async (heading, values) => {
    const { found } = await readFoia(withColumn(heading, values));
    expect(found.questions).toEqual([]);
    expect(found).toMatchObject({ detainers: 4, isSure: true });
  });

  it("A heading with a comma or of a reserved word is answered by the column's number", async () => {
    const text = withColumn('"count, of __proto__"', ["2", "3"]);
    const { found } = await readFoia(text, { answers: { "count-column": "column-6" } });
    expect(found.detainers).toBe(5);
  });

  it("Whatever the counts are, the detainers are their sum, once the column is said to hold them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 30 }),
        async (counts) => {
          const text = withColumn("count", counts.map(String));
          const { found } = await readFoia(text, { answers: { "count-column": "column-6" } });
          expect(found.detainers).toBe(counts.reduce((sum, count) => sum + count, 0));
        },
      ),
      { numRuns: 50 },
    );
  });
});

it("A count that a mapping leaves unused is asked about in a table of one's own, too", async () => {
  const text = "Date,State,n\n2012-03-05,OR,12\n2012-03-06,OR,3\n2012-03-07,OR,3\n";
  const { found } = await readTable(text, mappingOf({ issued: "Date", state: "State" }));
  expect(found.questions).toMatchObject([{ key: "count-column", isUnanswered: true }]);
  const whole = mappingOf({ issued: "Date", state: "State", count: "n" });
  const read = await readTable(text, whole);
  expect(read.found).toMatchObject({ detainers: 18, questions: [], isSure: true });
});
