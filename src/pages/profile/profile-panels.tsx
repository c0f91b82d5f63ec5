import { useCallback, useState } from "react";
import { Link } from "react-router";
import type { Collection } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { chooseCoverageTerms } from "#domain/text/coverage-terms.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import type { RowColumn } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { PAGE_ROWS, useRows, type RowRange, type RowsQuery } from "#state/queries/use-rows.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { SmallPrint } from "#ui/small-print.tsx";
import { ActiveFilters } from "#features/filters/active-filters.tsx";
import { countFilters } from "#features/filters/edit-filter.ts";
import { FieldPanels } from "#features/panels/field-panels.tsx";
import { chooseGrain } from "#features/panels/choose-grain.ts";
import { WeekPanel } from "#features/panels/week-panel.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { createPanelQuestions } from "#features/panels/panel-questions.ts";
import { isPartial, createProfileFilter, type Profile } from "#features/profiles/profile.ts";
import { getNextSort, selectColumns } from "#features/rows/table-columns.ts";
import { RowDetail } from "#features/rows/row-detail.tsx";
import { ProfileSection } from "./profile-section.tsx";

interface ProfilePanelsProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly profile: Profile;
  readonly notes: readonly Note[];
}

/** The panels and rows of a profile under the other filters of the address. */
export function ProfilePanels({ info, collection, profile, notes }: ProfilePanelsProps) {
  const { view: chosen } = useUrlView();
  const filter = createProfileFilter(profile, chosen.filter);
  const view: View = filter === null ? chosen : { ...chosen, filter };
  const query = useAnswers(createPanelQuestions(view, chooseGrain(info, chosen)));
  if (query.data === undefined) return <QueryFallback query={query} height={900} />;
  const { answers } = query.data;
  return (
    <>
      {countFilters(chosen.filter) === 0 ? null : (
        <>
          <p>The figures and lines below are filtered further; what stands above is not.</p>
          <ActiveFilters info={info} weeks />
        </>
      )}
      {isPartial(profile) ? (
        <p>
          No figures are drawn of a city: lines name a county or an agency, and not every line of
          the city names one. Its weeks stand above.
        </p>
      ) : (
        <PanelBoundary fallback={null}>
          <WeekPanel
            info={info}
            collection={collection}
            totals={answers.totals}
            counts={answers.periods}
            noteAnswer={answers.weekMarks}
            notes={notes}
            view={view}
            place={profile.title}
          />
        </PanelBoundary>
      )}
      {answers.rows.total?.lines === 0 ? (
        <p>No line stands here for these choices.</p>
      ) : (
        <>
          {isPartial(profile) ? null : (
            <PanelBoundary fallback={null}>
              <FieldPanels info={info} answers={answers} notes={notes} view={view} />
            </PanelBoundary>
          )}
          <PanelBoundary fallback={null}>
            <ProfileRows info={info} view={view} notes={notes} profile={profile} />
          </PanelBoundary>
        </>
      )}
    </>
  );
}

const PROFILE_COLUMNS: readonly RowColumn[] = [
  "week",
  "agency",
  "citizenship",
  "issued",
  "declined",
  "days",
  "chargeText",
  "charge",
  "status",
  "count",
];

interface ProfileRowsProps {
  readonly info: DatasetInfo;
  readonly view: View;
  readonly notes: readonly Note[];
  readonly profile: Profile;
}

/** The rows of a profile, with a link to the page that sorts them, chooses columns and exports. */
function ProfileRows({ info, view, notes, profile }: ProfileRowsProps) {
  const { setView, formatUrl } = useUrlView();
  const { unit, period, source } = describeView(info, view);
  const [visibleRows, setVisibleRows] = useState<RowRange>([0, 0]);
  const question: RowsQuery = {
    kind: "rows",
    measures: [view.measure],
    sides: [{ dataset: 0, filter: view.filter }],
    sort: view.sort,
  };
  const query = useAnswers({ rows: { ...question, offset: 0, limit: PAGE_ROWS } });
  const rows = query.data?.answers.rows;
  const getRow = useRows(question, rows, visibleRows);
  const onReach = useCallback((first: number, last: number) => setVisibleRows([first, last]), []);
  const columns =
    profile.kind === "agency"
      ? selectColumns(info, PROFILE_COLUMNS).filter((column) => column !== "agency")
      : selectColumns(info, PROFILE_COLUMNS);
  return (
    <ProfileSection id="lines-title" title={chooseCoverageTerms(info.weeks).lines}>
      <p>
        <Link to={formatUrl(view, "/table")}>All columns, order and files in the table</Link>
      </p>
      {rows?.total === undefined ? (
        <QueryFallback query={query} height={400} />
      ) : (
        <RowsTable
          caption={`${unit}, ${profile.title}, ${period}`}
          columns={columns}
          lineAt={getRow}
          facts={info}
          sort={view.sort}
          onSort={(column, additive) =>
            setView((current) => ({
              ...current,
              sort: getNextSort(current.sort, column, additive),
            }))
          }
          lines={rows.total.lines}
          measure={view.measure}
          declines={rows.total.declines}
          onReach={onReach}
          renderDetail={(row) => (
            <RowDetail row={row} notes={notes} asof={info.datasetPeriod.asof} />
          )}
        />
      )}
      <SmallPrint>{source}</SmallPrint>
    </ProfileSection>
  );
}
