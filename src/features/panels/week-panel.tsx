import { useState } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent, MissingPartError } from "#ui/lazy-component.tsx";
import { Link } from "react-router";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { isGrowingMeasure, findOpenSince } from "#domain/report/open-weeks.ts";
import type { Note } from "#domain/note/note.ts";
import type { Collection } from "#domain/report/collection.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { Panel } from "#features/panels/panel.tsx";
import { formatGrain, GRAIN_TITLE } from "#charts/week/format-bar.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import type { Answer } from "#engine/query/question.ts";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import { SmallPrint } from "#ui/small-print.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { hasRowFilter, clearWeeks } from "#features/filters/edit-filter.ts";
import { formatWeekBasis } from "#features/panels/format-week-basis.ts";
import { chooseGrain, chooseDefaultGrain } from "./choose-grain.ts";
import styles from "./panel.module.css";

/** The chart, which is larger than the rest of the page: pages ask for it while the numbers are on their way. */
export const WeekChart = createLazyComponent(
  async () => (await import("#charts/week/week-chart.tsx")).WeekChart,
);

const WeekTable = createLazyComponent(
  async () => (await import("#charts/week/week-table.tsx")).WeekTable,
);

const GrainSelect = createLazyComponent(
  async () => (await import("./grain-select.tsx")).GrainSelect,
);

const OpenWeeksField = createLazyComponent(
  async () => (await import("./open-weeks-field.tsx")).OpenWeeksField,
);

/** Beyond this number of weeks a reader is offered longer periods. */
const MAX_SHORT_WEEKS = 26;

interface WeekPanelProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly totals: Answer;
  /** Counts by the periods that are shown. */
  readonly counts: Answer;
  readonly noteAnswer: Answer;
  readonly notes: readonly Note[];
  readonly view: View;
  /** The place that the view covers, in words; made from the filters where not given. */
  readonly place?: string;
}

/** The weeks as bars and as a table. */
export function WeekPanel(props: WeekPanelProps) {
  const { info, collection, totals, counts, noteAnswer: marks, notes, view } = props;
  const { setView: change, formatUrl: address, view: chosen } = useUrlView();
  const isDragging = useIsDragging();
  const [missingPart, setMissingPart] = useState<MissingPartError | null>(null);
  // The panel's boundary says why, and draws the panel again.
  if (missingPart !== null) throw missingPart;
  const grain = chooseGrain(info, chosen);
  const since = isGrowingMeasure(view.measure)
    ? findOpenSince(info.weeks, info.datasetPeriod.basis, chosen.openWeeks)
    : null;
  const model = createWeekModel({
    totals,
    counts,
    marks,
    notes,
    facts: info,
    filtered: hasRowFilter(view.filter),
    measure: view.measure,
    grain,
    openSince: since,
    suspended: collection.suspended,
  });
  const unit = MEASURE_UNITS[view.measure];
  const { place, period, source } = describeView(info, view);
  const weeks = info.weeks.filter(({ presence }) => presence === "present").length;
  return (
    <Panel
      id="weeks"
      title={`By ${GRAIN_TITLE[grain].toLowerCase()}`}
      subtitle={`${unit} · ${props.place ?? place} · ${period}, ${formatGrain(grain, info.datasetPeriod)}`}
      summary={null}
      source={source}
      minHeight={310}
      onCsv={() => {
        // The code that writes a file loads at the first download, so that the first chart does not wait for it.
        import("./week-file.ts").then(
          ({ downloadWeeks }) => downloadWeeks({ info, view, totals, model, since }),
          (reason: unknown) => setMissingPart(new MissingPartError(reason)),
        );
      }}
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <PanelBoundary fallback={<Placeholder height={310} />}>
              <WeekChart
                model={model}
                measure={view.measure}
                notes={notes}
                asof={info.datasetPeriod.asof}
                isDragging={isDragging}
                onPick={(_period, [from, to]) =>
                  change((current) => ({ ...current, filter: { ...current.filter, from, to } }))
                }
              />
            </PanelBoundary>
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <PanelBoundary fallback={<Placeholder height={310} />}>
              <WeekTable
                model={model}
                notes={notes}
                asof={info.datasetPeriod.asof}
                caption={`${unit} by ${GRAIN_TITLE[grain].toLowerCase()}`}
              />
            </PanelBoundary>
          ),
        },
      ]}
    >
      <p className={styles.summary}>{model.summary}</p>
      <SmallPrint>{formatWeekBasis(info.datasetPeriod, grain)}</SmallPrint>
      {info.datasetPeriod.basis === "issued" && isGrowingMeasure(view.measure) ? (
        <PanelBoundary fallback={<Placeholder height={90} />}>
          <OpenWeeksField since={since} />
        </PanelBoundary>
      ) : null}
      <p data-print="hidden">
        <Link to={`${address(view, "/editions")}#first`}>As first published and as of now</Link>
      </p>
      {weeks > MAX_SHORT_WEEKS || view.grain !== null ? (
        <PanelBoundary fallback={<Placeholder height={110} words="" />}>
          <GrainSelect
            grain={grain}
            isByDay={info.datasetPeriod.coveredDays !== undefined}
            onGrain={(next) =>
              change((current) => ({
                ...current,
                grain: next === chooseDefaultGrain(info, chosen) ? null : next,
              }))
            }
          />
        </PanelBoundary>
      ) : null}
      <p data-print="hidden">
        <Link to={address({ ...view, filter: clearWeeks(view.filter), grain: null }, "/compare")}>
          Compare with other weeks…
        </Link>
      </p>
    </Panel>
  );
}
