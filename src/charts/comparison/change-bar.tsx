import { useState, type CSSProperties, type ReactNode } from "react";
import { formatChange } from "#domain/text/format-count.ts";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import type { ChangeBarModel, ChangeSegment } from "./change-bar-model.ts";
import { PointedChart } from "#charts/readout/pointed-chart.tsx";
import { createTicksAround } from "#charts/axis/round-ticks.ts";
import { useElementWidth } from "./use-element-width.ts";
import styles from "./change-bar.module.css";

interface ChangeBarProps {
  readonly model: ChangeBarModel;
  readonly unit: string;
}

/** A change as one bar around 0: what lowers it to the left, what raises it to the right, each part with its label. */
export function ChangeBar({ model, unit }: ChangeBarProps) {
  const { segments, minimum, maximum } = model;
  const [host, textWidth] = useTextWidth<HTMLDivElement>("html");
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const width = useElementWidth(element);
  const span = Math.max(1, maximum - minimum);
  const left = (value: number): number => (100 * (value - minimum)) / span;
  const isNarrow = width > 0 && width < 560;
  const labels = placeLabels(segments, {
    width,
    isNarrow,
    x: (value) => (width * (value - minimum)) / span,
    textWidth: (text) => textWidth(text, styles.label ?? ""),
  });
  return (
    <PointedChart
      label={`${unit}: what makes up the change, chart of ${segments.length} parts`}
      marks={segments.map(({ key }) => key)}
      isVertical={false}
      getReadout={(key) => {
        const segment = segments.find((each) => each.key === key);
        return segment === undefined
          ? null
          : {
              title: segment.name,
              rows: [
                {
                  swatch: getSwatch(segment),
                  label: "change",
                  value: formatChange(segment.change),
                },
              ],
              remarks: segment.isKnown ? [] : ["Not enough data to compare this part."],
              actions: [],
            };
      }}
    >
      {(getProps) => (
        <div
          className={styles.chart}
          ref={(node) => {
            host(node);
            setElement(node);
          }}
        >
          <p className={styles.ways} style={{ "--zero": `${left(0)}%` } as CSSProperties}>
            <span>← decrease</span>
            <span>increase →</span>
          </p>
          <div className={styles.labels}>{labels.above}</div>
          <div className={styles.bar}>
            {createTicksAround(minimum, maximum).map((tick) => (
              <i key={tick} className={styles.line} style={{ left: `${left(tick)}%` }} />
            ))}
            {segments.map((segment) => (
              <span
                key={segment.key}
                className={styles.segment}
                data-swatch={getSwatch(segment)}
                style={{
                  left: `${left(segment.from)}%`,
                  width: `${(100 * (segment.to - segment.from)) / span}%`,
                }}
                {...getProps(segment.key)}
              >
                {labels.inside.get(segment.key)}
              </span>
            ))}
            <i className={styles.zero} style={{ left: `${left(0)}%` }} />
          </div>
          <div className={styles.labels}>{labels.below}</div>
          <div className={styles.ticks}>
            {createTicksAround(minimum, maximum).map((tick) => (
              <span key={tick} style={{ left: `${left(tick)}%` }}>
                {formatChange(tick).replace("+", "")}
              </span>
            ))}
          </div>
        </div>
      )}
    </PointedChart>
  );
}

/** A change has none of the colors of the periods: its side of 0 says which way it goes. */
function getSwatch({ isKnown }: ChangeSegment) {
  return isKnown ? "quiet" : "not-on-record";
}

interface LabelRoom {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly x: (value: number) => number;
  readonly textWidth: (text: string) => number;
}

/** Labels inside the parts where they fit, otherwise above them, those of hatched parts below; none over another. */
function placeLabels(segments: readonly ChangeSegment[], room: LabelRoom) {
  const inside = new Map<string, string>();
  const ordered = segments.toSorted((a, b) => a.from - b.from);
  const rows = { above: [] as ReactNode[], below: [] as ReactNode[] };
  if (room.width > 0) {
    const ends = { above: 0, below: 0 };
    for (const segment of ordered) {
      const { key, from, to, isKnown, change } = segment;
      const name = room.isNarrow ? segment.shortName : segment.name;
      const text = `${name} ${formatChange(change)}`;
      const size = room.textWidth(text);
      if (isKnown && size + 16 <= room.x(to) - room.x(from)) {
        inside.set(key, text);
        continue;
      }
      const row = isKnown ? "above" : "below";
      const middle = (room.x(from) + room.x(to)) / 2;
      const start = Math.min(Math.max(middle - size / 2, ends[row]), room.width - size);
      // A label that would cover another is left out; the table, the readout and the sentence have it.
      if (start < ends[row] || Math.abs(start + size / 2 - middle) > size / 2 + 24) continue;
      ends[row] = start + size + 12;
      rows[row].push(
        <span key={key} className={styles.label} style={{ left: start }}>
          {text}
        </span>,
      );
      if (isKnown) {
        rows.above.push(<i key={`${key}tick`} className={styles.tick} style={{ left: middle }} />);
      }
    }
  }
  return { ...rows, inside };
}
