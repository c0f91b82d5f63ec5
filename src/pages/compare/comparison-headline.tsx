import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import {
  formatHeadline,
  formatDetails,
  formatTranscribed,
  type PeriodPair,
} from "./format-comparison.ts";
import { sumPeriodNotes } from "./period-notes.ts";
import styles from "./comparison-headline.module.css";

interface ComparisonHeadlineProps {
  /** What is counted. */
  readonly unit: string;
  readonly facts: PeriodPair;
  /** What the two periods are called. */
  readonly names: readonly string[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** A comparison in words and numbers: reported, beneath it transcribed, what notes touch, and what has to be known of both. */
export function ComparisonHeadline({ unit, facts, names, notes, asof }: ComparisonHeadlineProps) {
  const second = formatTranscribed(facts);
  const marks = [facts.first, facts.second].map(({ match }, at) =>
    sumPeriodNotes(facts.rows, facts.pair + at, match, notes),
  );
  return (
    <div className={styles.headline}>
      <p className={styles.periods}>
        {unit} · {facts.first.words} <b>then</b> {facts.second.words}
      </p>
      <p className={styles.first}>{formatHeadline(facts)}</p>
      {second === "" ? null : <p className={styles.second}>{second}</p>}
      {marks.map((noteCounts, at) =>
        noteCounts.length === 0 ? null : (
          <p key={names[at]}>
            {names[at]}: <NoteBadge lines={noteCounts} notes={notes} asof={asof} />
          </p>
        ),
      )}
      <ul>
        {formatDetails(facts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
