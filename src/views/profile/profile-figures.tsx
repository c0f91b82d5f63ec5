import { useCallback, useState } from "react";
import { Link } from "react-router";
import { UNIT } from "#domain/outcome.ts";
import type { Collection } from "#domain/collection.ts";
import type { Note } from "#domain/publication/note.ts";
import { hereWords } from "#domain/words/here.ts";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import type { RowColumn } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { PAGE, useRows, type Reach, type RowsAsked } from "#state/use-rows.ts";
import { useChosen } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { ActiveFilters } from "#views/filters/active-filters.tsx";
import { filterCount } from "#views/filters/choosing.ts";
import { FieldFigures } from "#views/figures/field-figures.tsx";
import { grainHere } from "#views/figures/grain-here.ts";
import { periodWords, sourceWords } from "#views/figures/figure-words.ts";
import { WeekFigure } from "#views/figures/week-figure.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { answerTo, overviewQuestions } from "#views/overview/questions.ts";
import { isPartOfIts, subjectFilter, type Subject } from "#views/subject/subject.ts";
import { nextSort, ownColumns } from "#views/table/columns.ts";
import { RowDetail } from "#views/table/row-detail.tsx";

const nothing = () => undefined;

interface ProfileFiguresProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly subject: Subject;
  readonly notes: readonly Note[];
}

/** The figures and lines of a subject under the other filters of the address. */
export function ProfileFigures({ frame, collection, subject, notes }: ProfileFiguresProps) {
  const { view: chosen } = useChosen();
  const filter = subjectFilter(subject, chosen.filter);
  const view: View = filter === null ? chosen : { ...chosen, filter };
  const answers = useAnswers(overviewQuestions(view, grainHere(frame, chosen)));
  if (answers.value === null) return <NotHere loaded={answers} height={900} />;
  return (
    <>
      {filterCount(chosen.filter) === 0 ? null : (
        <>
          <p>The figures and lines below are filtered further; what stands above is not.</p>
          <ActiveFilters frame={frame} weeks />
        </>
      )}
      {isPartOfIts(subject) ? (
        <p className="profile-none">
          No figures are drawn of a city: lines name a county or an agency, and not every line of
          the city names one. Its weeks stand above.
        </p>
      ) : (
        <WeekFigure
          frame={frame}
          collection={collection}
          totals={answerTo(answers.value, "totals")}
          marks={answerTo(answers.value, "weekMarks")}
          notes={notes}
          view={view}
          place={subject.title}
          onDrawn={nothing}
        />
      )}
      {answerTo(answers.value, "rows").whole?.lines === 0 ? (
        <p className="profile-none">No line stands here for these choices.</p>
      ) : (
        <>
          {isPartOfIts(subject) ? null : (
            <FieldFigures frame={frame} answers={answers.value} notes={notes} view={view} />
          )}
          <Lines frame={frame} view={view} notes={notes} subject={subject} />
        </>
      )}
    </>
  );
}

const COLUMNS: readonly RowColumn[] = [
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

interface LinesProps {
  readonly frame: CorpusFrame;
  readonly view: View;
  readonly notes: readonly Note[];
  readonly subject: Subject;
}

/** The lines themselves, with a way to the page that sorts, chooses columns and exports. */
function Lines({ frame, view, notes, subject }: LinesProps) {
  const { change, address } = useChosen();
  const [reach, setReach] = useState<Reach>([0, 0]);
  const asked: RowsAsked = {
    kind: "rows",
    measures: [view.measure],
    sides: [{ corpus: 0, filter: view.filter }],
    sort: view.sort,
  };
  const answers = useAnswers([{ ...asked, offset: 0, limit: PAGE }]);
  const [rows] = answers.value ?? [];
  const lineAt = useRows(asked, rows, reach);
  const onReach = useCallback((first: number, last: number) => setReach([first, last]), []);
  const columns =
    subject.kind === "agency"
      ? ownColumns(frame, COLUMNS).filter((column) => column !== "agency")
      : ownColumns(frame, COLUMNS);
  return (
    <section className="profile-lines" aria-labelledby="lines-title">
      <h2 id="lines-title">{hereWords(frame.weeks).lines}</h2>
      <p>
        <Link to={address(view, "/table")}>All columns, order and files in the table</Link>
      </p>
      {rows?.whole === undefined ? (
        <NotHere loaded={answers} height={400} />
      ) : (
        <RowsTable
          caption={`${UNIT[view.measure]}, ${subject.title}, ${periodWords(frame, view)}`}
          columns={columns}
          lineAt={lineAt}
          facts={frame}
          sort={view.sort}
          onSort={(column, additive) =>
            change((held) => ({ ...held, sort: nextSort(held.sort, column, additive) }))
          }
          lines={rows.whole.lines}
          measure={view.measure}
          declines={rows.whole.declines}
          onReach={onReach}
          renderDetail={(row) => <RowDetail row={row} notes={notes} asof={frame.cohort.asof} />}
        />
      )}
      <p className="figure-source">{sourceWords(frame)}</p>
    </section>
  );
}
