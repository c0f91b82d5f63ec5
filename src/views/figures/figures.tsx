import { memo } from "react";
import type { Collection } from "#domain/collection.ts";
import { useIsDragging } from "#state/hand/weeks-in-hand.ts";
import { InSight } from "#ui/layout/in-sight.tsx";
import { FieldFigures } from "./field-figures.tsx";
import type { FigureFacts } from "./figure-words.ts";
import { PlaceFigure } from "./place-figure.tsx";
import { answerTo } from "#views/overview/questions.ts";
import { WeekFigure } from "./week-figure.tsx";

interface FiguresProps extends FigureFacts {
  readonly collection: Collection;
  /** The first figure stands on the page. */
  readonly onDrawn: () => void;
}

/** The figures of the overview in their order; drawn anew only for other facts or another address. */
export const Figures = memo(function Figures({ collection, onDrawn, ...facts }: FiguresProps) {
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
      <InSight isHeld={isHeld}>
        <PlaceFigure dimension="state" {...facts} />
      </InSight>
      <InSight isHeld={isHeld}>
        <PlaceFigure dimension="agency" {...facts} />
      </InSight>
      <InSight isHeld={isHeld}>
        <FieldFigures {...facts} />
      </InSight>
    </>
  );
});
