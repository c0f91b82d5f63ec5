import { useState } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent, MissingPartError } from "#ui/lazy-component.tsx";
import { Link } from "react-router";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import { findOpenWeeks, isGrowingMeasure } from "#domain/report/open-weeks.ts";
import type { Note } from "#domain/note/note.ts";
import { findSuspension } from "#domain/report/choose-editions.ts";
import { isImportedTable, type Basis, type Collection } from "#domain/report/collection.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { Panel } from "#features/panels/panel.tsx";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { MAX_LABELED_SLOTS } from "#charts/week/bar-layout.ts";
import { numberBarNotes } from "#charts/week/number-bar-notes.ts";
import { createWeekModel, type WeekModel } from "#charts/week/week-model.ts";
import { formatNoteLines, NoteBadge } from "#charts/notes/note-badge.tsx";
import type { Grain, IsoDate } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import { findLoneState } from "#charts/answer/state-area.ts";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { hasRowFilter, clearWeeks } from "#features/filters/edit-filter.ts";
import { formatWeekBasis } from "#features/panels/format-week-basis.ts";
import { chooseGrain } from "./choose-grain.ts";
import { addPeriods, createComparisonLink } from "./compared-periods.ts";
import { CHART_HEIGHTS } from "./panel-heights.ts";
import { GrainToggle } from "./grain-toggle.tsx";
import { usePeriodMeasures } from "./use-period-measures.ts";
import styles from "./week-panel.module.css";

/** The chart, which is larger than the rest of the page: pages ask for it while the numbers are on their way. */
export const WeekChart = createLazyComponent(
  async () => (await import("#charts/week/week-chart.tsx")).WeekChart,
);

const WeekTable = createLazyComponent(
  async () => (await import("#charts/week/week-table.tsx")).WeekTable,
);

const OpenWeeksField = createLazyComponent(
  async () => (await import("./open-weeks-field.tsx")).OpenWeeksField,
);

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

/** The weeks as bars and as a table, with the one place that is over half left out by one click. */
export function WeekPanel(props: WeekPanelProps) {
  const { info, collection, totals, counts, noteAnswer: marks, notes, view } = props;
  const { setView: change, formatUrl: address, view: chosen } = useUrlView();
  const isDragging = useIsDragging();
  const [hasReadout, setHasReadout] = useState(false);
  const [missingPart, setMissingPart] = useState<MissingPartError | null>(null);
  // The panel's boundary says why, and draws the panel again.
  if (missingPart !== null) throw missingPart;
  const grain = chooseGrain(info, chosen);
  const measures = usePeriodMeasures(info, view, grain, hasReadout && !isDragging);
  const open = findOpenWeeks(info, { measure: view.measure, openWeeks: chosen.openWeeks });
  const model = createWeekModel({
    totals,
    counts,
    marks,
    notes,
    facts: info,
    filtered: hasRowFilter(view.filter),
    measure: view.measure,
    grain,
    open,
    suspended: findSuspension(collection, info.datasetPeriod.asof),
    // A table is of the day on which it was opened; nothing in it says when its weeks were published.
    ...(isImportedTable(collection) ? {} : { editions: collection.editions }),
    state: findLoneState(view.filter),
  });
  const { coveredDays, grain: fileGrain } = info.datasetPeriod;
  const hasCalendar = coveredDays !== undefined || fileGrain !== undefined;
  const compared = createComparisonLink(model.bars, grain, hasCalendar);
  const unit = MEASURE_UNITS[view.measure];
  const title = `By ${getGrainNoun(grain)}`;
  const place = props.place ?? describeView(info, view).place;
  const [periods, basis] = formatWeekBasis(info.datasetPeriod, grain);
  return (
    <Panel
      id="weeks"
      title={title}
      subtitle={
        <>
          {periods}
          <span className={styles.wide}>
            {basis} · {place}
          </span>
        </>
      }
      controls={
        <span className={styles.wide}>
          <GrainToggle info={info} />
        </span>
      }
      summary={null}
      minHeight={CHART_HEIGHTS.weeks}
      onCsv={() => {
        // The code that writes a file loads at the first download, so that the first chart does not wait for it.
        import("./week-file.ts").then(
          ({ downloadWeeks }) => downloadWeeks({ info, view, totals, model, open }),
          (reason: unknown) => setMissingPart(new MissingPartError(reason)),
        );
      }}
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <PanelBoundary fallback={<Placeholder height={CHART_HEIGHTS.weeks} />}>
              <WeekChart
                model={model}
                measure={view.measure}
                axisTitle={formatAxisTitle(view.measure, info.datasetPeriod.basis, grain)}
                notes={notes}
                asof={info.datasetPeriod.asof}
                isDragging={isDragging}
                onReadout={() => setHasReadout(true)}
                readoutTerms={{
                  counts: measures,
                  onSelect: ({ weeks: [from, to] }) =>
                    change((current) => ({ ...current, filter: { ...current.filter, from, to } })),
                }}
              >
                <Link
                  to={addPeriods(
                    address({ ...view, filter: clearWeeks(view.filter), grain: null }, "/compare"),
                    compared.periods,
                  )}
                >
                  {compared.words}
                </Link>
              </WeekChart>
            </PanelBoundary>
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <PanelBoundary fallback={<Placeholder height={CHART_HEIGHTS.weeks} />}>
              <WeekTable
                model={model}
                notes={notes}
                asof={info.datasetPeriod.asof}
                caption={`${unit} ${title.toLowerCase()}`}
              />
            </PanelBoundary>
          ),
        },
      ]}
    >
      <WeekSentence model={model} notes={notes} asof={info.datasetPeriod.asof} />
      <div className={styles.narrow}>
        <GrainToggle info={info} />
      </div>
      {info.datasetPeriod.basis === "issued" &&
      info.datasetPeriod.grain === undefined &&
      isGrowingMeasure(view.measure) ? (
        <PanelBoundary fallback={<Placeholder height={28} words="" />}>
          <OpenWeeksField open={open} />
        </PanelBoundary>
      ) : null}
    </Panel>
  );
}

/** The unit of the counts, and the period of which date they are by where it is that of issue. */
function formatAxisTitle(measure: Measure, basis: Basis, grain: Grain): string {
  const period = getGrainNoun(grain);
  return `${MEASURE_UNITS[measure]}${basis === "issued" ? `, by ${period} of issue` : ""}`;
}

/** What the bars say in one sentence, and the notes that touch them under their numbers. */
function WeekSentence({
  model,
  notes,
  asof,
}: Pick<WeekPanelProps, "notes"> & { readonly model: WeekModel; readonly asof: IsoDate }) {
  const numbered = numberBarNotes(model.bars);
  const isInChart = model.plotted.length <= MAX_LABELED_SLOTS;
  return (
    <p className={styles.sentence}>
      {model.summary}
      {numbered.map(({ key, number, label, lines }) => (
        <span key={key}>
          {" "}
          {isInChart ? (
            <b>{number}</b>
          ) : (
            <NoteBadge lines={lines} notes={notes} asof={asof} number={number} />
          )}{" "}
          {label}: {formatNoteLines(lines)}.
        </span>
      ))}
    </p>
  );
}
