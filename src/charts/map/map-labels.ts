import type { MapBox, MapPoint, Outline, Ring } from "./atlas.ts";

/** A number to be written on a map, and its size there. */
export interface LabelText {
  readonly key: string;
  readonly text: string;
  readonly outline: Outline;
  readonly width: number;
  readonly height: number;
}

/** Where a number stands, by its middle. */
export interface PlacedLabel extends Pick<LabelText, "key" | "text"> {
  readonly at: MapPoint;
  /** The line that leads from the area to a number outside of it; null where it stands inside. */
  readonly leader: readonly [from: MapPoint, to: MapPoint] | null;
}

/** How many places inside an area are tried in each direction. */
const GRID = 13;

/** Directions and distances, in heights of the text, at which a number outside of its area is tried. */
const DIRECTIONS: readonly MapPoint[] = [
  [1, 0.35],
  [1, 0.8],
  [1, -0.35],
  [0.5, 1],
  [-1, 0.35],
  [-1, 0],
  [1, -1],
  [0, 1],
];
const DISTANCES = [2.2, 3.2, 4.4];

/**
 * Places numbers: inside their area where they fit, nearest to its middle, otherwise beside it with a line, where the number
 * lies on no area. One that has room in neither way is left out; the list says it. Where areas are many, no lines are drawn.
 */
export function placeLabels(
  texts: readonly LabelText[],
  outlines: readonly Outline[],
  box: MapBox,
  hasLeaders: boolean,
): readonly PlacedLabel[] {
  const inside = texts.map((text) => ({ text, at: findPlaceInside(text) }));
  const placed: (PlacedLabel & { readonly text: string })[] = [];
  const occupied: MapBox[] = [];
  for (const { text, at } of inside) {
    if (at === null) continue;
    placed.push({ key: text.key, text: text.text, at, leader: null });
    occupied.push(getTextBox(text, at));
  }
  for (const { text, at } of inside) {
    if (at !== null || !hasLeaders) continue;
    const place = findPlaceBeside(text, outlines, occupied, box);
    if (place === null) continue;
    placed.push({ key: text.key, text: text.text, ...place });
    occupied.push(getTextBox(text, place.at));
  }
  return placed;
}

/** The place nearest to the middle at which the text lies inside the largest field of its area; null where none is. */
function findPlaceInside(text: LabelText): MapPoint | null {
  const [ring] = text.outline.rings;
  if (ring === undefined) return null;
  const { width, height } = getRingBox(ring);
  if (width < text.width || height < text.height) return null;
  // Figures leave the corners of their frame free.
  const figures = { ...text, height: text.height * 0.6 };
  return (
    listPlaces(ring).find((at) => listEdge(figures, at).every((point) => isInside(point, ring))) ??
    null
  );
}

/** Places in the frame of a closed line, the nearest to its middle first. */
function listPlaces(ring: Ring): readonly MapPoint[] {
  const { left, top, width, height } = getRingBox(ring);
  const middle: MapPoint = [left + width / 2, top + height / 2];
  const steps = Array.from({ length: GRID }, (_, at) => (at + 0.5) / GRID);
  return steps
    .flatMap((x) => steps.map((y): MapPoint => [left + width * x, top + height * y]))
    .sort((a, b) => measureDistance(a, middle) - measureDistance(b, middle));
}

function findPlaceBeside(
  text: LabelText,
  outlines: readonly Outline[],
  occupied: readonly MapBox[],
  box: MapBox,
): Pick<PlacedLabel, "at" | "leader"> | null {
  const [ring] = text.outline.rings;
  if (ring === undefined) return null;
  const { left, top, width, height } = getRingBox(ring);
  const [from = [left + width / 2, top + height / 2] as const] = listPlaces(ring).filter((place) =>
    isInside(place, ring),
  );
  for (const distance of DISTANCES) {
    for (const [x, y] of DIRECTIONS) {
      const end: MapPoint = [
        from[0] + x * (width / 2 + distance * text.height),
        from[1] + y * (height / 2 + distance * text.height),
      ];
      const at: MapPoint = [end[0] + (Math.sign(x) * (text.width + text.height * 0.4)) / 2, end[1]];
      const textBox = getTextBox(text, at);
      const isFree =
        isWithin(textBox, box) &&
        occupied.every((other) => !overlaps(textBox, other)) &&
        listEdge(text, at).every(
          (point) => !outlines.some(({ rings }) => rings.some((each) => isInside(point, each))),
        );
      if (isFree) return { at, leader: [from, end] };
    }
  }
  return null;
}

/** Points around a text at a place. */
function listEdge(
  { width, height }: Pick<LabelText, "width" | "height">,
  [x, y]: MapPoint,
): readonly MapPoint[] {
  const [w, h] = [width / 2, height / 2];
  return [
    [x, y],
    [x - w, y - h],
    [x, y - h],
    [x + w, y - h],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
    [x - w, y + h],
    [x - w, y],
  ];
}

function getTextBox({ width, height }: LabelText, [x, y]: MapPoint): MapBox {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

const BOXES = new WeakMap<Ring, MapBox>();

function getRingBox(ring: Ring): MapBox {
  const known = BOXES.get(ring);
  if (known !== undefined) return known;
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const ringBox = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  BOXES.set(ring, ringBox);
  return ringBox;
}

function isWithin(inner: MapBox, outer: MapBox): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

function overlaps(a: MapBox, b: MapBox): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function measureDistance([x, y]: MapPoint, [otherX, otherY]: MapPoint): number {
  return Math.hypot(x - otherX, y - otherY);
}

/** True where a point lies inside a closed line: a ray from it crosses the line an odd number of times. */
function isInside([x, y]: MapPoint, ring: Ring): boolean {
  const { left, top, width, height } = getRingBox(ring);
  if (x < left || x > left + width || y < top || y > top + height) return false;
  let inside = false;
  let [lastX, lastY] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    const crosses = nextY > y !== lastY > y;
    if (crosses && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside;
    [lastX, lastY] = [nextX, nextY];
  }
  return inside;
}
