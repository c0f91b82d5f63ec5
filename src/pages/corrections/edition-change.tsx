import { Link } from "react-router";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import { formatWeek, type IsoDate } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { useDifference } from "#state/queries/use-difference.ts";
import { useEdition, useNotes } from "#state/queries/use-dataset.tsx";
import { useView } from "#state/url/use-view.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { baseView } from "#state/url/base-view.ts";
import { describeEditionChange } from "./change-file.ts";
import { listChangedFields } from "#domain/text/changed-fields.ts";
import { ChangeTable } from "./change-table.tsx";
import { formatChangeTitle, formatDifference } from "#domain/text/format-difference.ts";
import { collectEntityNames } from "#domain/text/entity-names.ts";

interface EditionChangeProps {
  readonly collection: Collection;
  readonly first: EditionEntry;
  readonly second: EditionEntry;
  readonly asof: IsoDate;
}

/** What differs from one file of a week to the next: in words, as a table, and with the way to a comparison. */
export function EditionChange({ collection, first, second, asof }: EditionChangeProps) {
  const { difference, progress } = useDifference(first, second);
  const before = useEdition(first);
  const after = useEdition(second);
  const failed = [difference, before, after].find(({ error }) => error !== null);
  if (difference.data === undefined || before.data === undefined || after.data === undefined) {
    return (
      <>
        <h3>
          {first.revision === second.revision
            ? "What we read more"
            : `What differs between revision ${first.revision} and revision ${second.revision}`}
        </h3>
        {progress === null || progress.rowsTotal === 0 ? null : (
          <p role="status">
            Compared {formatCount(progress.rowsDone)} of {formatCount(progress.rowsTotal)} rows.
          </p>
        )}
        <QueryFallback query={failed ?? difference} height={200} />
      </>
    );
  }
  return (
    <EditionChangeContent
      collection={collection}
      first={first}
      second={second}
      asof={asof}
      difference={difference.data}
      before={before.data}
      after={after.data}
    />
  );
}

interface EditionChangeContentProps extends EditionChangeProps {
  readonly difference: EditionDifference;
  readonly before: EditionInfo;
  readonly after: EditionInfo;
}

function EditionChangeContent({
  collection,
  first,
  second,
  asof,
  difference,
  before,
  after,
}: EditionChangeContentProps) {
  const notes = useNotes().data ?? [];
  const { view, formatUrl } = useView();
  const names = collectEntityNames(before, after);
  const fields = listChangedFields(difference, names);
  const title = formatChangeTitle(difference);
  const { week } = first;
  const comparePage = formatUrl(baseView({ ...view, asof: null }), "/compare");
  const periods = [first, second].map(({ published }) => `p=${week}@${published.date}`).join("&");
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {formatDifference(difference, names, after.basis).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {first.published.date === second.published.date ? null : (
        <p>
          <Link to={`${comparePage}${comparePage.includes("?") ? "&" : "?"}${periods}`}>
            Compare the numbers of the week as of both dates
          </Link>
        </p>
      )}
      {fields.length === 0 ? null : (
        <ChangeTable
          fields={fields}
          caption={`Fields that differ, week of ${formatWeek(week)}: from revision ${first.revision}, transcription ${first.transcription} to revision ${second.revision}, transcription ${second.transcription}`}
          file={`${after.collection}_changes_${week}.r${first.revision}.t${first.transcription}-to-r${second.revision}.t${second.transcription}.csv`}
          description={describeEditionChange(collection, first, second)}
          notes={notes}
          sources={[...after.sources, ...before.sources]}
          asof={asof}
        />
      )}
    </>
  );
}
