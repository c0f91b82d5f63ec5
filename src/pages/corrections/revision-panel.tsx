import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel, PanelSection } from "#features/panels/panel.tsx";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { RevisionChart } from "#charts/revisions/revision-chart.tsx";
import { createRevisionModel } from "#charts/revisions/revision-model.ts";
import {
  createRevisionColumns,
  createRevisionRows,
  createRevisionFile,
} from "#charts/revisions/revision-table.ts";
import type { Note } from "#domain/note/note.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import { formatDate } from "#domain/calendar/week.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import {
  FIRST_DATASET,
  CURRENT_DATASET,
  useRevisionAnswers,
} from "#state/queries/use-revision-answers.ts";
import { useDatasetInfo, useNotes, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";

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
  const { view } = useView();
  const dataset = useDatasetInfo();
  const notes = useNotes();
  const answers = useRevisionAnswers(createRevisionQuestions(view));
  const info = dataset.data;
  const { counts, marks } = answers.data?.answers ?? {};
  if (info === undefined || counts === undefined || marks === undefined) {
    const missing = dataset.data === undefined ? dataset : answers;
    return (
      <PanelSection id="first">
        <h2>Each week, as first published and now</h2>
        <QueryFallback query={missing} height={320} />
      </PanelSection>
    );
  }
  return (
    <RevisionPanelContent info={info} counts={counts} marks={marks} notes={notes.data ?? []} />
  );
}

interface RevisionPanelContentProps {
  readonly info: DatasetInfo;
  readonly counts: Answer;
  readonly marks: Answer;
  readonly notes: readonly Note[];
}

function RevisionPanelContent({
  info,
  counts,
  marks: noteAnswer,
  notes,
}: RevisionPanelContentProps) {
  const { view, setView } = useView();
  const { datasetPeriod } = info;
  const model = createRevisionModel(counts);
  const nowTitle = view.asof === null ? "now" : `as of ${formatDate(datasetPeriod.asof)}`;
  const countByWeek = new Map(model.rows.map(({ key, now }) => [key, now.count ?? 0]));
  const marks = countNotesByValue(noteAnswer, "period", notes, countByWeek, datasetPeriod.asof);
  const description = describeView(info, view);
  const { unit } = description;
  const caption = `${unit} by week, as first published and ${nowTitle}`;
  return (
    <Panel
      id="first"
      title={`Each week, as first published and ${nowTitle}`}
      subtitle={`${unit} · ${description.filters} · on record`}
      summary={model.summary}
      source={`${description.source} As first published: the first revision of each week, in its latest transcription.`}
      onCsv={() =>
        downloadCsv(
          formatFileName(datasetPeriod, "first-and-now", view, "csv"),
          createRevisionFile(model.rows, marks, "week", listDescriptionColumns(description)),
        )
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <RevisionChart
              rows={model.rows}
              maximum={model.maximum}
              caption={caption}
              nowTitle={nowTitle}
              marks={marks}
              notes={notes}
              asof={datasetPeriod.asof}
              createActions={({ key }) => [
                {
                  key: "only",
                  label: "Show only this week",
                  onSelect: () =>
                    setView((current) => ({
                      ...current,
                      filter: { ...current.filter, from: key, to: key },
                    })),
                },
              ]}
            />
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={createRevisionColumns("Week", nowTitle)}
              rows={createRevisionRows(model.rows, marks)}
            />
          ),
        },
      ]}
    />
  );
}
