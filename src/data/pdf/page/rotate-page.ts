import type { Glyph, PageDrawing, Segment } from "./read-drawing.ts";
import { isBlankText } from "./plain-text.ts";

/** A page with its text running to the right. `rotation` is by how many degrees it had to be turned; `duplicateGlyphs` counts letters drawn twice. */
export interface UprightPage extends PageDrawing {
  readonly rotation: number;
  readonly duplicateGlyphs: number;
}

const HALF_DEGREE = Math.PI / 360;

/** Turns a page so that the direction of most letters runs to the right, and leaves out letters that are drawn a second time. */
export function rotateUpright({ glyphs, segments }: PageDrawing): UprightPage {
  const angle = findMainAngle(glyphs);
  const isTurned = angle !== 0;
  const cos = Math.cos(-angle);
  const sin = Math.sin(-angle);
  const turn = (x: number, y: number): { x: number; y: number } => ({
    x: x * cos - y * sin,
    y: x * sin + y * cos,
  });
  const level = isTurned
    ? glyphs.map((glyph) => {
        const at = turn(glyph.x, glyph.y);
        const advance = turn(glyph.dx, glyph.dy);
        return { ...glyph, ...at, dx: advance.x, dy: advance.y };
      })
    : glyphs;
  const once = removeCopies(level);
  return {
    glyphs: once,
    segments: isTurned ? segments.map((segment) => rotateSegment(segment, turn)) : segments,
    rotation: Math.round((angle * 1800) / Math.PI) / 10,
    duplicateGlyphs: level.length - once.length,
  };
}

function rotateSegment(
  { x1, y1, x2, y2 }: Segment,
  turn: (x: number, y: number) => { x: number; y: number },
): Segment {
  const from = turn(x1, y1);
  const to = turn(x2, y2);
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** The direction of most letters, in radians clockwise from "to the right"; 0 where there are none. */
function findMainAngle(glyphs: readonly Glyph[]): number {
  const anglesByStep = new Map<number, number[]>();
  for (const { dx, dy, text } of glyphs) {
    if (isBlankText(text) || !Number.isFinite(dx + dy) || Math.hypot(dx, dy) === 0) continue;
    const angle = Math.atan2(dy, dx);
    const step = Math.round(angle / HALF_DEGREE);
    // -180 and 180 degrees are one direction, and so are the angles a little to both sides of it.
    const isBeforeHalfTurn = step === -360;
    const angles = anglesByStep.get(isBeforeHalfTurn ? 360 : step) ?? [];
    if (angles.length === 0) anglesByStep.set(isBeforeHalfTurn ? 360 : step, angles);
    angles.push(isBeforeHalfTurn ? angle + 2 * Math.PI : angle);
  }
  const [main = []] = [...anglesByStep.values()].toSorted((a, b) => b.length - a.length);
  // The median, so that a few letters at a slight angle do not turn a page that is upright.
  return main.toSorted((a, b) => a - b)[Math.floor(main.length / 2)] ?? 0;
}

const MAX_COPY_DISTANCE = 0.12;

/** Letters without those that stand again within a tenth of their size of the same letter: bold type made by drawing twice. */
function removeCopies(glyphs: readonly Glyph[]): readonly Glyph[] {
  const places = new Map<string, Glyph[]>();
  const cell = (value: number, size: number): number => Math.floor(value / Math.max(size, 1));
  return glyphs.filter((glyph) => {
    const { text, x, y, size } = glyph;
    if (isBlankText(text) || !Number.isFinite(x + y)) return true;
    const reach = MAX_COPY_DISTANCE * size;
    const at = [-reach, reach].flatMap((down) =>
      [-reach, reach].map((right) => `${text} ${cell(x + right, size)} ${cell(y + down, size)}`),
    );
    const isCopy = at.some((key) =>
      places
        .get(key)
        ?.some(
          (other) =>
            Math.abs(other.x - x) < reach &&
            Math.abs(other.y - y) < reach &&
            Math.abs(other.size - size) < reach,
        ),
    );
    if (isCopy) return false;
    const key = `${text} ${cell(x, size)} ${cell(y, size)}`;
    const list = places.get(key);
    if (list === undefined) places.set(key, [glyph]);
    else list.push(glyph);
    return true;
  });
}
