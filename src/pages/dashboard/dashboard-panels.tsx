import { memo, type ReactNode } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import type { Collection } from "#domain/report/collection.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { RenderWhenVisible } from "#ui/layout/render-when-visible.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { PanelData } from "#features/panels/panel-data.ts";
import { WeekPanel } from "#features/panels/week-panel.tsx";
import { MissingPanel } from "./missing-panel.tsx";
import { SourcesPanel } from "./sources-panel.tsx";
import styles from "./dashboard-panels.module.css";

const PlacePanel = createLazyComponent(
  async () => (await import("#features/panels/place-panel.tsx")).PlacePanel,
);

const OutcomePanel = createLazyComponent(
  async () => (await import("#features/panels/outcome-panel.tsx")).OutcomePanel,
);

const FieldPanels = createLazyComponent(
  async () => (await import("#features/panels/field-panels.tsx")).FieldPanels,
);

/** Heights of panels while they are loaded. */
const HEIGHTS = { week: 340, outcomes: 150, places: 560, fields: 400 };

/** True where a row holds one of the fields that have a panel: charge, citizenship or both dates. */
function hasFieldPanels({ knownColumns }: Pick<DatasetInfo, "knownColumns">): boolean {
  return (["charge", "citizenship", "days"] as const).some((each) => knownColumns.includes(each));
}

interface DashboardPanelsProps extends PanelData {
  readonly collection: Collection;
  /** Counts by week and state, unfiltered. */
  readonly byWeekAndState: Answer;
}

/** The panels of the dashboard in their order; drawn anew only for other facts or another address. */
export const DashboardPanels = memo(function Panels(props: DashboardPanelsProps) {
  const { collection, byWeekAndState, ...data } = props;
  const { info, answers, notes, view } = data;
  const missing = <MissingPanel {...data} collection={collection} counts={byWeekAndState} />;
  const sources = <SourcesPanel info={info} collection={collection} view={view} notes={notes} />;
  const places = (dimension: "state" | "agency") => (
    <Part height={HEIGHTS.places}>
      <PlacePanel dimension={dimension} {...data} />
    </Part>
  );
  const week = (
    <div className={styles.first}>
      <PanelBoundary fallback={<Placeholder height={HEIGHTS.week} />}>
        <WeekPanel
          info={info}
          collection={collection}
          totals={answers.totals}
          counts={answers.periods}
          noteAnswer={answers.weekMarks}
          notes={notes}
          view={view}
        />
      </PanelBoundary>
    </div>
  );
  const fields = hasFieldPanels(info) ? (
    <Part height={HEIGHTS.fields}>
      <FieldPanels {...data} />
    </Part>
  ) : null;
  if (hasOutcomes(info.outcomes)) {
    return (
      <>
        {week}
        <div className={styles.tight}>
          <Part height={HEIGHTS.outcomes}>
            <OutcomePanel info={info} />
          </Part>
        </div>
        <div className={styles.pair}>{places("state")}</div>
        <div className={styles.wide}>{places("agency")}</div>
        {fields === null ? null : <div className={styles.wide}>{fields}</div>}
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
        <div className={styles.column}>{places("state")}</div>
        <div className={styles.column}>
          {places("agency")}
          {fields}
        </div>
        {missing}
      </div>
      <div className={styles.wide}>{sources}</div>
    </>
  );
});

/** A panel that fails, loads and stays as it was by itself. */
function Part({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const isDragging = useIsDragging();
  return (
    <PanelBoundary fallback={<Placeholder height={height} />}>
      <RenderWhenVisible isPaused={isDragging}>{children}</RenderWhenVisible>
    </PanelBoundary>
  );
}
