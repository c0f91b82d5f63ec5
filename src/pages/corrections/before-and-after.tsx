import { Link } from "react-router";
import { isInRange } from "#domain/calendar/week-range.ts";
import { formatDate, formatWeek, type IsoDate } from "#domain/calendar/week.ts";
import { listPublicationDates } from "#domain/report/choose-editions.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { useView } from "#state/url/use-view.ts";
import { useDatasetInfo } from "#state/queries/use-dataset.tsx";
import { ActiveFilters } from "#features/filters/active-filters.tsx";
import { formatCorrectionsUrl } from "#features/notes/corrections-address.ts";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { PlaceRevisionsPanel } from "./place-revisions-panel.tsx";
import { RevisionPanel } from "./revision-panel.tsx";

/** Weeks whose places are shown one below the other, at most; links lead to the others. */
const MAX_WEEK_PANELS = 4;

/** The numbers that changed, by place, and each week as first published and as it is now. */
export function BeforeAndAfter({ collection }: { readonly collection: Collection }) {
  const { view } = useView();
  const info = useDatasetInfo().data;
  const asof = view.asof ?? listPublicationDates(collection.editions).at(-1) ?? "";
  const weeks = listRevisedWeeks(collection.editions, asof).filter((week) =>
    isInRange(view.filter, week),
  );
  return (
    <>
      {info === undefined ? null : <ActiveFilters info={info} weeks />}
      {weeks.length === 0 ? <p>No week here had a second version by {formatDate(asof)}.</p> : null}
      {weeks.slice(0, MAX_WEEK_PANELS).map((week, at) => (
        <PanelBoundary key={week} fallback={null}>
          <PlaceRevisionsPanel week={week} at={at} />
        </PanelBoundary>
      ))}
      <OtherWeeks weeks={weeks.slice(MAX_WEEK_PANELS)} />
      <PanelBoundary fallback={null}>
        <RevisionPanel />
      </PanelBoundary>
    </>
  );
}

/** Weeks of which a later revision was published by a date, the newest first. */
export function listRevisedWeeks(
  entries: readonly Pick<EditionEntry, "week" | "revision" | "published">[],
  asof: IsoDate,
): readonly string[] {
  const later = entries.filter(({ revision, published }) => revision > 1 && published.date <= asof);
  return [...new Set(later.map(({ week }) => week))].sort().reverse();
}

function OtherWeeks({ weeks }: { readonly weeks: readonly string[] }) {
  const viewState = useView();
  if (weeks.length === 0) return null;
  return (
    <p>
      More weeks that ICE changed:{" "}
      {weeks.map((week, at) => (
        <span key={week}>
          {at === 0 ? "" : ", "}
          <Link to={formatCorrectionsUrl(viewState, "editions", { week })}>{formatWeek(week)}</Link>
        </span>
      ))}
    </p>
  );
}
