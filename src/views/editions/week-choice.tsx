import { Link } from "react-router";
import type { EditionEntry } from "#domain/collection.ts";
import { weekInWords } from "#domain/week.ts";
import { useView } from "#state/use-view.ts";
import { Notice } from "#ui/notice.tsx";
import { keptView } from "#views/shell/kept-view.ts";
import "./editions.css";

/** Beyond this number of weeks the list would hide the editions below it. */
const LISTED = 12;

/** Which week's editions are shown, with links to the others; says where the address names a week that has none. */
export function WeekChoice({
  entries,
  week,
}: {
  readonly entries: readonly EditionEntry[];
  readonly week: string | null;
}) {
  const { view, address } = useView();
  const weeks = [...new Set(entries.map((entry) => entry.week))].sort();
  const all = address(keptView(view), "/editions");
  const to = (each: string) => `${all}${all.includes("?") ? "&" : "?"}week=${each}`;
  if (week !== null && !weeks.includes(week)) {
    return (
      <Notice title={`Part of the address names nothing here: week=${week}`}>
        No edition of such a week is listed; all editions are shown.
      </Notice>
    );
  }
  if (weeks.length > LISTED)
    return week === null ? null : <Link to={all}>Editions of all weeks</Link>;
  return (
    <nav aria-label="Weeks with an edition" className="week-choice">
      <Link to={all} aria-current={week === null ? "true" : undefined}>
        All weeks
      </Link>
      {weeks.map((each) => (
        <Link key={each} to={to(each)} aria-current={each === week ? "true" : undefined}>
          {weekInWords(each)}
        </Link>
      ))}
    </nav>
  );
}
