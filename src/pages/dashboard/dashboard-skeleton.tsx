import type { Layout } from "#state/url/guess-layout.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import { PanelSection } from "#features/panels/panel.tsx";
import { PANEL_HEIGHTS } from "#features/panels/panel-heights.ts";
import { StripSkeleton } from "./strip.tsx";
import styles from "./dashboard-panels.module.css";

interface SkeletonProps {
  readonly layout: Layout;
}

/** The dashboard while its numbers are on their way: everything has its place already. */
export function DashboardSkeleton({ layout }: SkeletonProps) {
  return (
    <>
      <StripSkeleton layout={layout} />
      <PanelsSkeleton layout={layout} />
    </>
  );
}

/** The panels while they are on their way. */
export function PanelsSkeleton({ layout }: SkeletonProps) {
  return (
    <>
      <WeekSkeleton layout={layout} />
      {layout === "records" ? (
        <div className={styles.tight}>
          <PanelSkeleton look="blank" height={PANEL_HEIGHTS.outcomes} />
        </div>
      ) : null}
      <div className={styles.pair}>
        <PanelSkeleton look="rows" height={PANEL_HEIGHTS.places} />
        <PanelSkeleton look="rows" height={PANEL_HEIGHTS.places} />
      </div>
    </>
  );
}

/** By week while it is on its way. */
export function WeekSkeleton({ layout }: SkeletonProps) {
  return (
    <div
      className={`${styles.first} ${layout === "records" ? styles.recordWeeks : styles.reportWeeks}`}
    >
      <PanelSkeleton look="bars" height={PANEL_HEIGHTS.weeks} />
    </div>
  );
}

interface PanelSkeletonProps {
  readonly look: "bars" | "rows" | "blank";
  readonly height: number;
}

/** One panel while it is on its way. */
export function PanelSkeleton({ look, height }: PanelSkeletonProps) {
  return (
    <PanelSection>
      <Placeholder look={look} height={height} />
    </PanelSection>
  );
}
