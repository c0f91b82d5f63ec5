import { expect, it } from "vitest";
import type { Outline, Ring } from "#charts/map/atlas.ts";
import { placeLabels } from "#charts/map/map-labels.ts";

const BOX = { left: 0, top: 0, width: 300, height: 200 };

function square(fips: string, left: number, top: number, size: number): Outline {
  const ring: Ring = [
    [left, top],
    [left + size, top],
    [left + size, top + size],
    [left, top + size],
    [left, top],
  ];
  return { fips, name: fips, path: "", rings: [ring] };
}

const text = (outline: Outline) => ({
  key: outline.fips,
  text: "30",
  outline,
  width: 14,
  height: 12,
});

it("A number stands in the middle of an area in which it has room", () => {
  const large = square("large", 100, 50, 60);
  expect(placeLabels([text(large)], [large], BOX, true)).toEqual([
    { key: "large", text: "30", at: [130, 80], leader: null },
  ]);
});

it("A number that does not fit stands beside its area, on no other, at the end of a line", () => {
  const small = square("small", 200, 90, 8);
  const neighbor = square("neighbor", 100, 0, 100);
  const [label] = placeLabels([text(small)], [small, neighbor], BOX, true);
  expect(label?.leader?.[0]).toEqual([204, 94]);
  const [x = 0, y = 0] = label?.at ?? [];
  expect(x).toBeGreaterThan(208);
  expect(x + 7).toBeLessThanOrEqual(300);
  expect(y).toBeLessThanOrEqual(194);
});

it("A number without room inside or beside its area is left out", () => {
  const small = square("small", 100, 100, 8);
  const around = square("around", -500, -500, 2000);
  expect(placeLabels([text(small)], [small, around], BOX, true)).toEqual([]);
  expect(placeLabels([text(small)], [small], BOX, false)).toEqual([]);
});

it("Two numbers beside their areas never lie on each other", () => {
  const first = square("first", 100, 100, 8);
  const second = square("second", 104, 102, 8);
  const labels = placeLabels([text(first), text(second)], [first, second], BOX, true);
  expect(labels).toHaveLength(2);
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = labels.map(({ at }) => at);
  expect(Math.abs(ax - bx) >= 14 || Math.abs(ay - by) >= 12).toBe(true);
});
