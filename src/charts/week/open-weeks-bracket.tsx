import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import type { PlotGeometry } from "./bar-layout.ts";
import { wrapWords } from "./fit-labels.ts";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

const LABEL_CLASS = styles.label ?? "";
const WORDS = "Not final: outcomes may still be open";

interface BracketProps {
  readonly plotted: readonly PlottedBar[];
  readonly geometry: PlotGeometry;
  readonly textWidth: MeasureTextWidth;
}

/** A bracket with words over each row of bars that are not final, of which combined files have several. */
export function OpenWeeksBrackets(props: BracketProps) {
  const { plotted } = props;
  const firsts = plotted.flatMap(({ isOpen }, at) =>
    isOpen && plotted[at - 1]?.isOpen !== true ? [at] : [],
  );
  return firsts.map((first) => {
    const end = plotted.findIndex(({ isOpen }, at) => at > first && !isOpen);
    const last = (end < 0 ? plotted.length : end) - 1;
    return <OpenWeeksBracket key={first} {...props} first={first} last={last} />;
  });
}

/** Nothing where it has no room above the bars. */
function OpenWeeksBracket({
  plotted,
  geometry,
  textWidth,
  first,
  last,
}: BracketProps & { readonly first: number; readonly last: number }) {
  const { layout, area, band } = geometry;
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
