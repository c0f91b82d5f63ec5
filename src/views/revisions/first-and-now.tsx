import { Link } from "react-router";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import { marksByValue } from "#charts/marks/mark-model.ts";
import { RevisedChart } from "#charts/revised/revised-chart.tsx";
import { revisedModel } from "#charts/revised/revised-model.ts";
import { revisedColumns, revisedRows, revisedTable } from "#charts/revised/revised-rows.ts";
import type { EditionEntry } from "#domain/collection.ts";
import type { Note } from "#domain/publication/note.ts";
import { UNIT } from "#domain/outcome.ts";
import { dateInWords, weekInWords, type IsoDate } from "#domain/week.ts";
import type { Answer, Question } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import { FIRST, NOW, useFirstAndNow } from "#state/revisions/use-first-and-now.ts";
import { useCollection, useCorpus, useNotes, type CorpusFrame } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { ActiveFilters } from "#views/filters/active-filters.tsx";
import { filterSentence } from "#views/filters/filter-words.ts";
import { exportContext, sourceWords } from "#views/figures/figure-words.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { keptView } from "#views/shell/kept-view.ts";

/** What is asked: counts by week in both states of publication, and the notes on those of now. */
function questionsOf({ measure, filter }: View): readonly Question[] {
  const measures = [measure];
  const weeks = { weeks: "week" } as const;
  const sides = [FIRST, NOW].map((corpus) => ({ corpus, filter }));
  return [
    { kind: "counts", measures, sides, by: [weeks], facet: false },
    { kind: "marks", measures, sides: [{ corpus: NOW, filter }], by: weeks },
  ];
}

/** The value of each week under the filters of the address, as it was first published and as it stands now. */
export function FirstAndNow() {
  const { view, address } = useView();
  const corpus = useCorpus();
  const notes = useNotes();
  const collection = useCollection();
  const answers = useFirstAndNow(questionsOf(view));
  const frame = corpus.value;
  const [counts, marks] = answers.value ?? [];
  if (frame === null || counts === undefined || marks === undefined) {
    const missing = corpus.value === null ? corpus : answers;
    return (
      <section id="first" className="figure">
        <h2>As first published and as of now</h2>
        <NotHere loaded={missing} height={320} />
      </section>
    );
  }
  return (
    <div className="first-and-now">
      <Drawn frame={frame} view={view} counts={counts} marks={marks} notes={notes.value ?? []} />
      <ActiveFilters frame={frame} weeks />
      <Revised entries={collection.value?.editions ?? []} asof={frame.cohort.asof} />
      <p className="no-print">
        <Link to={address(view, "/")}>Choose other filters on the overview</Link>; “As first
        published” there leads back here with them.
      </p>
    </div>
  );
}

/** Leads to what ICE changed within weeks of which more than one revision was published by the date. */
function Revised({
  entries,
  asof,
}: {
  readonly entries: readonly EditionEntry[];
  readonly asof: IsoDate;
}) {
  const { view, address } = useView();
  const later = entries.filter(({ revision, published }) => revision > 1 && published.date <= asof);
  const weeks = [...new Set(later.map(({ week }) => week))].sort();
  if (weeks.length === 0) return null;
  const page = address(keptView(view), "/editions");
  return (
    <p>
      What ICE changed within a week:{" "}
      {weeks.map((week, at) => (
        <span key={week}>
          {at === 0 ? "" : ", "}
          <Link to={`${page}${page.includes("?") ? "&" : "?"}week=${week}`}>
            {weekInWords(week)}
          </Link>
        </span>
      ))}
    </p>
  );
}

interface DrawnProps {
  readonly frame: CorpusFrame;
  readonly view: View;
  readonly counts: Answer;
  readonly marks: Answer;
  readonly notes: readonly Note[];
}

function Drawn({ frame, view, counts, marks: marked, notes }: DrawnProps) {
  const { cohort } = frame;
  const model = revisedModel(counts);
  const nowTitle = view.asof === null ? "as of now" : `as of ${dateInWords(cohort.asof)}`;
  const of = new Map(model.weeks.map(({ week, now }) => [week, now.count ?? 0]));
  const marks = marksByValue(marked, "period", notes, of);
  const unit = UNIT[view.measure];
  const caption = `${unit} by week, as first published and ${nowTitle}`;
  return (
    <Figure
      id="first"
      title={`As first published and ${nowTitle}`}
      subtitle={`${unit} · ${filterSentence(view.filter, frame)} · lines in this file`}
      summary={model.summary}
      source={`${sourceWords(frame)} As first published: the first revision of each week, in its latest transcription.`}
      onCsv={() =>
        downloadCsv(fileName(cohort, "first-and-now", view, "csv"), revisedTable(model, marks), {
          context: exportContext(frame, view),
        })
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <RevisedChart
              model={model}
              caption={caption}
              nowTitle={nowTitle}
              marks={marks}
              notes={notes}
              asof={cohort.asof}
            />
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={revisedColumns(nowTitle)}
              rows={revisedRows(model, marks)}
            />
          ),
        },
      ]}
    />
  );
}
