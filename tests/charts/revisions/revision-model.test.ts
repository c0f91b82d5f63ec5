import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { createRevisionModel } from "#charts/revisions/revision-model.ts";
import { createRevisionFile } from "#charts/revisions/revision-table.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";

type Line = readonly [week: string, count: number, cell: string];

/** An answer by week of two sides: as first published, as of now. */
function counted(first: readonly Line[], now: readonly Line[]): Answer {
  const lines = [
    ...first.map((line) => [0, line] as const),
    ...now.map((line) => [1, line] as const),
  ];
  return {
    kind: "counts",
    measures: ["declined"],
    datasetPeriods: [],
    table: {
      length: lines.length,
      columns: {
        side: buildNumberColumn(lines.map(([side]) => side)),
        measure: buildCodeColumn(lines.map(() => "declined")),
        period: buildCodeColumn(lines.map(([, [week]]) => week)),
        cell: buildCodeColumn(lines.map(([, [, , cell]]) => cell)),
        count: buildNumberColumn(lines.map(([, [, count]]) => count)),
      },
    },
  };
}

const texas = counted(
  [
    ["2017-01-28", 149, "count"],
    ["2017-02-04", 2, "count"],
    ["2017-02-18", 0, "not-published"],
  ],
  [
    ["2017-01-28", 142, "count"],
    ["2017-02-04", 2, "count"],
    ["2017-02-18", 0, "not-published"],
  ],
);

describe("weeks as first published and as of now", () => {
  it("The weeks as first published and as of now are listed with their difference, and a sentence names what changed", () => {
    const model = createRevisionModel(texas);
    expect(model.rows.map(({ key, difference }) => [key, difference])).toEqual([
      ["2017-01-28", -7],
      ["2017-02-04", 0],
    ]);
    expect(model.summary).toBe(
      "149 as first published and 142 now in the week of January 28 to February 3, 2017 (−7). One week is unchanged.",
    );
  });

  it("Weeks without a change are said to be unchanged", () => {
    const lines: readonly Line[] = [["2017-01-28", 3, "count"]];
    expect(createRevisionModel(counted(lines, lines)).summary).toBe(
      "No week’s total has changed. Places within a week may still have changed.",
    );
  });

  it("No difference is given where an edition could not be loaded", () => {
    const model = createRevisionModel(
      counted([["2017-01-28", 0, "not-loaded"]], [["2017-01-28", 142, "count"]]),
    );
    expect(model.rows[0]?.difference).toBeNull();
    expect(model.summary).toBe("Not enough data for 1 week: an edition is not here.");
    const [row] = csvParse(writeCsv(createRevisionFile(model.rows, new Map(), "week", [])));
    expect(row).toMatchObject({
      "As first published": "not-loaded",
      Now: "142",
      Change: "not enough data",
    });
  });

  it("What is not transcribed is written as that and not as zero, with the marks of the week", () => {
    const model = createRevisionModel(
      counted([["2017-01-28", 4, "count"]], [["2017-01-28", 0, "not-transcribed"]]),
    );
    expect(model.summary).toBe(
      "4 as first published and none now in the week of January 28 to February 3, 2017 (not enough data).",
    );
    const marks = new Map([
      [
        "2017-01-28",
        [{ noteId: "n05", count: 4, words: "4 of these 4 are touched by a correction" }],
      ],
    ]);
    const [row] = csvParse(writeCsv(createRevisionFile(model.rows, marks, "week", [])));
    expect(row).toMatchObject({
      "As first published": "4",
      Now: "not-transcribed",
      Change: "not enough data",
      Notes: "n05: 4 of these 4 are touched by a correction",
    });
  });
});
