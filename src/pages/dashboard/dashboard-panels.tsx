import { memo } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import type { Collection } from "#domain/report/collection.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { RenderWhenVisible } from "#ui/layout/render-when-visible.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { PanelData } from "#features/panels/panel-data.ts";
import { WeekPanel } from "#features/panels/week-panel.tsx";

const PlacePanel = createLazyComponent(
  async () => (await import("#features/panels/place-panel.tsx")).PlacePanel,
);

const OutcomePanel = createLazyComponent(
  async () => (await import("#features/panels/outcome-panel.tsx")).OutcomePanel,
);

const FieldPanels = createLazyComponent(
  async () => (await import("#features/panels/field-panels.tsx")).FieldPanels,
);

/** Height of the panel of states, and of agencies, while it is loaded. */
const PLACE_PANEL_HEIGHT = 700;

/** Height of the panels of charge category, citizenship and days while they are loaded. */
const FIELD_PANELS_HEIGHT = 1200;

/** True where a row holds one of the fields that have a panel: charge, citizenship or both dates. */
function hasFieldPanels({ knownColumns }: Pick<DatasetInfo, "knownColumns">): boolean {
  return (["charge", "citizenship", "days"] as const).some((each) => knownColumns.includes(each));
}

interface DashboardPanelsProps extends PanelData {
  readonly collection: Collection;
}

/** The panels of the dashboard in their order; drawn anew only for other facts or another address. */
export const DashboardPanels = memo(function Panels(props: DashboardPanelsProps) {
  const { collection, ...data } = props;
  const { info, answers, notes, view } = data;
  const isDragging = useIsDragging();
  return (
    <>
      <PanelBoundary fallback={<Placeholder height={310} />}>
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
      {hasOutcomes(info.outcomes) ? (
        <PanelBoundary fallback={<Placeholder height={PLACE_PANEL_HEIGHT} />}>
          <RenderWhenVisible isPaused={isDragging}>
            <OutcomePanel info={info} />
          </RenderWhenVisible>
        </PanelBoundary>
      ) : null}
      {(["state", "agency"] as const).map((dimension) => (
        <PanelBoundary key={dimension} fallback={<Placeholder height={PLACE_PANEL_HEIGHT} />}>
          <RenderWhenVisible isPaused={isDragging}>
            <PlacePanel dimension={dimension} {...data} />
          </RenderWhenVisible>
        </PanelBoundary>
      ))}
      {hasFieldPanels(info) ? (
        <PanelBoundary fallback={<Placeholder height={FIELD_PANELS_HEIGHT} />}>
          <RenderWhenVisible isPaused={isDragging}>
            <FieldPanels {...data} />
          </RenderWhenVisible>
        </PanelBoundary>
      ) : null}
    </>
  );
});
