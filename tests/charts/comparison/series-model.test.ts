import { describe, expect, it } from "vitest";
import { createSeriesBar, createSeriesModel } from "#charts/comparison/series-model.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { CALIFORNIA, createSeries, IOWA, NEW_YORK, TEXAS } from "./series-of-2017.ts";

const model = createSeriesModel([CALIFORNIA, IOWA, NEW_YORK, TEXAS]);
const draw = (series: typeof TEXAS) =>
  series.weeks.bars.map((bar) => createSeriesBar(bar, model.ticks));

describe("states over the weeks of 2017", () => {
  it("All states have one scale from 0, with round steps up to the first above 142", () => {
    expect(model.ticks).toEqual([0, 50, 100, 150]);
  });

  it("The bars of Texas are 142, 2 and 10 of 150 high, those of California 11, 8 and 11", () => {
    expect(draw(TEXAS).map(({ sign, size }) => [sign, size])).toEqual([
      ["142", 142 / 150],
      ["2", 2 / 150],
      ["10", 10 / 150],
    ]);
    expect(draw(CALIFORNIA).map(({ sign }) => sign)).toEqual(["11", "8", "11"]);
    expect(draw(NEW_YORK).map(({ sign }) => sign)).toEqual(["4", "12", "14"]);
  });

  it("Iowa, not on record in the second week, has the sign of that and no 0", () => {
    expect(draw(IOWA)[1]).toMatchObject({ sign: "?", size: 0 });
  });

  it("A remark on a state and the notes of its weeks are numbered once for all charts", () => {
    expect(model.numbered.map(({ number, key, label }) => [number, key, label])).toEqual([
      [1, "NY", "New York"],
      [2, "TX 2017-01-28", "Texas, Jan 28 – Feb 3"],
    ]);
  });
});

describe("signs of weeks without a number", () => {
  it.each<[CellState, string, number]>([
    ["reported-zero", "0", 0],
    ["not-named", "·", 0],
    ["not-transcribed", "?", 0],
    ["named-only", "n", 0],
    ["withdrawn", "w", 0],
  ])("A week of the state %j has the sign %j alone, without height", (cell, sign, size) => {
    const place = createSeries("FL", "Florida", [[0, cell], [1], [1]]);
    const [bar] = place.weeks.bars;
    expect(bar && createSeriesBar(bar, [0, 1])).toMatchObject({ sign, size });
  });

  it("A week without an edition is hatched from top to bottom", () => {
    const [bar] = TEXAS.weeks.bars;
    const absent = bar && ({ ...bar, presence: "not-published", cell: "not-published" } as const);
    expect(absent && createSeriesBar(absent, [0, 1])).toMatchObject({
      swatch: "no-edition",
      size: 1,
      sign: "",
    });
  });

  it("A week whose outcomes may still be open is hatched, and one covered in part is marked", () => {
    const [bar] = TEXAS.weeks.bars;
    const part = { first: "2017-01-30", last: "2017-02-03", lastWeekDay: "2017-02-03" };
    expect(bar && createSeriesBar({ ...bar, isOpen: true }, [0, 200])).toMatchObject({
      swatch: "open",
      sign: "142",
    });
    expect(bar && createSeriesBar({ ...bar, part }, [0, 200]).sign).toBe("142*");
  });
});
