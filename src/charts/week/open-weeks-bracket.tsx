import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import type { PlotGeometry } from "./bar-layout.ts";
import { wrapWords } from "./fit-labels.ts";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

const LABEL_CLASS = styles.label ?? "";
const WORDS = "Not final: outcomes may still be open";

/** A bracket with words over the newest bars, whose outcomes are still open; nothing where it has no room above them. */
export function OpenWeeksBracket({
  plotted,
  geometry,
  textWidth,
}: {
  readonly plotted: readonly PlottedBar[];
  readonly geometry: PlotGeometry;
  readonly textWidth: MeasureTextWidth;
}) {
  const { layout, area, band } = geometry;
  const first = plotted.findIndex(({ isOpen }) => isOpen);
  const last = plotted.findLastIndex(({ isOpen }) => isOpen);
  if (first < 0) return null;
  const left = area.left + first * band + 1;
  const right = area.left + (last + 1) * band - 1;
  const widthOf = (text: string) => textWidth(text, LABEL_CLASS);
  const isOneLine = widthOf(WORDS) <= right - left;
  // Two lines of about the same length, where one has no room.
  const lines = wrapWords(WORDS, isOneLine ? right - left : widthOf(WORDS) * 0.62, widthOf);
  const height = 16 * area.scale;
  const isWide = lines.every((line) => widthOf(line) <= right - left);
  const greatest = Math.max(...plotted.slice(first, last + 1).map(({ shown }) => shown));
  // Above the bars and the sign or the number of each.
  const y = layout.y(greatest) - 24 * area.scale;
  const top = y - 8 * area.scale - (lines.length - 1) * height;
  if (!isWide || top - 12 * area.scale < area.top) return null;
  return (
    <>
      <path className={styles.bracket} d={`M${left} ${y + 6}v-6H${right}v6`} />
      <text className={LABEL_CLASS}>
        {lines.map((line, index) => (
          <tspan key={line} x={left + 1} y={top + index * height}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
