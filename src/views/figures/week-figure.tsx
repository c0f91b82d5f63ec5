import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { UNIT } from "#domain/outcome.ts";
import { growsWithOutcomes, openSince } from "#domain/publication/newest-weeks.ts";
import type { Note } from "#domain/publication/note.ts";
import type { Collection } from "#domain/collection.ts";
import { Figure } from "#charts/figure/figure.tsx";
import { gatheredWords, GRAIN_TITLE } from "#charts/week/week-bars.ts";
import { weekModel } from "#charts/week/week-model.ts";
import type { Answer } from "#engine/question.ts";
import { useIsDragging } from "#state/hand/weeks-in-hand.ts";
import { useChosen } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { Button } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { CorpusFrame } from "#state/use-published.ts";
import { filtersRows, leftOut, withoutWeeks } from "#views/filters/choosing.ts";
import { weekSentence } from "#views/listing/week-sentence.ts";
import { grainHere, usualGrain } from "./grain-here.ts";
import { periodWords, placeWords, sourceWords } from "./figure-words.ts";

/** Fetches the chart, which is larger than the rest of the page. */
export const loadWeekChart = () => import("#charts/week/week-chart.tsx");

const WeekChart = lazy(async () => ({ default: (await loadWeekChart()).WeekChart }));

const WeekTable = lazy(async () => ({ default: (await import("./week-table.tsx")).WeekTable }));

const GrainSelect = lazy(async () => ({
  default: (await import("./grain-select.tsx")).GrainSelect,
}));

const OpenWeeks = lazy(async () => ({ default: (await import("./open-weeks.tsx")).OpenWeeks }));

/** Beyond this number of weeks a reader is offered longer periods. */
const LONG = 26;

interface WeekFigureProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly totals: Answer;
  readonly marks: Answer;
  readonly notes: readonly Note[];
  readonly view: View;
  /** The place that the view covers, in words; made from the filters where not given. */
  readonly place?: string;
  readonly onDrawn: () => void;
}

/** The weeks as bars and as a table, with the one place that is over half left out by one click. */
export function WeekFigure(props: WeekFigureProps) {
  const { frame, collection, totals, marks, notes, view, onDrawn } = props;
  const { change, address, view: chosen } = useChosen();
  const isHeld = useIsDragging();
  const grain = grainHere(frame, chosen);
  const since = growsWithOutcomes(view.measure)
    ? openSince(frame.weeks, frame.cohort.basis, chosen.open)
    : null;
  const model = weekModel({
    totals,
    marks,
    notes,
    facts: frame,
    filtered: filtersRows(view.filter),
    grain,
    openSince: since,
    suspended: collection.suspended,
  });
  const unit = UNIT[view.measure];
  const { without } = model;
  const weeks = frame.weeks.filter(({ presence }) => presence === "present").length;
  return (
    <Figure
      id="weeks"
      title={`By ${GRAIN_TITLE[grain].toLowerCase()}`}
      subtitle={`${unit} · ${props.place ?? placeWords(frame, view)} · ${periodWords(frame, view)}, ${gatheredWords(grain)}`}
      summary={null}
      source={sourceWords(frame)}
      reserve={310}
      onCsv={() => {
        // What writes a file comes when one is asked for: the first chart goes before it.
        void import("./week-file.ts").then(({ downloadWeeks }) =>
          downloadWeeks({ frame, view, totals: totals.table, grain, bars: model.bars, since }),
        );
      }}
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
                isHeld={isHeld}
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
            <Suspense fallback={<Placeholder height={310} />}>
              <WeekTable
                model={model}
                notes={notes}
                asof={frame.cohort.asof}
                caption={`${unit} by ${GRAIN_TITLE[grain].toLowerCase()}`}
              />
            </Suspense>
          ),
        },
      ]}
    >
      <p className="figure-summary">{model.summary}</p>
      <p className="figure-source">{weekSentence(frame.cohort)}</p>
      {frame.cohort.basis === "issued" && growsWithOutcomes(view.measure) ? (
        <Suspense fallback={<Placeholder height={90} />}>
          <OpenWeeks since={since} />
        </Suspense>
      ) : null}
      <p className="no-print">
        <Link to={`${address(view, "/editions")}#first`}>As first published and as of now</Link>
      </p>
      {weeks > LONG || view.grain !== null ? (
        <Suspense fallback={<Placeholder height={110} words="" />}>
          <GrainSelect
            grain={grain}
            onGrain={(next) =>
              change((held) => ({
                ...held,
                grain: next === usualGrain(frame, chosen) ? null : next,
              }))
            }
          />
        </Suspense>
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
