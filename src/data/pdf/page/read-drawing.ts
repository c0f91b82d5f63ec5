import { IDENTITY, toMatrix, transformPoint, multiply } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";

/**
 * A letter as it is drawn, in points from the page's top left corner. `x`, `y` is its origin on the baseline, `dx`, `dy` the
 * way to the next letter, `size` the height of its font. `jumps` is true where the file set the position anew before it.
 */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
  readonly font: string;
  readonly isRepositioned: boolean;
}

/** A straight line that is drawn, or an edge of a filled rectangle. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What a page draws. */
export interface PageDrawing {
  readonly glyphs: readonly Glyph[];
  readonly segments: readonly Segment[];
}

/** A page's drawing operators as pdfjs gives them, with the numbers that it gives to operators. */
export interface Operators {
  readonly codes: Readonly<Record<string, number>>;
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  /** Scale from glyph space to text space of a font: 0.001 save for Type 3 fonts. */
  readonly fontScale: (font: string) => number;
}

interface GraphicsState {
  ctm: Matrix;
  font: string;
  scale: number;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const MAX_SEGMENTS = 60_000;

/** Letters and straight lines of a page, by the operators of PDF 32000-1:2008, 8 and 9. `view` leads from the page's space to its view. */
export function readDrawing(operators: Operators, view: Matrix): PageDrawing {
  const glyphs: Glyph[] = [];
  const segments: Segment[] = [];
  const { codes } = operators;
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  let state: GraphicsState = {
    ctm: view,
    font: "",
    scale: 0.001,
    size: 0,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  const stack: GraphicsState[] = [];
  let text = IDENTITY;
  let line = { x: 0, y: 0 };
  let pen = { x: 0, y: 0 };
  let jumps = true;
  const moveLine = (x: number, y: number): void => {
    line = { x: line.x + x, y: line.y + y };
    pen = line;
    jumps = true;
  };
  const show = (items: readonly (PdfGlyph | number | null)[]): void => {
    const matrix = multiply(state.ctm, text);
    const scale = state.size * state.scale;
    for (const item of items) {
      if (typeof item === "number") {
        pen = { ...pen, x: pen.x - ((item * state.size) / 1000) * state.stretch };
        continue;
      }
      if (item === null) continue;
      const advance = item.width * scale * state.stretch;
      const at = transformPoint(matrix, pen.x, pen.y + state.rise);
      const after = transformPoint(matrix, pen.x + advance, pen.y + state.rise);
      const above = transformPoint(matrix, pen.x, pen.y + state.rise + state.size);
      const size = Math.hypot(above.x - at.x, above.y - at.y);
      glyphs.push({
        text: item.unicode,
        x: at.x,
        y: at.y,
        dx: after.x - at.x,
        dy: after.y - at.y,
        size,
        font: state.font,
        isRepositioned: jumps,
      });
      jumps = false;
      const spacing = state.letterSpacing + (item.isSpace ? state.wordSpacing : 0);
      pen = { ...pen, x: pen.x + advance + spacing * state.stretch };
    }
  };
  const act: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => void stack.push({ ...state }),
    restore: () => void (state = stack.pop() ?? state),
    transform: (args) => void (state.ctm = multiply(state.ctm, toMatrix(args as number[]))),
    paintFormXObjectBegin: ([matrix]) => {
      stack.push({ ...state });
      state.ctm = multiply(state.ctm, toMatrix(matrix as ArrayLike<number> | null));
    },
    paintFormXObjectEnd: () => void (state = stack.pop() ?? state),
    beginText: () => {
      text = IDENTITY;
      line = { x: 0, y: 0 };
      pen = line;
      jumps = true;
    },
    setFont: ([font, size]) => {
      state.font = String(font);
      state.scale = operators.fontScale(state.font);
      state.size = Number(size);
    },
    setCharSpacing: ([spacing]) => void (state.letterSpacing = Number(spacing)),
    setWordSpacing: ([spacing]) => void (state.wordSpacing = Number(spacing)),
    setHScale: ([percent]) => void (state.stretch = Number(percent) / 100),
    setLeading: ([leading]) => void (state.leading = -Number(leading)),
    setTextRise: ([rise]) => void (state.rise = Number(rise)),
    setTextMatrix: (args) => {
      const [first] = args;
      text = toMatrix((typeof first === "number" ? args : first) as ArrayLike<number>);
      line = { x: 0, y: 0 };
      pen = line;
      jumps = true;
    },
    moveText: ([x, y]) => moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = Number(y);
      moveLine(Number(x), Number(y));
    },
    nextLine: () => moveLine(0, state.leading),
    showText: ([items]) => show(items as readonly PdfGlyph[]),
    showSpacedText: ([items]) => show(items as readonly PdfGlyph[]),
    nextLineShowText: ([items]) => {
      moveLine(0, state.leading);
      show(items as readonly PdfGlyph[]);
    },
    constructPath: ([paint, paths]) => {
      const [path] = paths as readonly (ArrayLike<number> | null)[];
      if (path === null || path === undefined || segments.length > MAX_SEGMENTS) return;
      if (paint === codes["endPath"]) return;
      const isFill = paint !== codes["stroke"] && paint !== codes["closeStroke"];
      for (const part of splitSubpaths(path)) {
        const points = part.map(({ x, y }) => transformPoint(state.ctm, x, y));
        segments.push(...(isFill ? listFilledEdges(points) : listStrokedEdges(points)));
      }
    },
  };
  for (const [at, code] of operators.fnArray.entries()) {
    act[names.get(code) ?? ""]?.((operators.argsArray[at] ?? []) as readonly unknown[]);
  }
  return { glyphs, segments };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Numbers of a path's steps after the code of each: move, line, cubic curve, quadratic curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0] as const;

/** The straight parts of a path; a curve ends one. */
function splitSubpaths(path: ArrayLike<number>): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? 4;
    const length = STEP_LENGTHS[code as 0] ?? 0;
    const x = path[at + length - 1];
    const y = path[at + length];
    const [first] = part;
    if (code === 4 && first !== undefined) part.push(first);
    if (code === 0 || code === 2 || code === 3) {
      parts.push(part);
      part = [];
    }
    if (code !== 4 && x !== undefined && y !== undefined) part.push({ x, y });
    at += 1 + length;
  }
  parts.push(part);
  return parts.filter(({ length }) => length > 1);
}

function listStrokedEdges(points: readonly Point[]): readonly Segment[] {
  return points.flatMap(({ x, y }, at) => {
    const before = points[at - 1];
    return before === undefined ? [] : [{ x1: before.x, y1: before.y, x2: x, y2: y }];
  });
}

const MIN_BOX_SIZE = 3;

/** A thin filled box is a line; the edges of a larger one may be edges of cells. */
function listFilledEdges(points: readonly Point[]): readonly Segment[] {
  const edges = listStrokedEdges(points);
  if (edges.length < 4 || edges.length > 5) return [];
  const [first, second] = edges;
  if (first === undefined || second === undefined) return [];
  const lengths = [first, second].map(({ x1, y1, x2, y2 }) => Math.hypot(x2 - x1, y2 - y1));
  const [length = 0, width = 0] = lengths;
  if (Math.min(length, width) > MIN_BOX_SIZE) return edges;
  const long = length > width ? first : second;
  const across = length > width ? second : first;
  const half = { x: (across.x2 - across.x1) / 2, y: (across.y2 - across.y1) / 2 };
  const sign = length > width ? 1 : -1;
  return [
    {
      x1: long.x1 + sign * half.x,
      y1: long.y1 + sign * half.y,
      x2: long.x2 + sign * half.x,
      y2: long.y2 + sign * half.y,
    },
  ];
}
