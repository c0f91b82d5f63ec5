import { Link } from "react-router";
import type { Note } from "#domain/note/note.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { getRowNumber, getRowText, readAnswerRows } from "#charts/answer/answer-rows.ts";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import type { Answer, RowColumn } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { getTableRow, type RowsQuery } from "#state/queries/use-rows.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { createProfileFilter, type Profile } from "#features/profiles/profile.ts";
import { getNextSort, selectColumns } from "#features/rows/table-columns.ts";
import { RowDetail } from "#features/rows/row-detail.tsx";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-week.module.css";

/** Rows that are listed; the table page has all. */
const MAX_ROWS = 40;

const PROFILE_COLUMNS: readonly RowColumn[] = [
  "week",
  "count",
  "agency",
  "citizenship",
  "issued",
  "declined",
  "days",
  "chargeText",
  "charge",
  "status",
];

interface ProfileRowsProps {
  readonly info: DatasetInfo;
  readonly notes: readonly Note[];
  readonly profile: Profile;
}

/** The first rows of a profile under the other filters of the address, with a link to all of them. */
export function ProfileRows({ info, notes, profile }: ProfileRowsProps) {
  const { view: chosen, setView, formatUrl } = useUrlView();
  const filter = createProfileFilter(profile, chosen.filter);
  const view: View = filter === null ? chosen : { ...chosen, filter };
  const question: RowsQuery = {
    kind: "rows",
    measures: [view.measure],
    sides: [{ dataset: 0, filter: view.filter }],
    sort: view.sort,
  };
  const query = useAnswers({ rows: { ...question, offset: 0, limit: MAX_ROWS } });
  if (filter === null) return null;
  const rows = query.data?.answers.rows;
  if (rows?.total === undefined)
    return (
      <ProfileSection id="rows-title" title="Records">
        <QueryFallback query={query} height={400} />
      </ProfileSection>
    );
  const { unit, period } = describeView(info, view);
  const count = rows.total.lines;
  const columns = selectColumns(info, PROFILE_COLUMNS).filter(
    (column) => column !== "agency" || profile.kind !== "agency",
  );
  return (
    <ProfileSection id="rows-title" title="Records">
      <p className={styles.words}>
        {count === 0
          ? "No row matches."
          : count > MAX_ROWS
            ? `The first ${MAX_ROWS} of ${formatPlural(count, "row")} stand here.`
            : ""}{" "}
        {count === 0 ? null : (
          <Link to={formatUrl(view, "/table")}>
            {count > MAX_ROWS ? `Show all ${formatCount(count)} in the table` : "Open in the table"}
          </Link>
        )}
      </p>
      {count === 0 ? null : (
        <RowsTable
          caption={`${unit}, ${profile.title}, ${period}`}
          columns={columns}
          lineAt={(index) => getTableRow(rows, index)}
          facts={info}
          sort={view.sort}
          onSort={(column, additive) =>
            setView((current) => ({
              ...current,
              sort: getNextSort(current.sort, column, additive),
            }))
          }
          lines={Math.min(count, MAX_ROWS)}
          measure={view.measure}
          declines={sumShownDeclines(rows, info)}
          renderDetail={(row) => (
            <RowDetail row={row} notes={notes} asof={info.datasetPeriod.asof} />
          )}
        />
      )}
    </ProfileSection>
  );
}

/** The declines of the rows that are listed. */
function sumShownDeclines(rows: Answer, { outcomes }: Pick<DatasetInfo, "outcomes">): number {
  const declined = new Set(
    outcomes.filter(({ group }) => group === "declined").map(({ key }) => key),
  );
  return readAnswerRows(rows)
    .filter((row) => declined.has(getRowText(row, "outcome")))
    .reduce((sum, row) => sum + (getRowNumber(row, "count") ?? 0), 0);
}
