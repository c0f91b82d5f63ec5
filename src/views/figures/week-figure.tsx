import { lazy, Suspense } from "react";
import { UNIT } from "#domain/outcome.ts";
import { Link } from "react-router";
import type { Note } from "#domain/publication/note.ts";
import type { Collection } from "#domain/collection.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import { weekModel } from "#charts/week/week-model.ts";
import { weekColumns, weekRows } from "#charts/week/week-rows.ts";
import type { Answer } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import { useChosen } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { Button } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { CorpusFrame } from "#state/use-published.ts";
import { filtersRows, leftOut, withoutWeeks } from "#views/filters/choosing.ts";
import { GrainSelect } from "./grain-select.tsx";
import { figureFile } from "./figure-file.ts";
import { exportContext, periodWords, placeWords, sourceWords } from "./figure-words.ts";

/** Fetches the chart, which is larger than the rest of the page. */
export const loadWeekChart = () => import("#charts/week/week-chart.tsx");

const WeekChart = lazy(async () => ({ default: (await loadWeekChart()).WeekChart }));

/** Beyond this number of weeks a reader is offered longer periods. */
const LONG = 26;

interface WeekFigureProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly totals: Answer;
  readonly marks: Answer;
  readonly notes: readonly Note[];
  readonly view: View;
  readonly onDrawn: () => void;
}

/** The weeks as bars and as a table, with the one place that is over half left out by one click. */
export function WeekFigure(props: WeekFigureProps) {
  const { frame, collection, totals, marks, notes, view, onDrawn } = props;
  const { change, address } = useChosen();
  const model = weekModel({
    totals,
    marks,
    notes,
    facts: frame,
    filtered: filtersRows(view.filter),
    grain: view.grain ?? "week",
    suspended: collection.suspended,
  });
  const unit = UNIT[view.measure];
  const { without } = model;
  const weeks = frame.weeks.filter(({ presence }) => presence === "present").length;
  return (
    <Figure
      id="weeks"
      title="By week"
      subtitle={`${unit} · ${placeWords(view)} · ${periodWords(frame, view)}, Saturday to Friday weeks`}
      summary={null}
      source={sourceWords(frame)}
      reserve={310}
      onCsv={() =>
        downloadCsv(fileName(frame.cohort, "weeks", view, "csv"), totals.table, {
          ...figureFile(totals.table, false),
          context: exportContext(frame, view),
        })
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <Suspense fallback={<Placeholder height={310} />}>
              <WeekChart
                model={model}
                measure={view.measure}
                notes={notes}
                asof={frame.cohort.asof}
                onDrawn={onDrawn}
                onPick={(_period, [from, to]) =>
                  change((held) => ({ ...held, filter: { ...held.filter, from, to } }))
                }
              />
            </Suspense>
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${unit} by week`}
              columns={weekColumns(model)}
              rows={weekRows(model)}
            />
          ),
        },
      ]}
    >
      <p className="figure-summary">{model.summary}</p>
      <p className="figure-source">
        {frame.cohort.basis === "recorded"
          ? "A decline is counted in the week in which ICE recorded it, whenever the detainer was issued."
          : "A detainer is counted in the week in which it was issued."}
      </p>
      {weeks > LONG || view.grain !== null ? (
        <GrainSelect
          grain={view.grain ?? "week"}
          onGrain={(grain) =>
            change((held) => ({ ...held, grain: grain === "week" ? null : grain }))
          }
        />
      ) : null}
      <p className="no-print">
        <Link to={address({ ...view, filter: withoutWeeks(view.filter), grain: null }, "/compare")}>
          Compare with other weeks…
        </Link>
      </p>
      {without === null ? null : (
        <p>
          <Button
            onClick={() =>
              change((held) => ({
                ...held,
                filter: leftOut(held.filter, without.dimension, without.value),
              }))
            }
          >
            Without {without.label}
          </Button>
        </p>
      )}
    </Figure>
  );
}
