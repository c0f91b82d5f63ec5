import { useId, useMemo } from "react";
import type { Readout } from "#charts/readout/readout.ts";
import { useChartReadout } from "#charts/readout/use-chart-readout.tsx";
import type { BarRow } from "#charts/bars/bar-list-model.ts";
import type { MapBox, Outline } from "./atlas.ts";
import { placeLabels } from "./map-labels.ts";
import { MapLegend } from "./map-legend.tsx";
import type { MapArea, MapModel } from "./map-model.ts";
import { useDrawnSize } from "./use-drawn-size.ts";
import styles from "./area-map.module.css";

interface AreaMapProps {
  readonly model: MapModel;
  /** Says measure, level and period. */
  readonly label: string;
  /** Outlines of the areas. */
  readonly outlines: readonly Outline[];
  /** Outlines behind them, such as the states behind the counties. */
  readonly ground?: readonly Outline[];
  /** The part of the drawing that is shown. */
  readonly box: MapBox;
  readonly getReadout: (row: BarRow) => Readout;
}

/** The widths of the letters of a number in parts of the height of its text. */
const LETTER_WIDTH = 0.62;
const COMMA_WIDTH = 0.28;

/** The field around the drawing in parts of its width, for the edges of what stands at its border. */
const MARGIN = 0.01;

/** A map of counts in steps of one color, with numbers where they fit. One tab stop, arrow keys between areas by name. */
export function AreaMap({ model, label, outlines, ground = [], box, getReadout }: AreaMapProps) {
  const hatch = useId();
  const [host, size] = useDrawnSize();
  const drawn = useMemo(() => {
    const byFips = new Map(outlines.map((outline) => [outline.fips, outline]));
    return model.areas.flatMap((area) => {
      const outline = byFips.get(area.fips);
      return outline === undefined ? [] : [{ area, outline }];
    });
  }, [model, outlines]);
  const read = drawn.filter(({ area }) => area.fill !== "not-selected").map(({ area }) => area);
  const findDrawn = (mark: string | null) => drawn.find(({ area }) => area.row.key === mark);
  const { current, plotProps, getMarkProps, overlay } = useChartReadout({
    marks: read.map(({ row }) => row.key),
    isVertical: true,
    getReadout: (mark) => {
      const found = findDrawn(mark);
      return found === undefined ? null : getReadout(found.area.row);
    },
  });
  /** Units of the drawing in a px of the page. */
  const unit = size === null ? 1 : box.width / size.width;
  const textSize = (size?.text ?? 0) * unit;
  const labels = useMemo(() => {
    if (size === null) return [];
    const texts = drawn
      .filter(({ area }) => area.text !== "")
      .map(({ area, outline }) => ({
        key: area.row.key,
        text: area.text,
        outline,
        width: measureText(area.text) * size.text * unit,
        height: size.text * unit,
      }));
    return placeLabels(texts, outlines, box, ground.length === 0);
  }, [drawn, outlines, ground, box, size, unit]);
  const pointed = findDrawn(current);
  const margin = box.width * MARGIN;
  const view = [
    box.left - margin,
    box.top - margin,
    box.width + 2 * margin,
    box.height + 2 * margin,
  ];
  const colors = new Map(drawn.map(({ area }) => [area.row.key, area.color ?? 0]));
  return (
    <div className={styles.map} data-many={ground.length > 0 || undefined}>
      <div
        {...plotProps}
        className={styles.plot}
        aria-label={`${label}, map of ${read.length} areas`}
      >
        <svg ref={host} viewBox={view.join(" ")} aria-hidden="true" strokeWidth={0.75 * unit}>
          <defs>
            <pattern
              id={hatch}
              width={5 * unit}
              height={5 * unit}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width={5 * unit} height={5 * unit} fill="var(--page)" />
              <line y2={5 * unit} stroke="var(--hatch-soft)" strokeWidth={3 * unit} />
            </pattern>
          </defs>
          {ground.map(({ fips, path }) => (
            <path key={fips} d={path} className={styles.ground} />
          ))}
          {drawn.map(({ area, outline }) => (
            <path
              key={area.row.key}
              d={outline.path}
              data-fill={area.fill}
              fill={getFill(area, hatch)}
              {...getMarkProps(area.row.key)}
            />
          ))}
          {ground.map(({ fips, path }) => (
            <path key={fips} d={path} className={styles.border} />
          ))}
          {pointed === undefined ? null : (
            <path d={pointed.outline.path} className={styles.pointed} strokeWidth={2.5 * unit} />
          )}
          {labels.map(({ key, text, at: [x, y], leader }) => (
            <g key={key} className={styles.label}>
              {leader === null ? null : (
                <line
                  x1={leader[0][0]}
                  y1={leader[0][1]}
                  x2={leader[1][0]}
                  y2={leader[1][1]}
                  strokeWidth={unit}
                />
              )}
              <text
                x={x}
                y={y}
                fontSize={textSize}
                dy="0.36em"
                textAnchor="middle"
                data-inverse={(leader === null && (colors.get(key) ?? 0) >= 4) || undefined}
              >
                {text}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <MapLegend model={model} />
      {overlay}
    </div>
  );
}

function measureText(text: string): number {
  const letters = text.replaceAll(",", "").length;
  return letters * LETTER_WIDTH + (text.length - letters) * COMMA_WIDTH;
}

function getFill({ fill, color }: MapArea, hatch: string): string {
  if (fill === "unknown") return `url(#${hatch})`;
  return fill === "not-selected" ? "var(--grid)" : `var(--seq-${color ?? 0})`;
}
