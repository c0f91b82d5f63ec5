import { memo, type ReactNode } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import type { Collection } from "#domain/report/collection.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import type { Answer, RowColumn } from "#engine/query/question.ts";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { DragPause } from "#ui/layout/drag-pause.tsx";
import type { PanelData } from "#features/panels/panel-data.ts";
import { WeekPanel } from "#features/panels/week-panel.tsx";
import { PANEL_HEIGHTS } from "#features/panels/panel-heights.ts";
import { PanelSkeleton, WeekSkeleton } from "./dashboard-skeleton.tsx";
import styles from "./dashboard-panels.module.css";

const StatePanel = createLazyComponent(
  async () => (await import("#features/panels/state-panel.tsx")).StatePanel,
);

const MapPanel = createLazyComponent(
  async () => (await import("#features/panels/map-panel.tsx")).MapPanel,
);

const AgencyPanel = createLazyComponent(
  async () => (await import("#features/panels/agency-panel.tsx")).AgencyPanel,
);

const OutcomePanel = createLazyComponent(
  async () => (await import("#features/panels/outcome-panel.tsx")).OutcomePanel,
);

const ChargePanel = createLazyComponent(
  async () => (await import("#features/panels/charge-panel.tsx")).ChargePanel,
);

const CitizenshipAndDays = createLazyComponent(
  async () => (await import("#features/panels/citizenship-and-days.tsx")).CitizenshipAndDays,
);

const MissingPanel = createLazyComponent(
  async () => (await import("./missing-panel.tsx")).MissingPanel,
);

const SourcesPanel = createLazyComponent(
  async () => (await import("./sources-panel.tsx")).SourcesPanel,
);

interface DashboardPanelsProps extends PanelData {
  readonly collection: Collection;
  /** Counts by week and state, unfiltered. */
  readonly byWeekAndState: Answer;
}

/** The panels of the dashboard in their order; drawn anew only for other facts or another address. */
export const DashboardPanels = memo(function Panels(props: DashboardPanelsProps) {
  const { collection, byWeekAndState, ...data } = props;
  const { info, answers, notes, view } = data;
  const missing = (
    <Part height={PANEL_HEIGHTS.missing}>
      <MissingPanel {...data} collection={collection} counts={byWeekAndState} />
    </Part>
  );
  const sources = (
    <Part height={PANEL_HEIGHTS.sources}>
      <SourcesPanel info={info} view={view} notes={notes} />
    </Part>
  );
  const states = (
    <Part height={PANEL_HEIGHTS.places}>
      <StatePanel {...data} />
    </Part>
  );
  const map = (
    <Part height={PANEL_HEIGHTS.map}>
      <MapPanel {...data} />
    </Part>
  );
  const agencies = (
    <Part height={PANEL_HEIGHTS.places}>
      <AgencyPanel {...data} />
    </Part>
  );
  const hasAllOutcomes = hasOutcomes(info.outcomes);
  const week = (
    <PanelBoundary fallback={<WeekSkeleton layout={hasAllOutcomes ? "records" : "reports"} />}>
      <div className={styles.first}>
        <WeekPanel
          info={info}
          collection={collection}
          totals={answers.totals}
          counts={answers.periods}
          noteAnswer={answers.weekMarks}
          notes={notes}
          view={view}
        />
      </div>
    </PanelBoundary>
  );
  const isKnown = (column: RowColumn) => info.knownColumns.includes(column);
  const charge = isKnown("charge") ? (
    <Part height={PANEL_HEIGHTS.charges}>
      <ChargePanel {...data} />
    </Part>
  ) : null;
  const folds =
    isKnown("citizenship") || isKnown("days") ? (
      <div className={styles.wide}>
        <Part height={PANEL_HEIGHTS.folds}>
          <CitizenshipAndDays {...data} />
        </Part>
      </div>
    ) : null;
  if (hasAllOutcomes) {
    return (
      <>
        {week}
        <div className={styles.tight}>
          <Part height={PANEL_HEIGHTS.outcomes}>
            <OutcomePanel info={info} />
          </Part>
        </div>
        <div className={styles.pair}>
          {map}
          {states}
        </div>
        <div className={styles.wide}>{agencies}</div>
        {charge === null ? null : <div className={styles.wide}>{charge}</div>}
        {folds}
        <div className={styles.pair}>
          {missing}
          {sources}
        </div>
      </>
    );
  }
  return (
    <>
      {week}
      <div className={`${styles.pair} ${styles.columns}`}>
        <div className={styles.column}>
          {states}
          {map}
        </div>
        <div className={styles.column}>
          {agencies}
          {charge}
        </div>
        {missing}
      </div>
      {folds}
      <div className={styles.wide}>{sources}</div>
    </>
  );
});

/** A panel that fails, loads and stays as it was by itself. */
function Part({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const isDragging = useIsDragging();
  return (
    <PanelBoundary fallback={<PanelSkeleton look="rows" height={height} />}>
      <DragPause isPaused={isDragging}>{children}</DragPause>
    </PanelBoundary>
  );
}
