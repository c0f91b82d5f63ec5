import { unitOf, type Measure } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";
import { answerRows, numberIn } from "#charts/figure/answer-rows.ts";
import { EVERYTHING, type Question } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { Totals } from "#views/overview/totals-words.ts";
import { listingSentence } from "./listing-sentence.ts";

const QUESTION: Question = {
  kind: "counts",
  measures: ["all"],
  sides: [{ corpus: 0, filter: EVERYTHING }],
  by: ["outcome"],
  facet: false,
};

interface ListingTotalProps {
  readonly frame: CorpusFrame;
  readonly totals: Totals;
  readonly measure: Measure;
  readonly filtered: boolean;
}

/** How the number stands to a file that lists rows and prints no total. */
export function ListingTotal({ frame, totals, measure, filtered }: ListingTotalProps) {
  const [counted] = useAnswers([QUESTION]).value ?? [];
  const all =
    counted === undefined
      ? null
      : answerRows(counted).reduce((sum, row) => sum + (numberIn(row, "count") ?? 0), 0);
  const { match, unknown, matchUnknown } = totals;
  const unit = unitOf(measure, match);
  if (filtered) {
    return (
      <ul className="overview-three">
        <li>
          {formatCount(match)} {unit} {match === 1 ? "matches" : "match"} the filters.
        </li>
        <li>{formatCount(unknown)} more are in this file, but unknown on a filtered field.</li>
        <li>How many there were beyond this file is not known: no total is printed.</li>
        {matchUnknown > 0 ? (
          <li>
            Of those that match, {formatCount(matchUnknown)} are unknown on the field from which a
            value is left out.
          </li>
        ) : null}
      </ul>
    );
  }
  return (
    <>
      <p>
        <strong>{listingSentence(match, all, measure, frame.cohort)}</strong>; no total is printed
        to compare with.
      </p>
      {frame.cohort.basis === "issued" ? (
        <p>
          Weeks are those in which the detainer was issued{recordedWords(frame.cohort).issuedWeek}.
        </p>
      ) : null}
    </>
  );
}
