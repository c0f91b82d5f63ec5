import type { ReactNode } from "react";
import type { Swatch } from "#charts/readout/readout.ts";
import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import { formatCellState } from "./format-bar.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import type { WeekModel } from "./week-model.ts";
import styles from "./week-chart.module.css";

/** What the colors, hatches and signs of the chart stand for; of these only those that are drawn. */
export function WeekKey({
  id,
  model,
  children,
}: {
  /** The id of the help for the keys. */
  readonly id: string;
  readonly model: WeekModel;
  /** What stands at the right, before the help. */
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.key}>
      {listSwatches(model).map(({ swatch, label }) => (
        <span key={label}>
          <i data-swatch={swatch} aria-hidden="true" />
          {label}
        </span>
      ))}
      {listSigns(model).map(({ sign, words, isHatched }) => (
        <span key={sign}>
          {sign}
          {isHatched ? <span className={styles.low}> or low hatching</span> : null}
          {isHatched ? ": " : " "}
          {words}
        </span>
      ))}
      <span className={styles.links}>{children}</span>
      <span className={styles.help} id={id}>
        ← → read the bars, Esc leaves
      </span>
    </div>
  );
}

function listSwatches(model: WeekModel): readonly { swatch: Swatch & string; label: string }[] {
  const { bars, plotted, gap, filtered } = model;
  const hasReported = !filtered && bars.some(({ reported }) => reported !== null);
  const hasOpen = bars.some(({ isOpen }) => isOpen);
  const first = filtered ? "match" : hasReported ? "on record" : hasOpen ? "final" : null;
  const hasEmpty = gap !== null || plotted.some(({ isSign, absent }) => !isSign && absent > 0);
  return [
    ...(first === null ? [] : [{ swatch: "first", label: first } as const]),
    ...(plotted.some(({ untranscribed }) => untranscribed > 0)
      ? [{ swatch: "not-on-record", label: "reported by ICE, not on record" } as const]
      : []),
    ...(hasOpen ? [{ swatch: "open", label: "outcomes may still be open" } as const] : []),
    ...(hasEmpty ? [{ swatch: "no-edition", label: model.here.noWeekKey } as const] : []),
  ];
}

/** A sign of the chart, what it says, and whether low hatching stands for it where it has no room. */
interface SignKey {
  readonly sign: string;
  readonly words: string;
  readonly isHatched: boolean;
}

function listSigns({ bars, plotted, grain, here }: WeekModel): readonly SignKey[] {
  const signed = new Set(plotted.filter(({ isSign }) => isSign).map(({ period }) => period));
  const cells = new Set(bars.filter(({ period }) => signed.has(period)).map(({ cell }) => cell));
  const hasPart = plotted.some(({ isPart }) => isPart);
  return [
    ...(hasPart
      ? [{ sign: "*", words: `part of a ${getGrainNoun(grain)}`, isHatched: false }]
      : []),
    ...Array.from(cells, (cell) =>
      cell === "count" || cell === "not-transcribed"
        ? {
            sign: "?",
            words: formatCellState("not-transcribed", here).replace("0", "none"),
            isHatched: true,
          }
        : { sign: CELL_STATE_SIGNS[cell], words: formatCellState(cell, here), isHatched: false },
    ),
  ];
}
