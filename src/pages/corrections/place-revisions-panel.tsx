import { Link, useNavigate } from "react-router";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { createPlaceRevisionModel } from "#charts/revisions/place-revision-model.ts";
import { RevisionChart } from "#charts/revisions/revision-chart.tsx";
import {
  createRevisionColumns,
  createRevisionRows,
  createRevisionFile,
} from "#charts/revisions/revision-table.ts";
import { formatDate, formatWeek } from "#domain/calendar/week.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import type { Note } from "#domain/note/note.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import { clearWeeks, countFilters, setChoice } from "#features/filters/edit-filter.ts";
import { formatCorrectionsUrl } from "#features/notes/corrections-address.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { Panel, PanelSection } from "#features/panels/panel.tsx";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useDatasetInfo, useNotes, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import {
  CURRENT_DATASET,
  FIRST_DATASET,
  useRevisionAnswers,
} from "#state/queries/use-revision-answers.ts";
import { useView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { SmallPrint } from "#ui/small-print.tsx";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";
import { joinSideNotes } from "./side-notes.ts";

const PLACES = [
  { value: "state", label: "State" },
  { value: "county", label: "County" },
] as const;
type PlaceDimension = (typeof PLACES)[number]["value"];

interface PlaceRevisionsPanelProps {
  readonly week: string;
  /** Its place among the panels of the page, from 0. */
  readonly at: number;
}

/** What changed of one week, and which notes touch each place, before and after. */
function createPlaceQuestions({ measure, filter }: View, week: string, by: PlaceDimension) {
  const measures = [measure];
  const weekFilter = { ...filter, from: week, to: week };
  const sides = [FIRST_DATASET, CURRENT_DATASET].map((dataset) => ({
    dataset,
    filter: weekFilter,
  }));
  return {
    change: { kind: "change", measures, sides, by },
    marks: { kind: "marks", measures, sides, by },
  } satisfies Readonly<Record<string, Question>>;
}

/** The places of a week whose number is another than first published, as bars, and all places in the table. */
export function PlaceRevisionsPanel({ week, at }: PlaceRevisionsPanelProps) {
  const { view } = useView();
  const dataset = useDatasetInfo();
  const notes = useNotes();
  const by = view.by === "county" ? "county" : "state";
  const answers = useRevisionAnswers(createPlaceQuestions(view, week, by));
  const { change, marks } = answers.data?.answers ?? {};
  if (dataset.data === undefined || change === undefined || marks === undefined) {
    return (
      <PanelSection id={`changes${at}`}>
        <h2>What changed, by place</h2>
        <QueryFallback query={dataset.data === undefined ? dataset : answers} height={320} />
      </PanelSection>
    );
  }
  return (
    <PlaceRevisionsContent
      week={week}
      at={at}
      by={by}
      info={dataset.data}
      change={change}
      noteAnswer={marks}
      notes={notes.data ?? []}
    />
  );
}

interface PlaceRevisionsContentProps extends PlaceRevisionsPanelProps {
  readonly by: PlaceDimension;
  readonly info: DatasetInfo;
  readonly change: Answer;
  readonly noteAnswer: Answer;
  readonly notes: readonly Note[];
}

function PlaceRevisionsContent(props: PlaceRevisionsContentProps) {
  const { week, at, by, info, change, noteAnswer, notes } = props;
  const viewState = useView();
  const { view, setView } = viewState;
  const navigate = useNavigate();
  const { datasetPeriod } = info;
  const model = createPlaceRevisionModel(change, by, info);
  const nowTitle = view.asof === null ? "now" : `as of ${formatDate(datasetPeriod.asof)}`;
  const [first, now] = (["first", "now"] as const).map((side, index) =>
    countNotesByValue(
      noteAnswer,
      by,
      notes,
      new Map(model.all.map((row) => [row.key, row[side].count ?? 0])),
      datasetPeriod.asof,
      index,
    ),
  );
  const marks = joinSideNotes(first ?? new Map(), now ?? new Map(), notes);
  const description = describeView(info, {
    ...view,
    filter: { ...view.filter, from: week, to: week },
  });
  const choices = clearWeeks(view.filter);
  const places =
    countFilters(choices) === 0
      ? ""
      : ` · ${describeView(info, { ...view, filter: choices }).filters}`;
  const caption = `${description.unit} in the week of ${formatWeek(week)}, as first published and ${nowTitle}`;
  const edition = formatCorrectionsUrl(viewState, "editions", { week, id: "revisions" });
  return (
    <Panel
      id={`changes${at}`}
      title="What changed, by place"
      subtitle={`${description.unit} · week of ${formatWeek(week)}${places}`}
      summary={model.summary}
      controls={
        <ToggleGroup
          name="Show by"
          value={by}
          choices={PLACES}
          onChange={(next) =>
            setView((current) => ({ ...current, by: next === "state" ? null : next }))
          }
        />
      }
      onCsv={() =>
        downloadCsv(
          formatFileName(datasetPeriod, `before-and-after-${week}`, view, "csv"),
          createRevisionFile(model.all, marks, by, listDescriptionColumns(description)),
        )
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () =>
            model.rows.length === 0 ? null : (
              <RevisionChart
                rows={model.rows}
                maximum={model.maximum}
                caption={caption}
                nowTitle={nowTitle}
                marks={marks}
                notes={notes}
                asof={datasetPeriod.asof}
                createActions={({ key, title }) => [
                  ...(isReservedCode(key)
                    ? []
                    : [
                        {
                          key: "only",
                          label: `Show only ${title}`,
                          onSelect: () =>
                            setView((current) => ({
                              ...current,
                              filter: setChoice(current.filter, by, {
                                values: [key],
                                isExcluded: false,
                              }),
                            })),
                        },
                      ]),
                  {
                    key: "edition",
                    label: "All that ICE changed in the week",
                    onSelect: () => void navigate(edition),
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
              columns={createRevisionColumns(by === "state" ? "State" : "County", nowTitle)}
              rows={createRevisionRows(model.all, marks, "title")}
            />
          ),
        },
      ]}
    >
      <SmallPrint>
        <Link to={edition}>All that ICE changed in the week of {formatWeek(week)}</Link>, with each
        row and Section I
      </SmallPrint>
    </Panel>
  );
}
