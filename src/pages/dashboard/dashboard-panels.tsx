import { lazy, memo, Suspense } from "react";
import type { Collection } from "#domain/report/collection.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { RenderWhenVisible } from "#ui/layout/render-when-visible.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { PanelData } from "#features/panels/format-view.ts";
import { WeekPanel } from "#features/panels/week-panel.tsx";

const PlacePanel = lazy(async () => ({
  default: (await import("#features/panels/place-panel.tsx")).PlacePanel,
}));

const OutcomePanel = lazy(async () => ({
  default: (await import("#features/panels/outcome-panel.tsx")).OutcomePanel,
}));

const FieldPanels = lazy(async () => ({
  default: (await import("#features/panels/field-panels.tsx")).FieldPanels,
}));

/** Room of the figure of states, and of agencies. */
const PLACE_PANEL_HEIGHT = 700;

/** Room of the figures of charge category, citizenship and days while they are on their way. */
const FIELD_PANELS_HEIGHT = 1200;

interface DashboardPanelsProps extends PanelData {
  readonly collection: Collection;
  /** False holds back the last figures, while the page has more urgent things to load. */
  readonly more: boolean;
  /** The first figure stands on the page. */
  readonly onDrawn: () => void;
}

/** The figures of the overview in their order; drawn anew only for other facts or another address. */
export const DashboardPanels = memo(function Figures(props: DashboardPanelsProps) {
  const { collection, more, onDrawn, ...facts } = props;
  const { frame, answers, notes, view } = facts;
  const isHeld = useIsDragging();
  return (
    <>
      <WeekPanel
        frame={frame}
        collection={collection}
        totals={answers.totals}
        noteAnswer={answers.weekMarks}
        notes={notes}
        view={view}
        onDrawn={onDrawn}
      />
      {more && hasOutcomes(frame.outcomes) ? (
        <Suspense fallback={<Placeholder height={PLACE_PANEL_HEIGHT} />}>
          <RenderWhenVisible isPaused={isHeld}>
            <OutcomePanel frame={frame} />
          </RenderWhenVisible>
        </Suspense>
      ) : null}
      {more ? (
        <Suspense fallback={<Placeholder height={2 * PLACE_PANEL_HEIGHT} />}>
          <RenderWhenVisible isPaused={isHeld}>
            <PlacePanel dimension="state" {...facts} />
          </RenderWhenVisible>
          <RenderWhenVisible isPaused={isHeld}>
            <PlacePanel dimension="agency" {...facts} />
          </RenderWhenVisible>
        </Suspense>
      ) : (
        <Placeholder height={2 * PLACE_PANEL_HEIGHT} />
      )}
      {more ? (
        <Suspense fallback={<Placeholder height={FIELD_PANELS_HEIGHT} />}>
          <RenderWhenVisible isPaused={isHeld}>
            <FieldPanels {...facts} />
          </RenderWhenVisible>
        </Suspense>
      ) : (
        <Placeholder height={FIELD_PANELS_HEIGHT} />
      )}
    </>
  );
});
