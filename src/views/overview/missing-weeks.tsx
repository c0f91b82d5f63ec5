import type { Collection } from "#domain/collection.ts";
import { printsTotals } from "#domain/publication/coverage.ts";
import { weekInWords } from "#domain/week.ts";
import { formatCount } from "#domain/words/count.ts";
import type { Answer } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { ListingLimits } from "#views/listing/listing-limits.tsx";
import { missingWeeks } from "./missing.ts";

export interface MissingProps {
  readonly frame: CorpusFrame;
  readonly collection: Collection;
  /** Counts by week and state, unfiltered. */
  readonly counted: Answer;
}

/** By week what is complete, partly known and not, and where full copies stand. */
export function MissingWeeks({ frame, collection, counted }: MissingProps) {
  if (!printsTotals(frame.weeks)) return <ListingLimits frame={frame} />;
  return (
    <>
      {missingWeeks(frame, counted)
        .filter(({ present }) => present)
        .map((week) => (
          <section key={week.week} aria-label={weekInWords(week.week)}>
            <h3>{weekInWords(week.week)}</h3>
            <Part title="Complete: the whole number of the place is known" places={week.complete} />
            <Part title="Partly known: more may have been reported" places={week.partly} />
            <Part title="Named, number not known" places={week.named} />
            {week.untranscribed === null || week.untranscribed <= 0 ? null : (
              <p>
                {formatCount(week.untranscribed)} more were reported that are in no source read here
                with a number: of places partly known or named without one, or of others.
              </p>
            )}
          </section>
        ))}
      {collection.copies.length === 0 ? null : (
        <>
          <h3>Full copies of the reports elsewhere</h3>
          <ul>
            {collection.copies.map(({ address, title }) => (
              <li key={address}>
                <a href={address}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Part({ title, places }: { readonly title: string; readonly places: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <p>
      <strong>{title}:</strong> {places.join("; ")}.
    </p>
  );
}
