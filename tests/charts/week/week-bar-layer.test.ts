import { expect, test } from "vitest";
import {
  createOutline,
  findHighest,
  getBarWidth,
  getSlotMiddle,
  hasRoomForNumbers,
  type BarLayout,
} from "#charts/week/bar-layout.ts";
import type { PlottedBar } from "#charts/week/week-bars.ts";

/** A font in which every letter is 10 px wide. */
const widthOf = (text: string) => 10 * text.length;

function plotted(shown: number): PlottedBar {
  return {
    period: String(shown),
    label: "",
    remark: "",
    day: null,
    shown,
    untranscribed: 0,
    value: shown,
    absent: 0,
    words: "",
    shortWords: "",
    isSign: false,
    isOpen: false,
    isPart: false,
    slots: 1,
  };
}

test("Bars stand from zero, each as high as its number, in bands of equal width", () => {
  // Four bands of 100 px from 40 on; bars of 72 px; a number of 200 is 100 px high, and zero stands at 110 px.
  const bars = [plotted(200), plotted(50), plotted(0), plotted(100)];
  const layout: BarLayout = {
    bar: getBarWidth(100),
    middles: [90, 190, 290, 390],
    y: (count) => 110 - count / 2,
  };
  expect(createOutline(layout, bars, ({ shown }) => [0, shown])).toBe(
    "M54.0 110.0V10.0H126.0V110.0Z" +
      "M154.0 110.0V85.0H226.0V110.0Z" +
      "M354.0 110.0V60.0H426.0V110.0Z",
  );
});

test("Hundreds of bars touch each other, and no number is written where it has no room", () => {
  expect(getBarWidth(1)).toBe(1);
  expect(hasRoomForNumbers(1, [plotted(1877)], widthOf)).toBe(false);
  // "1,877" is 50 px wide and stands 4 px from the next: bands of 50 px are too narrow, bands of 57 px are not.
  const bars = [plotted(3), plotted(1877)];
  expect(hasRoomForNumbers(50, bars, widthOf)).toBe(false);
  expect(hasRoomForNumbers(57, bars, widthOf)).toBe(true);
});

test("The few bars of a wide chart are no wider than 104 px", () => {
  expect(getBarWidth(400)).toBe(104);
});

test("Where not every number has room, the highest bar alone has its number", () => {
  expect(findHighest([plotted(3), plotted(278), plotted(278)])).toBe(1);
  expect(findHighest([plotted(0)])).toBe(-1);
});

test("Where numbers stand beside bars, a bar stands near the left edge of its slot, and labels under it", () => {
  expect(getSlotMiddle(218, true)).toBe(72);
  expect(getSlotMiddle(218, false)).toBe(109);
});
