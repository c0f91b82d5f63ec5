import { Marks } from "#charts/marks/mark.tsx";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { headline, moreWords, transcribedWords, type WordsFacts } from "./compare-words.ts";
import { totalMarks } from "./total-marks.ts";

interface HeadlineProps {
  /** What is counted. */
  readonly unit: string;
  readonly facts: WordsFacts;
  /** What the two periods are called. */
  readonly names: readonly string[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** A comparison in words and numbers: reported, beneath it transcribed, what notes touch, and what has to be known of both. */
export function Headline({ unit, facts, names, notes, asof }: HeadlineProps) {
  const second = transcribedWords(facts);
  const marks = [facts.left, facts.right].map(({ match }, at) =>
    totalMarks(facts.lines, facts.pair + at, match, notes),
  );
  return (
    <div className="compare-headline">
      <p className="compare-periods">
        {unit} · {facts.left.words} <b>then</b> {facts.right.words}
      </p>
      <p className="compare-first">{headline(facts)}</p>
      {second === "" ? null : <p className="compare-second">{second}</p>}
      {marks.map((lines, at) =>
        lines.length === 0 ? null : (
          <p key={names[at]} className="compare-marks">
            {names[at]}: <Marks lines={lines} notes={notes} asof={asof} />
          </p>
        ),
      )}
      <ul>
        {moreWords(facts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
