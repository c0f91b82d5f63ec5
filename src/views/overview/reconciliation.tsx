import { lazy, Suspense, useMemo } from "react";
import { Link } from "react-router";
import { Marks } from "#charts/marks/mark.tsx";
import { marksOfSum } from "#charts/marks/mark-model.ts";
import { UNIT } from "#domain/outcome.ts";
import { printsTotals } from "#domain/publication/coverage.ts";
import type { Note } from "#domain/publication/note.ts";
import { weekInWords } from "#domain/week.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";
import { inRange, type Answer } from "#engine/question.ts";
import type { View } from "#state/view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { CorpusFrame } from "#state/use-published.ts";
import { namedPlaces } from "./named-places.ts";
import { withdrawnByWeek, type Totals } from "./totals-words.ts";

const EmptyResult = lazy(async () => ({
  default: (await import("./empty-result.tsx")).EmptyResult,
}));
const ListingTotal = lazy(async () => ({
  default: (await import("#views/listing/listing-total.tsx")).ListingTotal,
}));

interface ReconciliationProps {
  readonly frame: CorpusFrame;
  readonly totals: Totals;
  /** A `marks` answer by weeks, of the same filter. */
  readonly marks: Answer;
  readonly notes: readonly Note[];
  /** The view that the totals are of. */
  readonly view: View;
  readonly filtered: boolean;
  /** Counts by week and state, unfiltered. */
  readonly byWeekAndState: Answer;
}

/** The number that matches, how it stands to what was reported, and under a filter the three numbers. */
export function Reconciliation(props: ReconciliationProps) {
  const { frame, totals, marks, notes, view, filtered, byWeekAndState } = props;
  const reported = totals.reported;
  const isListing = !printsTotals(frame.weeks);
  const rest = totals.untranscribed ?? 0;
  const withdrawn = useMemo(
    () => withdrawnByWeek(byWeekAndState, frame.weeks),
    [byWeekAndState, frame],
  ).filter(({ week }) => inRange(view.filter, week));
  return (
    <div className="overview-total">
      <output aria-label={UNIT[view.measure]} aria-live="off">
        {formatCount(totals.match)}
      </output>
      <div>
        {isListing ? (
          <Suspense fallback={<Placeholder height={78} />}>
            <ListingTotal
              frame={frame}
              totals={totals}
              measure={view.measure}
              filtered={filtered}
            />
          </Suspense>
        ) : filtered ? (
          <ul className="overview-three">
            <li>
              {plural(totals.match, "detainer")} {totals.match === 1 ? "matches" : "match"} the
              filters.
            </li>
            <li>
              {formatCount(totals.unknown)} more are in this file, but unknown on a filtered field.
            </li>
            <li>
              {formatCount(rest)} more were reported, are not in this file, and are not ruled out.
            </li>
            {totals.matchUnknown > 0 ? (
              <li>
                Of those that match, {formatCount(totals.matchUnknown)} are unknown on the field
                from which a value is left out.
              </li>
            ) : null}
            {totals.withdrawn > 0 ? (
              <li>
                {formatCount(totals.withdrawn)} were withdrawn from the agency named and stand in no
                place.
              </li>
            ) : null}
          </ul>
        ) : reported === null ? null : (
          <p>
            <strong>
              {formatCount(reported)} reported by ICE, {formatCount(totals.transcribed)} can be
              filtered here.
            </strong>{" "}
            {rest > 0
              ? `The other ${formatCount(rest)} were printed in the reports and are in no source transcribed here.`
              : null}
          </p>
        )}
        {marks.table.length === 0 ? null : (
          <p className="overview-marks">
            <Marks
              lines={marksOfSum(marks, notes, totals.match)}
              notes={notes}
              asof={frame.cohort.asof}
            />
          </p>
        )}
        {namedPlaces(view.filter, frame).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {filtered && totals.match === 0 ? (
          <Suspense fallback={null}>
            <EmptyResult frame={frame} />
          </Suspense>
        ) : null}
        {withdrawn.map(({ week, counted, named, reported: of }) => (
          <p key={week}>
            At least {formatCount(counted + named)}
            {of === null ? "" : ` of the ${formatCount(of)}`} recorded in the week of{" "}
            {weekInWords(week)} were later withdrawn from the agency named
            {named === 0
              ? "."
              : `: ${formatCount(counted)} of this file, and at least one for each of ${plural(named, "place")} named without a number.`}
          </p>
        ))}
        {frame.cohort.basis === "issued" ? null : (
          <Disclosure summary="Why no rate is shown">
            <p>
              Detainers issued in a week and declines recorded in it are different groups: a decline
              is counted in {recordedWords(frame.cohort).declinedWeek}, whenever the detainer was
              issued. Dividing one by the other would not be a rate.{" "}
              <Link to="/about/faq">More in the questions and answers</Link>
            </p>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
