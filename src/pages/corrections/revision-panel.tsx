import { Link } from "react-router";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel, PanelSection } from "#features/panels/panel.tsx";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { RevisionChart } from "#charts/revisions/revision-chart.tsx";
import { createRevisionModel } from "#charts/revisions/revision-model.ts";
import {
  createRevisionColumns,
  createRevisionRows,
  createRevisionTable,
} from "#charts/revisions/revision-table.ts";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { exportTable } from "#domain/table/exported-table.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import { formatDate, formatWeek, type IsoDate } from "#domain/calendar/week.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import {
  FIRST_DATASET,
  CURRENT_DATASET,
  useRevisionAnswers,
} from "#state/queries/use-revision-answers.ts";
import {
  useCollection,
  useDatasetInfo,
  useNotes,
  type DatasetInfo,
} from "#state/queries/use-dataset.tsx";
import { useView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { ActiveFilters } from "#features/filters/active-filters.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { baseView } from "#state/url/base-view.ts";

/** Counts by week in both states of publication, and the notes on those of now. */
function createRevisionQuestions({ measure, filter }: View) {
  const measures = [measure];
  const weeks = { weeks: "week" } as const;
  const sides = [FIRST_DATASET, CURRENT_DATASET].map((dataset) => ({ dataset, filter }));
  return {
    counts: { kind: "counts", measures, sides, by: [weeks], facet: false },
    marks: { kind: "marks", measures, sides: [{ dataset: CURRENT_DATASET, filter }], by: weeks },
  } satisfies Readonly<Record<string, Question>>;
}

/** The value of each week under the filters of the address, as it was first published and as it stands now. */
export function RevisionPanel() {
  const { view, formatUrl } = useView();
  const dataset = useDatasetInfo();
  const notes = useNotes();
  const collection = useCollection();
  const answers = useRevisionAnswers(createRevisionQuestions(view));
  const info = dataset.data;
  const { counts, marks } = answers.data?.answers ?? {};
  if (info === undefined || counts === undefined || marks === undefined) {
    const missing = dataset.data === undefined ? dataset : answers;
    return (
      <PanelSection id="first">
        <h2>As first published and as of now</h2>
        <QueryFallback query={missing} height={320} />
      </PanelSection>
    );
  }
  return (
    <div>
      <RevisionPanelContent
        info={info}
        view={view}
        counts={counts}
        marks={marks}
        notes={notes.data ?? []}
      />
      <ActiveFilters info={info} weeks />
      <RevisionPanelQuery
        entries={collection.data?.editions ?? []}
        asof={info.datasetPeriod.asof}
      />
      <p data-print="hidden">
        <Link to={formatUrl(view, "/")}>Choose other filters on the overview</Link>; “As first
        published” there leads back here with them.
      </p>
    </div>
  );
}

/** Leads to what ICE changed within weeks of which more than one revision was published by the date. */
function RevisionPanelQuery({
  entries,
  asof,
}: {
  readonly entries: readonly EditionEntry[];
  readonly asof: IsoDate;
}) {
  const { view, formatUrl } = useView();
  const later = entries.filter(({ revision, published }) => revision > 1 && published.date <= asof);
  const weeks = [...new Set(later.map(({ week }) => week))].sort();
  if (weeks.length === 0) return null;
  const page = formatUrl(baseView(view), "/editions");
  return (
    <p>
      What ICE changed within a week:{" "}
      {weeks.map((week, at) => (
        <span key={week}>
          {at === 0 ? "" : ", "}
          <Link to={`${page}${page.includes("?") ? "&" : "?"}week=${week}`}>
            {formatWeek(week)}
          </Link>
        </span>
      ))}
    </p>
  );
}

interface RevisionPanelContentProps {
  readonly info: DatasetInfo;
  readonly view: View;
  readonly counts: Answer;
  readonly marks: Answer;
  readonly notes: readonly Note[];
}

function RevisionPanelContent({
  info,
  view,
  counts,
  marks: noteAnswer,
  notes,
}: RevisionPanelContentProps) {
  const { datasetPeriod } = info;
  const model = createRevisionModel(counts);
  const nowTitle = view.asof === null ? "as of now" : `as of ${formatDate(datasetPeriod.asof)}`;
  const countByWeek = new Map(model.weeks.map(({ week, now }) => [week, now.count ?? 0]));
  const marks = countNotesByValue(noteAnswer, "period", notes, countByWeek);
  const description = describeView(info, view);
  const { unit } = description;
  const caption = `${unit} by week, as first published and ${nowTitle}`;
  return (
    <Panel
      id="first"
      title={`As first published and ${nowTitle}`}
      subtitle={`${unit} · ${description.filters} · lines in this file`}
      summary={model.summary}
      source={`${description.source} As first published: the first revision of each week, in its latest transcription.`}
      onCsv={() =>
        downloadCsv(
          formatFileName(datasetPeriod, "first-and-now", view, "csv"),
          exportTable(createRevisionTable(model, marks), listDescriptionColumns(description)),
        )
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <RevisionChart
              model={model}
              caption={caption}
              nowTitle={nowTitle}
              marks={marks}
              notes={notes}
              asof={datasetPeriod.asof}
            />
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={createRevisionColumns(nowTitle)}
              rows={createRevisionRows(model, marks)}
            />
          ),
        },
      ]}
    />
  );
}
