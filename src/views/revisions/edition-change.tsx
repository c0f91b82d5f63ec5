import { Link } from "react-router";
import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { EditionDifference } from "#domain/difference/edition-difference.ts";
import type { EditionFrame } from "#domain/edition.ts";
import { weekInWords, type IsoDate } from "#domain/week.ts";
import { formatCount } from "#domain/words/count.ts";
import { useDifference } from "#state/revisions/use-difference.ts";
import { useEdition, useNotes } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { keptView } from "#views/shell/kept-view.ts";
import { changeContext } from "./change-file.ts";
import { changedLines } from "#domain/difference/changed-lines.ts";
import { ChangedTable } from "./changed-table.tsx";
import { changeTitle, differenceWords } from "#domain/difference/difference-words.ts";
import { namesOf } from "#domain/difference/names.ts";

interface EditionChangeProps {
  readonly collection: Collection;
  readonly left: EditionEntry;
  readonly right: EditionEntry;
  readonly asof: IsoDate;
}

/** What differs from one file of a week to the next: in words, as a table, and with the way to a comparison. */
export function EditionChange({ collection, left, right, asof }: EditionChangeProps) {
  const differing = useDifference(left, right);
  const before = useEdition(left);
  const after = useEdition(right);
  const missing = [differing, before, after].find(({ fault }) => fault !== null);
  if (differing.value === null || before.value === null || after.value === null) {
    const { progress } = differing;
    return (
      <>
        <h3>
          {left.revision === right.revision
            ? "What we read more"
            : `What differs between revision ${left.revision} and revision ${right.revision}`}
        </h3>
        {progress === null || progress.of === 0 ? null : (
          <p role="status">
            Compared {formatCount(progress.done)} of {formatCount(progress.of)} lines.
          </p>
        )}
        <NotHere loaded={missing ?? differing} height={200} />
      </>
    );
  }
  return (
    <Told
      collection={collection}
      left={left}
      right={right}
      asof={asof}
      difference={differing.value}
      before={before.value}
      after={after.value}
    />
  );
}

interface ToldProps extends EditionChangeProps {
  readonly difference: EditionDifference;
  readonly before: EditionFrame;
  readonly after: EditionFrame;
}

function Told({ collection, left, right, asof, difference, before, after }: ToldProps) {
  const notes = useNotes().value ?? [];
  const { view, address } = useView();
  const names = namesOf(before, after);
  const lines = changedLines(difference, names);
  const title = changeTitle(difference);
  const { week } = left;
  const kept = address(keptView({ ...view, asof: null }), "/compare");
  const periods = [left, right].map(({ published }) => `p=${week}@${published.date}`).join("&");
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {differenceWords(difference, names, after.basis).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {left.published.date === right.published.date ? null : (
        <p>
          <Link to={`${kept}${kept.includes("?") ? "&" : "?"}${periods}`}>
            Compare the numbers of the week as of both dates
          </Link>
        </p>
      )}
      {lines.length === 0 ? null : (
        <ChangedTable
          lines={lines}
          caption={`Fields that differ, week of ${weekInWords(week)}: from revision ${left.revision}, transcription ${left.transcription} to revision ${right.revision}, transcription ${right.transcription}`}
          file={`${after.collection}_changes_${week}.r${left.revision}.t${left.transcription}-to-r${right.revision}.t${right.transcription}.csv`}
          context={changeContext(collection, left, right)}
          notes={notes}
          sources={[...after.sources, ...before.sources]}
          asof={asof}
        />
      )}
    </>
  );
}
