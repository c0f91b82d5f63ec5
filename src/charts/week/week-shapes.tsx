import { brokenLines, NONE_HERE } from "./week-drawn.ts";

/** Hatch patterns of a chart: `hatch` for what is reported and not here, `gap` for weeks without an edition. */
export function HatchDefs({ id }: { readonly id: string }) {
  return (
    <>
      <pattern
        id={`${id}hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--page)" />
        <line y2="6" stroke="var(--hatch)" strokeWidth="2" />
      </pattern>
      <pattern
        id={`${id}gap`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line y2="7" stroke="var(--line)" strokeWidth="1.5" />
      </pattern>
    </>
  );
}

/** A tick of the week axis, in two lines so that four weeks fit on a phone; heavier where the keys stand. */
export function WeekTick({ tick, at }: { readonly tick: unknown; readonly at: number | null }) {
  const { x, y, payload, index } = numbersOf(tick);
  // A week within one month fits in a line: "Feb 4 – 10".
  const [first = "", second] = payload.length <= 12 ? [payload] : payload.split(/(?<= –|^from) /u);
  return (
    <text
      x={x}
      y={y + 12}
      textAnchor="middle"
      className={index === at ? "week-tick week-tick-here" : "week-tick"}
    >
      <tspan x={x}>{first}</tspan>
      {second !== undefined && (
        <tspan x={x} dy="15">
          {second}
        </tspan>
      )}
    </text>
  );
}

/** A bar without a number: light hatching with words in it. */
export function AbsentShape({ id, shape }: { readonly id: string; readonly shape: unknown }) {
  const { x, y, width, height, words } = numbersOf(shape);
  if (words === "" || height <= 0) return null;
  const lines = brokenLines(words, Math.max(8, Math.floor(width / 6.6)));
  const top = y + height / 2 - ((lines.length - 1) * 16) / 2;
  return (
    <g>
      {words !== NONE_HERE && (
        <rect x={x} y={y} width={width} height={height} fill={`url(#${id}gap)`} />
      )}
      <text textAnchor="middle" className="week-tick week-absent">
        {lines.map((line, at) => (
          <tspan key={line} x={x + width / 2} y={top + at * 16}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** Reads the drawing library's loosely typed props: what is missing or of another type is 0 or empty. */
function numbersOf(props: unknown) {
  const given: Record<string, unknown> =
    typeof props === "object" && props !== null ? { ...props } : {};
  const number = (key: string) => (typeof given[key] === "number" ? given[key] : 0);
  const payload: unknown = given["payload"];
  const value =
    typeof payload === "object" && payload !== null && "value" in payload ? payload.value : "";
  const words = given["words"];
  return {
    x: number("x"),
    y: number("y"),
    width: number("width"),
    height: number("height"),
    index: number("index"),
    payload: typeof value === "string" ? value : "",
    words: typeof words === "string" ? words : "",
  };
}
