import type { Collection } from "#domain/report/collection.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { RecordLimits } from "#pages/dashboard/record-limits.tsx";
import { listWeekCompleteness } from "./week-completeness.ts";
import { WebLink } from "#ui/web-link.tsx";

export interface CompletenessProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  /** Counts by week and state, unfiltered. */
  readonly counts: Answer;
}

/** By week what is complete, partly known and not, and where full copies stand. */
export function CompletenessList({ info, collection, counts: counted }: CompletenessProps) {
  if (!hasPrintedTotals(info.weeks)) return <RecordLimits info={info} />;
  return (
    <>
      {listWeekCompleteness(info, counted)
        .filter(({ present }) => present)
        .map((week) => (
          <section key={week.week} aria-label={formatWeek(week.week)}>
            <h3>{formatWeek(week.week)}</h3>
            <PlaceList
              title="Complete: the whole number of the place is known"
              places={week.complete}
            />
            <PlaceList title="Partly known: more may have been reported" places={week.partly} />
            <PlaceList title="Named, number not known" places={week.named} />
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
                <WebLink address={address}>{title}</WebLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PlaceList({
  title,
  places,
}: {
  readonly title: string;
  readonly places: readonly string[];
}) {
  if (places.length === 0) return null;
  return (
    <p>
      <strong>{title}:</strong> {places.join("; ")}.
    </p>
  );
}
