import type { Collection } from "#domain/collection.ts";
import { OPEN_WEEKS, UNIT } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import { EVERYTHING, type Question } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import { useAnswers } from "#state/use-answers.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { figureFile } from "#views/figures/figure-file.ts";
import { exportContext, sourceWords } from "#views/figures/figure-words.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";
import {
  hasOutcomes,
  outcomeTable,
  shareOf,
  type OutcomeTable,
} from "#views/subject/outcome-years.ts";
import { subjectFilter, type Subject } from "#views/subject/subject.ts";

interface OutcomeFigureProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly subject: Subject;
}

/** What ICE recorded for a subject's detainers, by year; nothing where a collection holds declines alone. */
export function OutcomeFigure(props: OutcomeFigureProps) {
  const filter = subjectFilter(props.subject, EVERYTHING);
  if (filter === null || !hasOutcomes(props.collection)) return null;
  const question: Question = {
    kind: "counts",
    measures: ["all"],
    sides: [{ corpus: 0, filter }],
    by: [{ weeks: "year" }, "outcome"],
    facet: false,
  };
  return <Asked {...props} question={question} />;
}

function Asked({
  frame,
  collection,
  subject,
  question,
}: OutcomeFigureProps & { readonly question: Question }) {
  const { view } = useChosen();
  const answers = useAnswers([question]);
  const [counts] = answers.value ?? [];
  if (counts === undefined) return <NotHere loaded={answers} height={300} />;
  const { basis, outcomes } = collection;
  const table = outcomeTable(counts, outcomes, frame.weeks, basis);
  const year =
    basis === "issued"
      ? "year in which the detainer was issued"
      : "year in which the week of the record begins";
  const caption = `${UNIT.all}, ${subject.title}, by ${year}`;
  const measured = { ...view, measure: "all" as const };
  return (
    <Figure
      id="outcomes"
      title="What ICE recorded for these detainers"
      subtitle={caption}
      summary={null}
      source={sourceWords(frame)}
      onCsv={() =>
        downloadCsv(fileName(frame.cohort, "outcomes", measured, "csv"), counts.table, {
          ...figureFile(counts.table, true),
          context: [...exportContext(frame, measured), [subject.kind, subject.key]],
        })
      }
      tabs={[
        {
          key: "counts",
          label: "Counts",
          content: () => <Years table={table} caption={caption} shares={false} />,
        },
        {
          key: "shares",
          label: "Counts and shares",
          content: () => <Years table={table} caption={caption} shares />,
        },
      ]}
    >
      <p className="figure-summary">
        Two shares can be made, and they differ: of those with an outcome recorded, and of all. A
        year that reaches into the newest {OPEN_WEEKS} weeks has none: its detainers are still open.
      </p>
    </Figure>
  );
}

/** The table by year; with shares, each count has both beneath it. */
function Years({
  table: { columns, years },
  caption,
  shares,
}: {
  readonly table: OutcomeTable;
  readonly caption: string;
  readonly shares: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "year", title: "Year" },
        ...columns.map(({ key, title }) => ({ key, title, numeric: true })),
        { key: "all", title: "All", numeric: true },
      ]}
      rows={years.map((year) => ({
        key: year.year,
        cells: {
          year: {
            value: year.year,
            shown: (
              <>
                {year.year}
                {year.isOpen ? <small className="profile-open">outcomes still open</small> : null}
              </>
            ),
          },
          ...Object.fromEntries(
            columns.map(({ key, isRecorded }) => {
              const count = year.counts[key] ?? 0;
              return [
                key,
                {
                  value: count,
                  shown: (
                    <>
                      {formatCount(count)}
                      {shares && !year.isOpen ? (
                        <Shares count={count} year={year} isRecorded={isRecorded} />
                      ) : null}
                    </>
                  ),
                },
              ];
            }),
          ),
          all: { value: year.all, shown: formatCount(year.all) },
        },
      }))}
    />
  );
}

function Shares({
  count,
  year: { recorded, all },
  isRecorded,
}: {
  readonly count: number;
  readonly year: OutcomeTable["years"][number];
  readonly isRecorded: boolean;
}) {
  const ofRecorded = isRecorded ? shareOf(count, recorded) : null;
  return (
    <small className="profile-shares">
      {ofRecorded === null ? null : <span>{ofRecorded} of those recorded</span>}
      <span>{shareOf(count, all) ?? ""} of all</span>
    </small>
  );
}
