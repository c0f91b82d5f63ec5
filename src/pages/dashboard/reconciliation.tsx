import { useMemo } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { Link } from "react-router";
import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { Cell } from "#charts/cells/cell.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { countNotesOfSum } from "#charts/notes/note-counts.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import type { Note } from "#domain/note/note.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import type { Answer, RowColumn } from "#engine/query/question.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatPlacesWithoutNumber } from "#features/panels/format-places-without-number.ts";
import { listWithdrawnWeeks, type Totals } from "#features/panels/totals.ts";
import styles from "./reconciliation.module.css";

const EmptyResult = createLazyComponent(
  async () => (await import("./empty-result.tsx")).EmptyResult,
);
const RecordTotal = createLazyComponent(
  async () => (await import("#pages/dashboard/record-total.tsx")).RecordTotal,
);
// The whole of the reports of 2017 has no such line.
const CoverageLines = createLazyComponent(
  async () => (await import("#features/filters/coverage-lines.tsx")).CoverageLines,
);

const USUAL_COLUMNS: readonly RowColumn[] = [
  "agency",
  "state",
  "county",
  "aor",
  "charge",
  "citizenship",
  "issued",
  "declined",
];

/** True where something of the number may be unknown on a field, not yet published, or in no row. */
function hasCoverageLines({ weeks, knownColumns }: DatasetInfo, { filter }: View): boolean {
  return (
    Object.keys(filter.choices).length > 0 ||
    weeks.some(({ presence }) => presence === "not-yet-published") ||
    !USUAL_COLUMNS.every((column) => knownColumns.includes(column))
  );
}

interface ReconciliationProps {
  readonly info: DatasetInfo;
  readonly totals: Totals;
  /** The cell of all that matches. */
  readonly cell: AnswerCell;
  /** A `facets` answer of the same filter. */
  readonly facets: Answer;
  /** A `marks` answer by weeks, of the same filter. */
  readonly noteAnswer: Answer;
  readonly notes: readonly Note[];
  /** The view that the totals are of. */
  readonly view: View;
  readonly filtered: boolean;
  /** Counts by week and state, unfiltered. */
  readonly byWeekAndState: Answer;
}

/** The number that matches, how it stands to what was reported, and under a filter the three numbers. */
export function Reconciliation(props: ReconciliationProps) {
  const { info, totals, cell, facets, noteAnswer, notes, view, filtered, byWeekAndState } = props;
  const { formatUrl } = useUrlView();
  const reported = totals.reported;
  const isListing = !hasPrintedTotals(info.weeks);
  const rest = totals.untranscribed ?? 0;
  const withdrawn = useMemo(
    () => listWithdrawnWeeks(byWeekAndState, info.weeks),
    [byWeekAndState, info],
  ).filter(({ week }) => isInRange(view.filter, week));
  return (
    <div className={styles.total}>
      <output aria-label={MEASURE_UNITS[view.measure]} aria-live="off">
        <Cell {...cell} />
      </output>
      <div>
        {isListing ? (
          <PanelBoundary fallback={<Placeholder height={78} />}>
            <RecordTotal
              info={info}
              totals={totals}
              notes={notes}
              measure={view.measure}
              filtered={filtered}
            />
          </PanelBoundary>
        ) : filtered ? (
          <ul className={styles.counts}>
            <li>
              {totals.match === 0
                ? "No detainer of this file matches"
                : `${formatPlural(totals.match, "detainer")} ${totals.match === 1 ? "matches" : "match"}`}{" "}
              the filters.
            </li>
            <li>
              {formatCount(totals.unknown)} more {totals.unknown === 1 ? "is" : "are"} in this file,
              but unknown on a filtered field.
            </li>
            <li>
              {formatCount(rest)} more were reported, are not in this file, and are not ruled out.
            </li>
            {totals.matchUnknown > 0 ? (
              <li>
                Of those that match, {formatCount(totals.matchUnknown)} are unknown on the field
                from which a value is left out.
              </li>
            ) : null}
            {totals.withdrawn > 0 ? (
              <li>
                {formatCount(totals.withdrawn)} were withdrawn from the agency named and stand in no
                place.
              </li>
            ) : null}
          </ul>
        ) : reported === null ? null : (
          <p>
            <strong>
              {formatCount(reported)} reported by ICE, {formatCount(totals.transcribed)} can be
              filtered here.
            </strong>{" "}
            {rest > 0
              ? `The other ${formatCount(rest)} were printed in the reports and are in no source transcribed here.`
              : null}
          </p>
        )}
        {hasCoverageLines(info, view) ? (
          <PanelBoundary fallback={null}>
            <CoverageLines info={info} filter={view.filter} facets={facets} />
          </PanelBoundary>
        ) : null}
        {noteAnswer.table.length === 0 ? null : (
          <p className={styles.notes}>
            <NoteBadge
              lines={countNotesOfSum(noteAnswer, notes, totals.match)}
              notes={notes}
              asof={info.datasetPeriod.asof}
            />
          </p>
        )}
        {formatPlacesWithoutNumber(view.filter, info).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {filtered && totals.match === 0 ? (
          <PanelBoundary fallback={null}>
            <EmptyResult info={info} cell={cell} />
          </PanelBoundary>
        ) : null}
        {withdrawn.map(({ week, counted, named, reported }) => (
          <p key={week}>
            At least {formatCount(counted + named)}
            {reported === null ? "" : ` of the ${formatCount(reported)}`} recorded in the week of{" "}
            {formatWeek(week)} were later withdrawn from the agency named
            {named === 0
              ? "."
              : `: ${formatCount(counted)} of this file, and at least one for each of ${formatPlural(named, "place")} named without a number.`}
          </p>
        ))}
        {info.datasetPeriod.basis === "issued" ? null : (
          <Disclosure summary="Why no rate is shown">
            <p>
              Detainers issued in a week and declines recorded in it are different groups: a decline
              is counted in {chooseSourceTerms(info.datasetPeriod).declinedWeek}, whenever the
              detainer was issued. Dividing one by the other would not be a rate.{" "}
              <Link to={formatUrl(baseView(view), "/about/faq")}>
                More in the questions and answers
              </Link>
            </p>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
