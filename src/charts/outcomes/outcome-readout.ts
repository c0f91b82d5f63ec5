import type { Readout } from "#charts/readout/readout.ts";
import { formatCoveredPart } from "#domain/report/covered-part.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatRowShare } from "./format-row-share.ts";
import type { OutcomeBarsModel } from "./outcome-bars-model.ts";

/** What a segment of a bar says; its shares only where the outcomes of the bar are final. */
export function createOutcomeReadout(
  { bars, segments }: Pick<OutcomeBarsModel, "bars" | "segments">,
  barAt: number,
  segmentAt: number,
  hasShares: boolean,
): Readout | null {
  const [bar, segment] = [bars[barAt], segments[segmentAt]];
  if (bar === undefined || segment === undefined) return null;
  const { row } = bar;
  const count = bar.counts[segmentAt] ?? 0;
  const isRecorded = segmentAt < segments.length - 1;
  const share = (total: number) =>
    hasShares && !row.isOpen ? ` (${formatRowShare(row, count, total)})` : "";
  return {
    title: row.label === "" ? segment.label : `${row.label}: ${segment.label}`,
    rows: [
      { swatch: segment.swatch, label: "detainers", value: formatCount(count) },
      ...(isRecorded
        ? [
            {
              swatch: null,
              label: `of those with an outcome recorded${share(row.recorded)}`,
              value: formatCount(row.recorded),
            },
          ]
        : []),
      { swatch: null, label: `of all${share(row.all)}`, value: formatCount(row.all) },
    ],
    remarks: [
      ...(isRecorded ? [] : ["Still open, or not filled in."]),
      ...(row.part === null ? [] : [`${capitalizeFirst(formatCoveredPart(row.part))}.`]),
      ...(row.isOpen ? ["Outcomes may still be open."] : []),
    ],
    actions: [],
  };
}
