import { Link } from "react-router";
import type { EditionEntry } from "#domain/report/collection.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { useView } from "#state/url/use-view.ts";
import { Notice } from "#ui/notice.tsx";
import { formatCorrectionsUrl } from "#features/notes/corrections-address.ts";
import styles from "./week-links.module.css";

/** Beyond this number of weeks the list would hide the editions below it. */
const MAX_WEEK_LINKS = 12;

/** Which week's editions are shown, with links to the others; says where the address names a week that has none. */
export function WeekLinks({
  entries,
  week,
}: {
  readonly entries: readonly EditionEntry[];
  readonly week: string | null;
}) {
  const viewState = useView();
  const weeks = [...new Set(entries.map((entry) => entry.week))].sort();
  const all = formatCorrectionsUrl(viewState, "editions");
  if (week !== null && !weeks.includes(week)) {
    return (
      <Notice title={`Part of the address names nothing here: week=${week}`}>
        No edition of such a week is listed; all editions are shown.
      </Notice>
    );
  }
  if (weeks.length > MAX_WEEK_LINKS)
    return week === null ? null : <Link to={all}>Editions of all weeks</Link>;
  return (
    <nav aria-label="Weeks with an edition" className={styles.weeks}>
      <Link to={all} aria-current={week === null ? "true" : undefined}>
        All weeks
      </Link>
      {weeks.map((each) => (
        <Link
          key={each}
          to={formatCorrectionsUrl(viewState, "editions", { week: each })}
          aria-current={each === week ? "true" : undefined}
        >
          {formatWeek(each)}
        </Link>
      ))}
    </nav>
  );
}
