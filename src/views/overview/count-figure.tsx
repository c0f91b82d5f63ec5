import { UNIT } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import type { Answer, Dimension } from "#engine/question.ts";
import { downloadCsv } from "#state/download.ts";
import { fileName } from "#state/file-name.ts";
import { useView } from "#state/use-view.ts";
import type { CorpusFrame } from "#worker/desk.ts";
import { DIMENSION_TITLE } from "#views/filters/dimension-title.ts";
import { countRows, knownOf } from "./count-rows.ts";
import { exportContext, periodWords, sourceWords } from "./figure-words.ts";

interface CountFigureProps {
  readonly id: string;
  readonly title: string;
  readonly frame: CorpusFrame;
  readonly answer: Answer;
  readonly dimensions: readonly Dimension[];
  /** The dimension whose being known for less than half makes a sentence of the figure; null for places. */
  readonly field: Dimension | null;
}

/** Counts by one or two dimensions as a table with its sentence, CSV and source line. */
export function CountFigure({ id, title, frame, answer, dimensions, field }: CountFigureProps) {
  const { view } = useView();
  const unit = UNIT[view.measure];
  const known = field === null ? null : knownOf(answer, field);
  const caption = `${unit}, ${periodWords(frame, view)}`;
  return (
    <Figure
      id={id}
      title={title}
      subtitle={`${unit} · ${periodWords(frame, view)}`}
      summary={
        known === null || known.known * 2 >= known.of
          ? null
          : `Known for ${formatCount(known.known)} of ${formatCount(known.of)}, those that newspapers chose to quote; not a sample.`
      }
      source={sourceWords(frame)}
      onCsv={() =>
        downloadCsv(fileName(frame.cohort, id, view, "csv"), answer.table, {
          context: exportContext(frame),
        })
      }
      tabs={[
        {
          key: "table",
          label: "Table",
          content: (
            <DataTable
              caption={caption}
              columns={[
                ...dimensions.map((key) => ({ key, title: DIMENSION_TITLE[key] })),
                { key: "count", title: "Count", numeric: true },
              ]}
              rows={countRows(frame, answer, dimensions)}
            />
          ),
        },
      ]}
    />
  );
}
