import type { Collection } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { ActiveFilters } from "#features/filters/active-filters.tsx";
import { countFilters } from "#features/filters/edit-filter.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { chooseGrain } from "#features/panels/choose-grain.ts";
import { WeekPanel } from "#features/panels/week-panel.tsx";
import { createProfileFilter, isPartial, type Profile } from "#features/profiles/profile.ts";
import { createPeriodQuestions } from "./profile-questions.ts";
import styles from "./profile-week.module.css";

/** Room of the panel while its numbers are on their way. */
const PANEL_HEIGHT = 420;

interface ProfileWeekProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly profile: Profile;
  readonly notes: readonly Note[];
}

/** The weeks of a profile as a chart, under the other filters of the address. A city has a table of its weeks alone. */
export function ProfileWeek({ info, collection, profile, notes }: ProfileWeekProps) {
  const { view: chosen } = useUrlView();
  const filter = createProfileFilter(profile, chosen.filter);
  const view = filter === null ? chosen : { ...chosen, filter };
  const query = useAnswers(createPeriodQuestions(view, chooseGrain(info, chosen)));
  if (filter === null) return null;
  if (isPartial(profile))
    return (
      <p className={styles.words}>
        There is no chart of a city: rows name a county or an agency, and not every row of the city
        names one. Its numbers stand in the table below.
      </p>
    );
  if (query.data === undefined) return <QueryFallback query={query} height={PANEL_HEIGHT} />;
  const { totals, periods, weekMarks } = query.data.answers;
  return (
    <div className={styles.chart} data-part="chart">
      {countFilters(chosen.filter) === 0 ? null : (
        <>
          <p className={styles.words}>
            The chart and the rows are filtered further. The other numbers of this page are not.
          </p>
          <ActiveFilters info={info} weeks />
        </>
      )}
      <PanelBoundary fallback={null}>
        <WeekPanel
          info={info}
          collection={collection}
          totals={totals}
          counts={periods}
          noteAnswer={weekMarks}
          notes={notes}
          view={view}
          place={profile.title}
        />
      </PanelBoundary>
    </div>
  );
}
