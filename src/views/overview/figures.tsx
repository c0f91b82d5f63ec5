import type { Collection } from "#domain/collection.ts";
import type { Note } from "#domain/publication/note.ts";
import type { Answer, Dimension } from "#engine/question.ts";
import type { CorpusFrame } from "#worker/desk.ts";
import { CountFigure } from "./count-figure.tsx";
import { answerTo, type AskedName } from "./questions.ts";
import { WeekFigure } from "./week-figure.tsx";

interface FiguresProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  readonly answers: readonly Answer[];
  readonly notes: readonly Note[];
}

const COUNTED: readonly {
  readonly title: string;
  readonly asked: AskedName;
  readonly dimensions: readonly Dimension[];
  readonly field: Dimension | null;
}[] = [
  { title: "By state", asked: "states", dimensions: ["state"], field: null },
  { title: "By agency", asked: "agencies", dimensions: ["state", "agency"], field: null },
  { title: "By charge category", asked: "charges", dimensions: ["charge", "status"], field: "charge" },
  { title: "By citizenship", asked: "citizenship", dimensions: ["citizenship"], field: "citizenship" },
];

/** The figures of the overview in their order. */
export function Figures({ frame, collection, answers, notes }: FiguresProps) {
  return (
    <>
      <WeekFigure
        frame={frame}
        collection={collection}
        totals={answerTo(answers, "totals")}
        marks={answerTo(answers, "weekMarks")}
        notes={notes}
      />
      {COUNTED.map(({ title, asked, dimensions, field }) => (
        <CountFigure
          key={asked}
          id={asked}
          title={title}
          frame={frame}
          answer={answerTo(answers, asked)}
          dimensions={dimensions}
          field={field}
        />
      ))}
    </>
  );
}
