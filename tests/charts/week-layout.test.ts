import { expect, test } from "vitest";
import {
  hasRoomForNumbers,
  outline,
  tickIndexes,
  tickMiddle,
  weekLayout,
} from "#charts/week/week-layout.ts";
import type { DrawnWeek } from "#charts/week/week-drawn.ts";

const AREA = { x: 40, y: 10, width: 400, height: 100 };

function drawn(shown: number): DrawnWeek {
  return {
    period: String(shown),
    label: "",
    shown,
    untranscribed: 0,
    value: shown,
    absent: 0,
    words: "",
    isOpen: false,
  };
}

test("bars stand from zero, each as high as its number, in bands of equal width", () => {
  // Four bands of 100 px from 40 on; bars of 80 px; a number of 200 of 200 is 100 px high.
  const layout = weekLayout(AREA, 4, 200);
  const weeks = [drawn(200), drawn(50), drawn(0), drawn(100)];
  expect(outline(layout, weeks, ({ shown }) => [0, shown])).toBe(
    "M50.0 110.0V10.0H130.0V110.0Z" +
      "M150.0 110.0V85.0H230.0V110.0Z" +
      "M350.0 110.0V60.0H430.0V110.0Z",
  );
});

test("a place in the chart is that of the bar in whose band it lies, and of none outside", () => {
  const layout = weekLayout(AREA, 4, 200);
  expect([39, 40, 139, 140, 439, 440].map(layout.at)).toEqual([null, 0, 0, 1, 3, null]);
});

test("hundreds of bars touch each other, and no number is written where it has no room", () => {
  const layout = weekLayout(AREA, 400, 200);
  expect(layout.bar).toBe(1);
  expect(hasRoomForNumbers(layout, [drawn(1877)])).toBe(false);
  expect(hasRoomForNumbers(weekLayout(AREA, 4, 200), [drawn(1877)])).toBe(true);
});

test("each of eight bars has a tick; of 464 as many as there is room for", () => {
  expect(tickIndexes(8, 400)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  // 400 px hold five ticks of 72 px: every 93rd bar has one.
  expect(tickIndexes(464, 400)).toEqual([0, 93, 186, 279, 372]);
});

test("the label of the last bar stands within the chart, every other under its bar", () => {
  // Seven letters are 49 px wide: half of them have no room to the right of 575.5 px in a chart of 600 px.
  expect(tickMiddle(592, ["2014-Q2"], 600)).toBe(575.5);
  expect(tickMiddle(300, ["2014-Q2"], 600)).toBe(300);
  expect(tickMiddle(592, ["Jun 28", "2014"], 600)).toBe(579);
});
