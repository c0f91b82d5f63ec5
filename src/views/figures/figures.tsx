import { lazy, memo, Suspense } from "react";
import type { Collection } from "#domain/collection.ts";
import { hasOutcomes } from "#domain/outcome.ts";
import { useIsDragging } from "#state/hand/weeks-in-hand.ts";
import { InSight } from "#ui/layout/in-sight.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { FigureFacts } from "./figure-words.ts";
import { answerTo } from "#views/overview/questions.ts";
import { WeekFigure } from "./week-figure.tsx";

const PlaceFigure = lazy(async () => ({
  default: (await import("./place-figure.tsx")).PlaceFigure,
}));

const OutcomeFigure = lazy(async () => ({
  default: (await import("#views/outcomes/outcome-figure.tsx")).OutcomeFigure,
}));

const FieldFigures = lazy(async () => ({
  default: (await import("./field-figures.tsx")).FieldFigures,
}));

/** Room of the figure of states, and of agencies. */
const ROOM_OF_PLACES = 700;

/** Room of the figures of charge category, citizenship and days while they are on their way. */
const ROOM = 1200;

interface FiguresProps extends FigureFacts {
  readonly collection: Collection;
  /** False holds back the last figures, while the page has more urgent things to load. */
  readonly more: boolean;
  /** The first figure stands on the page. */
  readonly onDrawn: () => void;
}

/** The figures of the overview in their order; drawn anew only for other facts or another address. */
export const Figures = memo(function Figures(props: FiguresProps) {
  const { collection, more, onDrawn, ...facts } = props;
  const { frame, answers, notes, view } = facts;
  const isHeld = useIsDragging();
  return (
    <>
      <WeekFigure
        frame={frame}
        collection={collection}
        totals={answerTo(answers, "totals")}
        marks={answerTo(answers, "weekMarks")}
        notes={notes}
        view={view}
        onDrawn={onDrawn}
      />
      {more && hasOutcomes(frame.outcomes) ? (
        <Suspense fallback={<Placeholder height={ROOM_OF_PLACES} />}>
          <InSight isHeld={isHeld}>
            <OutcomeFigure frame={frame} />
          </InSight>
        </Suspense>
      ) : null}
      {more ? (
        <Suspense fallback={<Placeholder height={2 * ROOM_OF_PLACES} />}>
          <InSight isHeld={isHeld}>
            <PlaceFigure dimension="state" {...facts} />
          </InSight>
          <InSight isHeld={isHeld}>
            <PlaceFigure dimension="agency" {...facts} />
          </InSight>
        </Suspense>
      ) : (
        <Placeholder height={2 * ROOM_OF_PLACES} />
      )}
      {more ? (
        <Suspense fallback={<Placeholder height={ROOM} />}>
          <InSight isHeld={isHeld}>
            <FieldFigures {...facts} />
          </InSight>
        </Suspense>
      ) : (
        <Placeholder height={ROOM} />
      )}
    </>
  );
});
